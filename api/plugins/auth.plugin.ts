import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiDeps } from '../deps.ts';
import { languageOf } from '../../texts/language.ts';
import { Problem } from '../problem.ts';
import type { SignedIn } from '../request.ts';
import { tokenRefused, type TokenClaims } from './tokens.ts';
import { findPersons, personOfSub } from '../../db/organisation.repository.ts';
import type { Sessions } from '../sign-in/sessions.ts';

/** Methods that change nothing, so that a foreign page gains nothing by having a browser ask. */
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Nobody without a token or a session reads anything, except where a route says that it is open. Runs after the rate limit and before the body is read. */
export function addSignIn(app: FastifyInstance, deps: Pick<ApiDeps, 'db' | 'tokens' | 'services'>, sessions: Sessions | null): void {
  app.decorateRequest('signedIn', null);
  app.addHook('preParsing', async (request) => {
    const { config } = request.routeOptions;
    if (config.open) return;
    if (sessions !== null && request.headers.authorization === undefined) return bySession(sessions, request);
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw tokenRefused('TOKEN_MISSING');
    const claims = await deps.tokens(token);
    request.signedIn = await whoIs(deps, claims);
    const { machine } = request.signedIn;
    const scope = config.machineScope ?? null;
    if (machine && (scope === null || !machine.includes(scope))) throw new Problem(403, 'ACCESS_SCOPE_MISSING', { scope: scope ?? '-' });
  });
}

/** A browser sends its cookie whatever page asks: only our own page knows the token that belongs to it. */
async function bySession(sessions: Sessions, request: FastifyRequest): Promise<void> {
  const session = await sessions.of(request);
  if (session === null) throw tokenRefused('TOKEN_MISSING');
  if (session === 'ended') throw new Problem(401, 'SESSION_ENDED');
  if (session.person === null) throw new Problem(403, 'PERSON_NOT_REGISTERED');
  const { personId, language } = session.person;
  request.signedIn = { personId, language, machine: null, signedInAt: session.signedInAt };
  if (!SAFE_METHODS.includes(request.method) && !sessions.csrfHolds(request)) throw new Problem(403, 'CSRF_REFUSED');
}

async function whoIs(deps: Pick<ApiDeps, 'db' | 'services'>, claims: TokenClaims): Promise<SignedIn> {
  // In a token of the client itself, `sub` is the client (RFC 9068): no person stands behind it.
  if (claims.clientId !== null && claims.sub === claims.clientId) {
    const service = deps.services?.find((one) => one.clientId === claims.clientId);
    if (!service) throw new Problem(403, 'ACCESS_SCOPE_MISSING', { scope: '-' });
    const [person] = await findPersons(deps.db, [service.personId]);
    return { personId: service.personId, language: languageOf(person?.language), machine: claims.scopes, signedInAt: null };
  }
  const person = await personOfSub(deps.db, claims.sub);
  if (!person) throw new Problem(403, 'PERSON_NOT_REGISTERED');
  return { personId: person.person_id, language: person.language, machine: null, signedInAt: claims.signedInAt };
}
