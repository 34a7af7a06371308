import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { writeCauses } from '../../db/command.repository.ts';
import { newId } from '../../platform/ids.ts';
import { unitRows } from '../../db/organisation.repository.ts';
import { addCheck, checkOfKey, checksOfCycle, findGate, lockGate, saveGate, type CheckRow } from '../../db/report-gate.repository.ts';
import { can } from '../../domain/access.ts';
import { FILE_BYTES } from '../deps.ts';
import { cycleOf } from '../follow-ups.ts';
import { Problem } from '../problem.ts';
import { openCycle, takeCsv } from '../report-checks/counts-request.ts';
import { runCheck } from '../report-checks/run-check.ts';
import { requestText } from '../report-checks/seals.ts';
import { languageFor } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { idempotencyHeaders } from '../schemas/command.schema.ts';
import { problems } from '../schemas/common.schema.ts';
import { cyclePath } from '../schemas/cycle.schema.ts';
import { checkAnswer, checkBody, checkList, checkPreview, checkQuery, listQuery } from '../schemas/report-check.schema.ts';
import { standingAtTop, type Standing } from '../standing.ts';
import { checkView } from '../views/report-check-view.ts';

const tags = ['report-checks'];
const consumes = ['application/json', 'text/csv'];

/** Nothing here may log a body or put a number of it into an answer: counts live as long as the request. */
export const reportCheckRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, engine, plans, seals }) => {
  takeCsv(app);

  const wordsFor = async (request: Parameters<typeof languageFor>[0], zone: string) => {
    const names = new Map((await unitRows(db)).map((row) => [row.unit_id, row.abbreviation]));
    return { language: languageFor(request), zone, names };
  };

  app.post(
    '/cycles/:cycleId/report-checks/preview',
    {
      bodyLimit: FILE_BYTES,
      schema: {
        tags,
        consumes,
        summary: 'Who would have a report of their own by these counts. Nothing is stored',
        params: cyclePath,
        querystring: checkQuery,
        body: checkBody,
        response: { 200: checkPreview, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request) => {
      const { actor, at } = await standingAtTop({ db, clock }, request, 'checkReports');
      const cycle = await openCycle(db, request.params.cycleId);
      const { plan } = await plans.get(cycle.plan_key, cycle.plan_version);
      const gate = await findGate(db, cycle.cycle_id);
      const { threshold, decision, preview } = await runCheck(db, { cycle, plan, gate, at, seals }, request);
      const head = {
        revision: gate.revision + 1,
        checked_at: at,
        ...runBy(actor),
        threshold,
        correction: request.query.correction === 'true',
      };
      return { ...checkView(head, decision, await wordsFor(request, plan.zone)), preview };
    },
  );

  app.post(
    '/cycles/:cycleId/report-checks',
    {
      bodyLimit: FILE_BYTES,
      schema: {
        tags,
        consumes,
        summary: 'Decide who has a report of their own, whole or not at all, and forget the counts',
        description:
          'Follow-ups whose answer is new or another than before are told. What was shown stays shown. The same key and content again answers with the first run.',
        params: cyclePath,
        querystring: checkQuery,
        headers: idempotencyHeaders,
        body: checkBody,
        response: { 200: checkAnswer, 201: checkAnswer, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      const key = request.headers['idempotency-key'];
      const cycle = await openCycle(db, request.params.cycleId);
      const { plan } = await plans.get(cycle.plan_key, cycle.plan_version);
      const asked = requestText(cycle.cycle_id, request);
      const { row, nudged } = await db.transaction().execute(async (trx): Promise<{ row: CheckRow; nudged: string[] | null }> => {
        const { actor } = await standingAtTop({ db: trx, clock }, request, 'checkReports');
        const gate = await lockGate(trx, cycle.cycle_id);
        const at = await clock.now(trx);
        const first = await checkOfKey(trx, actor.personId, key);
        if (first && !seals.matches(first.request_seal, asked)) throw new Problem(422, 'KEY_REUSED');
        if (first) return { row: first, nudged: null };
        const { threshold, decision, memory, causes, preview } = await runCheck(trx, { cycle, plan, gate, at, seals }, request);
        if (query.confirm !== undefined && query.confirm !== preview) throw new Problem(409, 'REPORT_CHECK_OUTDATED');
        const revision = gate.revision + 1;
        await saveGate(trx, cycle.cycle_id, revision, memory);
        const added = await addCheck(trx, {
          check_id: newId(),
          cycle_id: cycle.cycle_id,
          revision,
          ...runBy(actor),
          checked_at: at,
          threshold: JSON.stringify(threshold),
          correction: query.correction === 'true',
          decision: JSON.stringify(decision),
          idempotency_key: key,
          request_seal: seals.seal(asked),
        });
        return { row: added, nudged: await writeCauses(trx, clock, causes, actor) };
      });
      await engine.nudge(nudged ?? []).catch((error: unknown) => request.log.warn({ err: error }, 'follow-ups will be told later'));
      reply.status(nudged === null ? 200 : 201);
      return { checkId: row.check_id, ...checkView(row, row.decision, await wordsFor(request, plan.zone)) };
    },
  );

  app.get(
    '/cycles/:cycleId/report-checks',
    {
      schema: {
        tags,
        summary: 'The runs of the report gate, latest first',
        params: cyclePath,
        querystring: listQuery,
        response: { 200: checkList, ...problems(403, 404, 409) },
      },
    },
    async (request) => {
      await standingAtTop({ db, clock }, request, 'checkReports');
      const cycle = await cycleOf(db, request.params.cycleId);
      const { plan } = await plans.get(cycle.plan_key, cycle.plan_version);
      const { before, limit } = request.query;
      const rows = await checksOfCycle(db, cycle.cycle_id, { before, limit: limit + 1 });
      const page = rows.slice(0, limit);
      const words = await wordsFor(request, plan.zone);
      return {
        checks: page.map((row) => ({ checkId: row.check_id, ...checkView(row, row.decision, words) })),
        next: rows.length > limit ? (page.at(-1)?.revision ?? null) : null,
      };
    },
  );
};

/** In which role: the record keeps it with the run. */
function runBy(actor: Standing['actor']) {
  const permission = can(actor, 'checkReports');
  return { person_id: actor.personId, role: permission.allowed ? permission.as : ('coordinator' as const) };
}
