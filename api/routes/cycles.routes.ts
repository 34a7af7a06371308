import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { proposedUnits } from '../../domain/proposed-units.ts';
import { startFaults, type Preparation, type StartFault } from '../../domain/start-checks.ts';
import { countFollowUps, lockCycle, setPreparation } from '../../db/api-cycle.repository.ts';
import { startCycle } from '../../db/cycle-start.repository.ts';
import { createCycle, cycleSteps, findCycle, listCycles, type CycleRow } from '../../db/cycle.repository.ts';
import { loadOrganisation, unitRows, type UnitRow } from '../../db/organisation.repository.ts';
import type { Language } from '../../texts/language.ts';
import { refusalText } from '../../texts/refusals.ts';
import { iso } from '../iso.ts';
import { Problem, unknown, type Fault } from '../problem.ts';
import { languageFor, signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { cycleBody, cycleChange, cycleDetail, cyclePath, cycleRow, startAnswer, startBody, startChecks } from '../schemas/cycle.schema.ts';
import { standingAtTop } from '../standing.ts';
import { cycleView, publicDates } from '../views/cycle-view.ts';
import { unitName } from '../views/unit-view.ts';

const tags = ['cycles'];

export const cycleRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, engine, plans }) => {
  const planOf = (row: CycleRow) => plans.get(row.plan_key, row.plan_version);

  async function known(cycleId: string): Promise<CycleRow> {
    const row = await findCycle(db, cycleId);
    if (!row) throw unknown('CYCLE', cycleId);
    return row;
  }

  app.get(
    '/cycles',
    { schema: { tags, summary: 'Cycles, oldest first', response: { 200: z.object({ cycles: z.array(cycleRow) }), ...problems() } } },
    async (request) => {
      const rows = await listCycles(db);
      return { cycles: await Promise.all(rows.map(async (row) => cycleView(row, await planOf(row), languageFor(request)))) };
    },
  );

  app.get(
    '/cycles/:cycleId',
    {
      schema: {
        tags,
        summary: 'A cycle with the dates that everybody may see',
        params: cyclePath,
        response: { 200: cycleDetail, ...problems(404) },
      },
    },
    async (request) => {
      const row = await known(request.params.cycleId);
      const [shelved, steps, now] = await Promise.all([planOf(row), cycleSteps(db, row.cycle_id), clock.now(db)]);
      const language = languageFor(request);
      return {
        ...cycleView(row, shelved, language),
        now: iso(now, shelved.plan.zone),
        ...publicDates(shelved, language),
        steps: steps.map((step) => ({ name: step.name, reachedAt: iso(step.reached_at, shelved.plan.zone) })),
      };
    },
  );

  app.post(
    '/cycles',
    {
      schema: {
        tags,
        summary: 'Create a cycle; the same plan and start again answers with the first',
        body: cycleBody,
        response: { 200: cycleRow, 201: cycleRow, ...problems(400, 403, 404) },
      },
    },
    async (request, reply) => {
      await standingAtTop({ db, clock }, request, 'manageCycles');
      const { planKey, planVersion, ...told } = request.body;
      const shelved = await plans.get(planKey, planVersion);
      const { personId, language } = signedIn(request);
      const input = { plan: shelved.plan, createdBy: personId, ...withoutUndefined(told) };
      const { cycle, created } = await db.transaction().execute((trx) => createCycle(trx, clock, input));
      reply.status(created ? 201 : 200).header('location', `/v1/cycles/${cycle.cycle_id}`);
      return cycleView(cycle, await planOf(cycle), language);
    },
  );

  app.patch(
    '/cycles/:cycleId',
    {
      schema: {
        tags,
        summary: 'Give the mandate, the day of the discussion and the privacy notice, before the start',
        params: cyclePath,
        body: cycleChange,
        response: { 200: cycleRow, ...problems(403, 404, 409) },
      },
    },
    async (request) => {
      await standingAtTop({ db, clock }, request, 'manageCycles');
      const before = await known(request.params.cycleId);
      const row = await setPreparation(db, before.cycle_id, request.body);
      if (!row) throw new Problem(409, 'CYCLE_ALREADY_STARTED', { id: before.cycle_id });
      return cycleView(row, await planOf(row), languageFor(request));
    },
  );

  app.get(
    '/cycles/:cycleId/start-checks',
    {
      schema: {
        tags,
        summary: 'What is missing before the start, and what the start would do. Nothing starts',
        params: cyclePath,
        response: { 200: startChecks, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { at } = await standingAtTop({ db, clock }, request, 'manageCycles');
      const row = await known(request.params.cycleId);
      const { plan } = await planOf(row);
      const { language } = signedIn(request);
      const [org, rows] = await Promise.all([loadOrganisation(db, at), unitRows(db)]);
      const faults = wordFaults(startFaults(plan, org, preparationOf(row), at), rows, languageFor(request));
      const { proposed, unlisted } = proposedUnits(plan, org);
      const byId = new Map(rows.map((one) => [one.unit_id, one]));
      const abbreviation = (unitId: string) => byId.get(unitId)?.abbreviation ?? unitId;
      const now = [...org.assignments.values()].flat().filter(({ from, to }) => from <= at && (to === null || at < to));
      return {
        ready: faults.length === 0,
        faults: faults.map(({ path, code, unitId, detail = '' }) => ({ path, code, unitId, detail })),
        units: [...org.units.values()].filter((unit) => unit.level <= 3 || unlisted.has(unit.unitId)).length,
        people: new Set(now.map(({ personId }) => personId)).size,
        lists: [...proposed].map(([unitId, units]) => {
          const unit = byId.get(unitId);
          return {
            unitId,
            abbreviation: abbreviation(unitId),
            name: unit ? unitName(unit, language) : '',
            proposed: units.map(abbreviation),
          };
        }),
      };
    },
  );

  app.post(
    '/cycles/:cycleId/start',
    {
      schema: {
        tags,
        summary: 'Start a cycle for every unit on levels 1 to 3',
        description: 'Checks first that nothing is missing. Starting again answers with the first start.',
        params: cyclePath,
        body: startBody,
        response: { 200: startAnswer, 201: startAnswer, ...problems(400, 403, 404, 422, 503) },
      },
    },
    async (request, reply) => {
      await standingAtTop({ db, clock }, request, 'manageCycles');
      const { cycleId } = request.params;
      const { plan } = await planOf(await known(cycleId));
      const { personId } = signedIn(request);
      const { cycle, startedNow } = await db.transaction().execute(async (trx) => {
        const locked = await lockCycle(trx, cycleId);
        if (!locked) throw unknown('CYCLE', cycleId);
        if (locked.started_at !== null) return { cycle: locked, startedNow: false };
        const at = await clock.now(trx);
        const org = await loadOrganisation(trx, at);
        const faults = startFaults(plan, org, preparationOf(locked), at);
        if (faults.length > 0) {
          const worded = wordFaults(faults, await unitRows(trx), signedIn(request).language);
          throw new Problem(422, 'CYCLE_NOT_READY', { count: faults.length }, { faults: worded });
        }
        return startCycle(trx, clock, { cycleId, startedBy: personId, plan, org });
      });
      // The rows are the start. Workflows that cannot be started just now are started by the worker's reconciler, or by the next call.
      await engine
        .launchCycle(cycleId)
        .catch((error: unknown) => request.log.warn({ err: error }, 'the engine did not take the start; it waits in the record'));
      reply.status(startedNow ? 201 : 200);
      return {
        cycleId,
        startedAt: iso(cycle.started_at ?? 0, plan.zone),
        followUps: await countFollowUps(db, cycleId),
        alreadyStarted: !startedNow,
      };
    },
  );
};

function preparationOf(row: CycleRow): Preparation {
  return { mandateReference: row.mandate_reference, discussedOn: row.discussed_on, privacyNotice: row.privacy_notice };
}

/** Units by their abbreviations, as people know them. */
function wordFaults(faults: readonly StartFault[], rows: readonly UnitRow[], language: Language): (Fault & { unitId: string | null })[] {
  const names = new Map(rows.map((row) => [row.unit_id, row.abbreviation]));
  return faults.map(({ path, code, unitId }) => {
    const params = { unit: names.get(unitId ?? '') ?? unitId };
    return { path, code, unitId, params, detail: refusalText(code, params, language) };
  });
}

type Told = z.infer<typeof cycleChange>;

function withoutUndefined({ mandateReference, discussedOn, privacyNotice }: Told) {
  return {
    ...(mandateReference === undefined ? {} : { mandateReference }),
    ...(discussedOn === undefined ? {} : { discussedOn }),
    ...(privacyNotice === undefined ? {} : { privacyNotice }),
  };
}
