import type { FastifyInstance } from 'fastify';
import type { ApiDeps } from '../deps.ts';
import { languageOf } from '../../texts/language.ts';
import { Problem } from '../problem.ts';
import type { SignedIn } from '../request.ts';
import { tokenRefused, type TokenClaims } from './tokens.ts';
import { findPersons, personOfSub } from '../../db/organisation.repository.ts';

/** Nobody without a token reads anything, except where a route says that it is open. Runs after the rate limit and before the body is read. */
export function addSignIn(app: FastifyInstance, deps: Pick<ApiDeps, 'db' | 'tokens' | 'services'>): void {
  app.decorateRequest('signedIn', null);
  app.addHook('preParsing', async (request) => {
    const { config } = request.routeOptions;
    if (config.open) return;
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw tokenRefused('TOKEN_MISSING');
    const claims = await deps.tokens(token);
    request.signedIn = await whoIs(deps, claims);
    const { machine } = request.signedIn;
    const scope = config.machineScope ?? null;
    if (machine && (scope === null || !machine.includes(scope))) throw new Problem(403, 'ACCESS_SCOPE_MISSING', { scope: scope ?? '-' });
  });
}

async function whoIs(deps: Pick<ApiDeps, 'db' | 'services'>, claims: TokenClaims): Promise<SignedIn> {
  // In a token of the client itself, `sub` is the client (RFC 9068): no person stands behind it.
  if (claims.clientId !== null && claims.sub === claims.clientId) {
    const service = deps.services?.find((one) => one.clientId === claims.clientId);
    if (!service) throw new Problem(403, 'ACCESS_SCOPE_MISSING', { scope: '-' });
    const [person] = await findPersons(deps.db, [service.personId]);
    return { personId: service.personId, language: languageOf(person?.language), machine: claims.scopes };
  }
  const person = await personOfSub(deps.db, claims.sub);
  if (!person) throw new Problem(403, 'PERSON_NOT_REGISTERED');
  return { personId: person.person_id, language: person.language, machine: null };
}
