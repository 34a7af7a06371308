import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { resolve } from '../../domain/people.ts';
import { LEADER_LEVELS, ROLES } from '../../domain/roles.ts';
import { addAssignment, assignmentsOf, endAssignment, isHeldAt, type NamedAssignment } from '../../db/api-assignment.repository.ts';
import type { Trx } from '../../db/database.ts';
import { findPersons, loadOrganisation } from '../../db/organisation.repository.ts';
import { dayEnd, dayStart, lastDayOf } from '../iso.ts';
import { Problem, unknown } from '../problem.ts';
import type { RouteDeps } from '../route-deps.ts';
import { assignmentAnswer, assignmentBody, assignmentEnd, assignmentsAnswer, assignmentsQuery } from '../schemas/assignment.schema.ts';
import { problems } from '../schemas/common.schema.ts';
import { demand, standingAt, type Standing } from '../standing.ts';
import { tellRoleChanges } from '../tell-role-changes.ts';

const tags = ['assignments'];

export const assignmentRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, engine }) => {
  /** Changes roles, and tells in the same transaction the running follow-ups that they concern. */
  async function change(
    request: FastifyRequest,
    unitId: string,
    write: (trx: Trx, standing: Standing) => Promise<void>,
  ): Promise<string[]> {
    const told = await db.transaction().execute(async (trx) => {
      const standing = await standingAt({ db: trx, clock }, request, unitId);
      const { actor, at } = standing;
      demand(actor, 'manageAssignments');
      const before = await loadOrganisation(trx, at);
      await write(trx, standing);
      return tellRoleChanges(trx, clock, before, at);
    });
    await nudge(told, request.log);
    return told;
  }

  async function nudge(told: string[], log: FastifyBaseLogger): Promise<void> {
    if (told.length > 0) await engine.nudge(told).catch((error: unknown) => log.warn({ err: error }, 'follow-ups will be told later'));
  }

  app.get(
    '/assignments',
    {
      schema: {
        tags,
        summary: 'Who holds and held which role at a unit',
        querystring: assignmentsQuery,
        response: { 200: assignmentsAnswer, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { unit } = request.query;
      const { actor, org, at } = await standingAt({ db, clock }, request, unit);
      demand(actor, 'readDuties');
      const acting = ROLES.map((role) => ({ role, personIds: resolve(org, role, unit, at) })).filter(
        (one) => one.personIds.length > 0 && one.role !== 'employee',
      );
      return { unitId: unit, assignments: (await assignmentsOf(db, unit)).map(assignmentView), acting };
    },
  );

  app.post(
    '/assignments',
    {
      schema: {
        tags,
        summary: 'Give a person a role at a unit',
        body: assignmentBody,
        response: { 201: assignmentAnswer, ...problems(400, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { personId, unitId, role, from, lastDay, kind } = request.body;
      const [person] = await findPersons(db, [personId]);
      let given: NamedAssignment | undefined;
      const told = await change(request, unitId, async (trx, { at, org }) => {
        if (!person) throw unknown('PERSON', personId);
        const level = org.units.get(unitId)!.level;
        const belongs = LEADER_LEVELS[role];
        if (belongs !== undefined && belongs !== level) {
          const params = { value: role, unit: unitId, level, belongs };
          throw new Problem(400, 'REQUEST_INVALID', { count: 1 }, { faults: [{ path: 'body.role', code: 'ROLE_LEVEL', params }] });
        }
        // "From today" counts from now: nobody acted in the role this morning.
        const assignment = {
          personId,
          unitId,
          role,
          kind,
          from: from === undefined ? at : dayStart(from),
          to: lastDay === undefined || lastDay === null ? null : dayEnd(lastDay),
        };
        if (assignment.to !== null && assignment.to <= assignment.from) {
          throw new Problem(400, 'REQUEST_INVALID', { count: 1 }, { faults: [{ path: 'body.lastDay', code: 'PERIOD_BACKWARDS' }] });
        }
        if (!(await addAssignment(trx, assignment))) throw new Problem(409, 'ASSIGNMENT_OVERLAPS', { role, unit: unitId });
        given = { ...assignment, name: person.name };
      });
      return reply.status(201).send({ assignment: assignmentView(given!), told: told.length });
    },
  );

  app.post(
    '/assignments/end',
    {
      schema: {
        tags,
        summary: 'End a role; assignments are never deleted',
        body: assignmentEnd,
        response: { 200: assignmentsAnswer, ...problems(400, 403, 404, 409) },
      },
    },
    async (request) => {
      const { personId, unitId, role, lastDay } = request.body;
      await change(request, unitId, async (trx, { org }) => {
        const end = dayEnd(lastDay);
        if (!(await endAssignment(trx, { personId, unitId, role }, end)))
          throw new Problem(404, 'ASSIGNMENT_UNKNOWN', { role, unit: unitId });
        // Nobody else could give the role again.
        if (role === 'coordinator' && org.units.get(unitId)!.parentId === null && !(await isHeldAt(trx, unitId, role, end)))
          throw new Problem(409, 'COORDINATOR_LAST', { unit: unitId });
      });
      return { unitId, assignments: (await assignmentsOf(db, unitId)).map(assignmentView), acting: [] };
    },
  );
};

function assignmentView({ personId, name, unitId, role, from, to, kind }: NamedAssignment) {
  return { personId, name, unitId, role, from: lastDayOf(from + 1), lastDay: to === null ? null : lastDayOf(to), kind };
}
