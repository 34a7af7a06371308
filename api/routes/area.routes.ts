import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Organisation } from '../../domain/organisation.ts';
import { resolve, safetyDivision, safetyServiceOf, termEndOf } from '../../domain/people.ts';
import { definitionOf, type CompiledPlan } from '../../domain/plan.ts';
import { mayDivide, mayTakeBack } from '../../domain/representatives.ts';
import { SAFETY_SERVICE, type Receiver } from '../../domain/roles.ts';
import type { Instant } from '../../domain/time.ts';
import { needsAnswer } from '../../domain/waiting.ts';
import { organisationAround } from '../../db/api-access.repository.ts';
import { followUpsOfUnits } from '../../db/api-unit.repository.ts';
import { listCycles } from '../../db/cycle.repository.ts';
import type { Database } from '../../db/database.ts';
import { dutiesOfMany, type DutyRow } from '../../db/duty.repository.ts';
import { findPersons, loadOrganisation, unitRows } from '../../db/organisation.repository.ts';
import { divide, lockDivision } from '../../db/safety-division.repository.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import type { Language } from '../../texts/language.ts';
import { isRunning } from '../follow-ups.ts';
import { iso, isoOrNull, lastDayOf } from '../iso.ts';
import type { ShelvedPlan } from '../plans.ts';
import { Problem, unknown } from '../problem.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { areaAnswer, divisionAnswer, divisionBody } from '../schemas/me.schema.ts';
import { actorTowards, standingAt } from '../standing.ts';
import { tellRoleChanges } from '../tell-role-changes.ts';
import { sharedUnit, sharingView } from '../views/sharing-view.ts';
import { unitName } from '../views/unit-view.ts';

/** Whom the others of the safety service turn to: their address is theirs to use, nobody else's. */
const SENIORS: readonly Receiver[] = ['localSeniorSafetyRepresentative', 'seniorSafetyRepresentative'];

