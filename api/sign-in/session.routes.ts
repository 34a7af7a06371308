import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { organisationAround, organisationOfLine, rootUnitId } from '../../db/api-access.repository.ts';
import type { Database } from '../../db/database.ts';
import { findPersons } from '../../db/organisation.repository.ts';
import { endSessionsOfPerson } from '../../db/session.repository.ts';
import { resolve, rolesOf } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import { iso } from '../iso.ts';
import { languageFor, signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { session, sessionsEnded, type SessionAnswer } from '../schemas/session.schema.ts';
import type { Sessions } from './sessions.ts';

const tags = ['session'];
const SWEEP_EVERY_MS = 10 * 60_000;

/** What a page asks first: is anybody signed in, and who. */
export function addSessionRoutes(plain: FastifyInstance, { db, clock }: RouteDeps, sessions: Sessions | null): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/v1/session',
    {
      config: { open: true },
      schema: { tags, summary: 'Who is signed in in this browser', security: [], response: { 200: session, ...problems() } },
    },
    async (request): Promise<SessionAnswer> => {
      const found = sessions === null ? null : await sessions.of(request);
      if (sessions === null || found === null || found === 'ended') return { signedIn: false };
      const at = await clock.now(db);
      const { person } = found;
      const hasRole = person !== null && (await holdsARole(db, person.personId, at));
      return {
        signedIn: true,
        csrf: sessions.csrfOf(request),
        personId: person?.personId ?? null,
        name: person?.name ?? '',
        language: person?.language ?? languageFor(request),
        now: iso(at),
        hasRole,
        ask: hasRole ? [] : await coordinators(db, at),
      };
    },
  );

  app.delete(
    '/v1/me/sessions',
    { schema: { tags, summary: 'Sign out everywhere', response: { 200: sessionsEnded, ...problems(403) } } },
    async (request) => ({ ended: await endSessionsOfPerson(db, signedIn(request).personId) }),
  );

  if (sessions === null) return;
  const sweeping = setInterval(() => {
    sessions.sweep().catch((error: unknown) => app.log.warn({ err: error }, 'ended sessions will be cleared away later'));
  }, SWEEP_EVERY_MS);
  sweeping.unref();
  app.addHook('onClose', (_app, done) => {
    clearInterval(sweeping);
    done();
  });
}

/** Being employed is no role here: it shows nothing and asks for nothing. */
async function holdsARole(db: Database, personId: string, at: Instant): Promise<boolean> {
  const org = await organisationAround(db, personId, at);
  const own = new Set(
    [...org.assignments.values()]
      .flat()
      .filter((one) => one.personId === personId)
      .map((one) => one.unitId),
  );
  return [...own].some((unitId) => rolesOf(org, personId, unitId, at).some((role) => role !== 'employee'));
}

async function coordinators(db: Database, at: Instant): Promise<{ name: string; email: string }[]> {
  const unitId = await rootUnitId(db, at);
  if (unitId === null) return [];
  const ids = resolve(await organisationOfLine(db, unitId), 'coordinator', unitId, at);
  return (await findPersons(db, ids)).map(({ name, email }) => ({ name, email })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
