import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { checkRates, ratesAreOver } from '../../domain/gate/check-rates.ts';
import { keptTree } from '../../domain/gate/memory.ts';
import { POSITION_GROUPS } from '../../domain/gate/position-groups.ts';
import { gateUnits } from '../../domain/gate/report-units.ts';
import { loadUnits } from '../../db/organisation.repository.ts';
import { lockGate, ratesOfCycle, replaceRates, responseUnitIds, saveGate, type RateRow } from '../../db/report-gate.repository.ts';
import { FILE_BYTES } from '../deps.ts';
import { cycleOf } from '../follow-ups.ts';
import { iso } from '../iso.ts';
import { Problem } from '../problem.ts';
import { openCycle, takeCsv } from '../report-checks/counts-request.ts';
import { readCounts } from '../report-checks/read-counts.ts';
import { thresholdOf } from '../report-checks/run-check.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { cyclePath } from '../schemas/cycle.schema.ts';
import { ratesBody } from '../schemas/report-check.schema.ts';
import { ratesAnswer, ratesQuery } from '../schemas/response-rate.schema.ts';
import { demand, standingAt, standingAtTop } from '../standing.ts';

const tags = ['response-rates'];

/** Bands while the survey is open, from the same counts and under the same rules as the reports; the counts are forgotten as well. */
export const responseRateRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  takeCsv(app);

  app.post(
    '/cycles/:cycleId/response-rates',
    {
      bodyLimit: FILE_BYTES,
      schema: {
        tags,
        consumes: ['application/json', 'text/csv'],
        summary: 'Take a reading of the response, all units of the cycle, until the reports are judged',
        params: cyclePath,
        body: ratesBody,
        response: { 200: ratesAnswer, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request) => {
      const cycle = await openCycle(db, request.params.cycleId);
      const { plan } = await plans.get(cycle.plan_key, cycle.plan_version);
      const rows = await db.transaction().execute(async (trx): Promise<RateRow[]> => {
        await standingAtTop({ db: trx, clock }, request, 'checkRates');
        const gate = await lockGate(trx, cycle.cycle_id);
        const at = await clock.now(trx);
        if (ratesAreOver(gate.memory)) throw new Problem(409, 'RATES_OVER');
        const units = gateUnits(await loadUnits(trx, at), await responseUnitIds(trx, cycle.cycle_id));
        const { counts, refuse } = readCounts({ ...request.body, ark: [] }, keptTree(gate.memory, units));
        const threshold = thresholdOf({ plan, gate }, undefined);
        const checked = checkRates({ units, groups: POSITION_GROUPS, counts, threshold, before: gate.memory });
        if (!checked.taken) throw refuse(checked.faults);
        const shown = checked.rates.flatMap(({ unitId, band }): RateRow[] =>
          band ? [{ cycle_id: cycle.cycle_id, unit_id: unitId, from_percent: band.from, to_percent: band.to, taken_at: at }] : [],
        );
        await saveGate(trx, cycle.cycle_id, gate.revision + 1, checked.memory);
        await replaceRates(trx, cycle.cycle_id, shown);
        return ratesOfCycle(trx, cycle.cycle_id);
      });
      return ratesView(rows, plan.zone);
    },
  );

  app.get(
    '/cycles/:cycleId/response-rates',
    {
      schema: {
        tags,
        summary: 'The latest bands, of those units that may show one',
        params: cyclePath,
        querystring: ratesQuery,
        response: { 200: ratesAnswer, ...problems(403, 404, 409) },
      },
    },
    async (request) => {
      const { unit } = request.query;
      if (unit === undefined) await standingAtTop({ db, clock }, request, 'readStatus');
      else demand((await standingAt({ db, clock }, request, unit)).actor, 'readStatus');
      const cycle = await cycleOf(db, request.params.cycleId);
      const { plan } = await plans.get(cycle.plan_key, cycle.plan_version);
      return ratesView(await ratesOfCycle(db, cycle.cycle_id, unit), plan.zone);
    },
  );
};

function ratesView(rows: readonly RateRow[], zone: string) {
  return {
    rates: rows.map((row) => ({
      unitId: row.unit_id,
      fromPercent: row.from_percent,
      toPercent: row.to_percent,
      at: iso(row.taken_at, zone),
    })),
  };
}