/** The safety representative's units with the duties that concern the safety service. */
export const areaRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans, engine }) => {
  app.get(
    '/me/area',
    { schema: { tags: ['me'], summary: 'The units I look after in the safety service', response: { 200: areaAnswer, ...problems(403) } } },
    async (request) => {
      const who = signedIn(request);
      const [at, cycles] = await Promise.all([clock.now(db), listCycles(db)]);
      const org = await organisationAround(db, who.personId, at);
      const mine = [...org.units.keys()].filter((unitId) =>
        actorTowards(org, who, unitId, at).roles.some((role) => role !== 'system' && SAFETY_SERVICE.includes(role)),
      );
      const running = cycles.filter(isRunning).map((cycle) => cycle.cycle_id);
      const followUps = (await followUpsOfUnits(db, mine, running)).filter((one) => one.is_response_unit);
      const unitIds = followUps.map((one) => one.unit_id);
      const parties = new Map(
        unitIds.map((unitId) => [
          unitId,
          {
            managers: resolve(org, 'unitManager', unitId, at),
            answering: resolve(org, 'safetyRepresentative', unitId, at),
            service: safetyServiceOf(org, unitId, at),
            division: safetyDivision(org, unitId, at),
          },
        ]),
      );
      const [rows, duties, persons] = await Promise.all([
        unitRows(db, unitIds),
        dutiesOfMany(
          db,
          followUps.map((one) => one.follow_up_id),
        ),
        findPersons(db, [
          ...new Set([...parties.values()].flatMap(({ managers, service }) => [...managers, ...service.flatMap((one) => one.persons)])),
        ]),
      ]);
      const shared = new Map(
        await Promise.all(followUps.map(async (one) => [one.follow_up_id, await sharedUnit(db, org, one, at)] as const)),
      );
      const known = new Map(persons.map((person) => [person.person_id, person]));
      const nameOf = (personId: string) => known.get(personId)?.name ?? '';
      const units = [];
      for (const followUp of followUps) {
        const shelved = await plans.get(followUp.plan_key, followUp.plan_version);
        const row = rows.find((one) => one.unit_id === followUp.unit_id)!;
        const { managers, answering: holders, service, division } = parties.get(followUp.unit_id)!;
        const sharing = shared.get(followUp.follow_up_id) ?? null;
        const answering = sharing?.chosen && holders.includes(sharing.chosen.personId) ? [sharing.chosen.personId] : holders;
        units.push({
          unitId: followUp.unit_id,
          abbreviation: row.abbreviation,
          name: unitName(row, who.language),
          manager: managers[0] === undefined ? null : nameOf(managers[0]),
          representatives: answering.map(nameOf),
          service: service.map(({ role, persons: ids }) => ({
            role,
            persons: ids.map((personId) => ({
              personId,
              name: nameOf(personId),
              email: SENIORS.includes(role) ? (known.get(personId)?.email ?? null) : null,
            })),
          })),
          dividedTo: division.dividedTo.map(nameOf),
          deputies: mayDivide(division, sharing?.chosen ?? null, who.personId)
            ? division.deputies.map((personId) => ({ personId, name: nameOf(personId) }))
            : [],
          sharing: sharingView(sharing, division, who.personId, nameOf),
          mine: answering.includes(who.personId),
          duties: duties
            .filter((duty) => duty.follow_up_id === followUp.follow_up_id && concernsService(shelved.plan, duty))
            .map((duty) => rowView(shelved, duty, who.language)),
        });
      }
      return { now: iso(at), units };
    },
  );

  app.post(
    '/me/area/divisions',
    {
      schema: {
        tags: ['me'],
        summary: 'Let a deputy answer for a unit that I represent, or take it back',
        body: divisionBody,
        response: { 200: divisionAnswer, ...problems(400, 403, 404, 409) },
      },
    },
    async (request) => {
      const { unitId, personId } = request.body;
      const told = await db.transaction().execute(async (trx) => {
        // Before anything is read, so that the choice is judged by what holds when it is written.
        await lockDivision(trx, unitId);
        const { actor, org, at } = await standingAt({ db: trx, clock }, request, unitId);
        const { elected, deputies } = safetyDivision(org, unitId, at);
        if (!elected.includes(actor.personId)) throw new Problem(409, 'ROLE_NOT_HELD', { role: 'safetyRepresentative', unit: unitId });
        if (personId !== null && !deputies.includes(personId)) throw unknown('PERSON', personId);
        const theirs = await isTheirs(trx, org, { personId: actor.personId, unitId, leaves: personId !== null }, at);
        if (!theirs) throw new Problem(409, 'CHOICE_BEFORE_DIVISION');
        const before = await loadOrganisation(trx, at);
        await divide(trx, { unitId, personId, givenBy: actor.personId, at, to: termEndOf(org, unitId, actor.personId, at) });
        return tellRoleChanges(trx, clock, before, at);
      });
      if (told.length > 0) {
        await engine.nudge(told).catch((error: unknown) => request.log.warn({ err: error }, 'follow-ups will be told later'));
      }
      return { unitId, dividedTo: personId === null ? [] : [personId] };
    },
  );
};

/** To leave to a deputy, or to take back. */
async function isTheirs(
  db: Database,
  org: Organisation,
  { personId, unitId, leaves }: { personId: string; unitId: string; leaves: boolean },
  at: Instant,
): Promise<boolean> {
  const division = safetyDivision(org, unitId, at);
  const running = (await listCycles(db)).filter(isRunning).map((cycle) => cycle.cycle_id);
  const followUps = await followUpsOfUnits(db, [unitId], running);
  const shared = await Promise.all(followUps.filter((one) => one.is_response_unit).map((one) => sharedUnit(db, org, one, at)));
  const may = leaves ? mayDivide : mayTakeBack;
  return shared.every((one) => may(division, one?.chosen ?? null, personId));
}

function concernsService(plan: CompiledPlan, { key }: DutyRow): boolean {
  if (plan.measureDuty && key.startsWith(`${plan.measureDuty.key}/`)) return false;
  const { jointWith, heard = [] } = definitionOf(plan, key);
  return [...heard, ...(jointWith ? [jointWith] : [])].some((role) => SAFETY_SERVICE.includes(role));
}

function rowView({ plan, texts }: ShelvedPlan, duty: DutyRow, language: Language) {
  return {
    duty: duty.key,
    title: dutyName(texts, duty.key)[language],
    status: duty.status,
    joint: needsAnswer(definitionOf(plan, duty.key)),
    waitingOn: duty.waiting_on,
    openedAt: isoOrNull(duty.opened_at, plan.zone),
    lastDay: duty.due_at === null ? null : lastDayOf(duty.due_at, plan.zone),
    endedOn: duty.ended_at === null ? null : lastDayOf(duty.ended_at + 1, plan.zone),
  };
}
