import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { can } from '../../domain/access.ts';
import { whereAsked } from '../../domain/desk/doubts.ts';
import { organisationAround } from '../../db/api-access.repository.ts';
import { findPersons, unitRows } from '../../db/organisation.repository.ts';
import { lockDoubt, openDoubts, raiseDoubt, settleDoubt, type RoleDoubt } from '../../db/role-doubt.repository.ts';
import { newId } from '../../platform/ids.ts';
import type { Language } from '../../texts/language.ts';
import { iso, isoOrNull } from '../iso.ts';
import { Problem, unknown } from '../problem.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import {
  roleDoubt,
  roleDoubtBody,
  roleDoubtParams,
  roleDoubts,
  roleDoubtSettling,
  type RoleDoubtView,
} from '../schemas/role-doubt.schema.ts';
import { actorTowards, demand, standingAt } from '../standing.ts';
import { unitName } from '../views/unit-view.ts';

const tags = ['role doubts'];

/** "I am not the manager here": letters go by roles, so a role that is wrong must be easy to question. Asking changes no role. */
export const roleDoubtRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock }) => {
  async function views(doubts: readonly RoleDoubt[], language: Language): Promise<RoleDoubtView[]> {
    const [persons, units] = await Promise.all([
      findPersons(db, [...new Set(doubts.map((one) => one.personId))]),
      unitRows(db, [...new Set(doubts.map((one) => one.unitId))]),
    ]);
    const names = new Map(persons.map((person) => [person.person_id, person.name]));
    const unitNames = new Map(units.map((row) => [row.unit_id, unitName(row, language)]));
    return doubts.map(({ raisedAt, settledAt, ...doubt }) => ({
      ...doubt,
      name: names.get(doubt.personId) ?? '',
      unitName: unitNames.get(doubt.unitId) ?? doubt.unitId,
      raisedAt: iso(raisedAt),
      settledAt: isoOrNull(settledAt),
    }));
  }

  app.post(
    '/me/role-doubts',
    {
      schema: {
        tags,
        summary: 'Say that a role at a unit is not mine; the coordinator is asked. Asking again changes nothing',
        body: roleDoubtBody,
        response: { 200: roleDoubt, 201: roleDoubt, ...problems(400, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { unitId, role } = request.body;
      const { personId, language } = signedIn(request);
      const { actor, at } = await standingAt({ db, clock }, request, unitId);
      if (!actor.roles.includes(role)) throw new Problem(409, 'ROLE_NOT_HELD', { role, unit: unitId });
      const { doubt, raisedNow } = await raiseDoubt(db, { doubtId: newId(), personId, unitId, role, raisedAt: at });
      return reply.status(raisedNow ? 201 : 200).send((await views([doubt], language))[0]!);
    },
  );

  app.get(
    '/role-doubts',
    { schema: { tags, summary: 'Open doubts about roles that I may settle', response: { 200: roleDoubts, ...problems(403) } } },
    async (request) => {
      const who = signedIn(request);
      const at = await clock.now(db);
      const [org, doubts] = await Promise.all([organisationAround(db, who.personId, at), openDoubts(db)]);
      const mine = doubts.filter(({ unitId }) => can(actorTowards(org, who, whereAsked(org, unitId), at), 'settleRoleDoubts').allowed);
      return { doubts: await views(mine, who.language) };
    },
  );

  app.post(
    '/role-doubts/:doubtId/settle',
    {
      schema: {
        tags,
        summary: 'Close a doubt about a role: it was ended, or it stays',
        params: roleDoubtParams,
        body: roleDoubtSettling,
        response: { 200: roleDoubt, ...problems(400, 403, 404, 409) },
      },
    },
    async (request) => {
      const { doubtId } = request.params;
      const { outcome } = request.body;
      const { personId, language } = signedIn(request);
      const settled = await db.transaction().execute(async (trx) => {
        const doubt = await lockDoubt(trx, doubtId);
        if (!doubt) throw unknown('DOUBT', doubtId);
        const { actor, at } = await standingAt({ db: trx, clock }, request, doubt.unitId);
        demand(actor, 'settleRoleDoubts');
        // Settled twice in the same way is settled once; another answer must not silently replace the first.
        if (doubt.outcome !== null && doubt.outcome !== outcome) throw new Problem(409, 'DOUBT_SETTLED', { id: doubtId });
        if (doubt.outcome !== null) return doubt;
        await settleDoubt(trx, doubtId, { by: personId, at, outcome });
        return { ...doubt, settledAt: at, outcome };
      });
      return (await views([settled], language))[0]!;
    },
  );
};
