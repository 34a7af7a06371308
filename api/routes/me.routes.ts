import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { resolve } from '../../domain/people.ts';
import type { Receiver } from '../../domain/roles.ts';
import { organisationAround } from '../../db/api-access.repository.ts';
import { listCycles } from '../../db/cycle.repository.ts';
import { followUpsOfUnits, openDutiesOf } from '../../db/api-unit.repository.ts';
import { lettersOfPerson } from '../../db/letter.repository.ts';
import { findPersons, unitRows } from '../../db/organisation.repository.ts';
import { foldFollowUp, isRunning } from '../follow-ups.ts';
import { iso, isoOrNull, lastDayOf } from '../iso.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { me, myLetters, tasksAnswer } from '../schemas/me.schema.ts';
import { actorTowards } from '../standing.ts';
import { mayConcern, tasksIn } from '../views/task-view.ts';
import { unitName } from '../views/unit-view.ts';

const tags = ['me'];

export const meRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  app.get(
    '/me',
    { schema: { tags, summary: 'Who I am and the roles I hold', response: { 200: me, ...problems(403) } } },
    async (request) => {
      const who = signedIn(request);
      const at = await clock.now(db);
      const [[person], org] = await Promise.all([findPersons(db, [who.personId]), organisationAround(db, who.personId, at)]);
      const mine = [...org.assignments.values()]
        .flat()
        .filter((one) => one.personId === who.personId && one.from <= at && (one.to === null || one.to > at));
      const parents = new Set([...org.units.values()].map((one) => one.parentId));
      const units = new Map(
        (
          await unitRows(
            db,
            mine.map((one) => one.unitId),
          )
        ).map((row) => [row.unit_id, row.abbreviation]),
      );
      return {
        personId: who.personId,
        name: person?.name ?? '',
        language: who.language,
        roles: mine.map(({ unitId, role, to }) => ({
          unitId,
          role,
          abbreviation: units.get(unitId) ?? unitId,
          lastDay: to === null ? null : lastDayOf(to),
          unitsBelow: parents.has(unitId),
        })),
      };
    },
  );

  app.get(
    '/me/tasks',
    {
      schema: {
        tags,
        summary: 'Everything open that waits for me or that I answer for, by unit',
        response: { 200: tasksAnswer, ...problems(403) },
      },
    },
    async (request) => {
      const who = signedIn(request);
      const [at, cycles] = await Promise.all([clock.now(db), listCycles(db)]);
      const org = await organisationAround(db, who.personId, at);
      const actors = new Map([...org.units.keys()].map((unitId) => [unitId, actorTowards(org, who, unitId, at)]));
      const units = [...actors].filter(([, actor]) => actor.roles.length > 0).map(([unitId]) => unitId);
      const running = cycles.filter(isRunning).map((cycle) => cycle.cycle_id);
      const followUps = await followUpsOfUnits(db, units, running);
      const duties = await openDutiesOf(
        db,
        followUps.map((one) => one.follow_up_id),
      );

      const lists = [];
      for (const followUp of followUps) {
        const shelved = await plans.get(followUp.plan_key, followUp.plan_version);
        const actor = actors.get(followUp.unit_id)!;
        // The rows say where there can be a task; only those follow-ups are folded.
        if (!duties.some((duty) => duty.follow_up_id === followUp.follow_up_id && mayConcern(shelved.plan, duty, actor))) continue;
        const { state, facts } = await foldFollowUp(db, followUp.follow_up_id);
        const whoIs = (role: Receiver) => resolve(org, role, followUp.unit_id, at);
        const tasks = tasksIn({ shelved, state, facts, actor, at, language: who.language, resolve: whoIs });
        if (tasks.length > 0) lists.push({ followUp, actor, tasks });
      }
      const rows = new Map(
        (
          await unitRows(
            db,
            lists.map((list) => list.followUp.unit_id),
          )
        ).map((row) => [row.unit_id, row]),
      );
      return {
        personId: who.personId,
        now: iso(at),
        units: lists.map(({ followUp, actor, tasks }) => {
          const row = rows.get(followUp.unit_id)!;
          return {
            unitId: followUp.unit_id,
            cycleId: followUp.cycle_id,
            followUpId: followUp.follow_up_id,
            abbreviation: row.abbreviation,
            name: unitName(row, who.language),
            roles: [...actor.roles],
            tasks,
          };
        }),
      };
    },
  );

  app.get(
    '/me/letters',
    { schema: { tags, summary: 'Letters sent to me', response: { 200: myLetters, ...problems(403) } } },
    async (request) => {
      const letters = await lettersOfPerson(db, signedIn(request).personId);
      return {
        letters: letters.map((letter) => ({
          letterId: letter.letter_id,
          kind: letter.kind,
          state: letter.state,
          subject: letter.subject,
          text: letter.body_text,
          madeAt: iso(letter.made_at),
          sentAt: isoOrNull(letter.sent_at),
        })),
      };
    },
  );
};
