import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { findDefinition } from '../../domain/plan.ts';
import { pendingNoticeCount } from '../../db/api-unit.repository.ts';
import { writeCauses } from '../../db/command.repository.ts';
import type { Database } from '../../db/database.ts';
import { loadOrganisation } from '../../db/organisation.repository.ts';
import { statesAsOf } from '../../db/progress.repository.ts';
import { cycleOf } from '../follow-ups.ts';
import { isoOrNull } from '../iso.ts';
import { cohortOf, dateFits, previewHash, tryMove, type Hit, type MoveCommand } from '../moves/move-preview.ts';
import { Problem, unknown } from '../problem.ts';
import { languageFor } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { deadlineMoveAnswer, deadlineMoveBody } from '../schemas/deadline-move.schema.ts';
import { standingAtTop } from '../standing.ts';
import { problemWords } from '../words/say-problem.ts';

const OUTDATED = 'DEADLINE_MOVE_OUTDATED';

export const deadlineMoveRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, engine, plans }) => {
  app.post(
    '/deadline-moves',
    {
      schema: {
        tags: ['deadline-moves'],
        summary: 'Move a deadline, or set an opening that was unknown, for many units',
        description:
          'Without "confirm": what it would hit. With the "confirm" of that answer: carried out for exactly those units, all or none; if something changed meanwhile, nothing is moved, "refusal" says so and this is the new preview.',
        body: deadlineMoveBody,
        response: { 200: deadlineMoveAnswer, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request) => {
      const { body } = request;
      const cycle = await cycleOf(db, body.cycleId);
      const shelved = await plans.get(cycle.plan_key, cycle.plan_version);
      const { plan } = shelved;
      if (!findDefinition(plan, body.duty)) throw unknown('DUTY', body.duty);
      const { actor } = await standingAtTop({ db, clock }, request, 'moveDeadlines');
      const command: MoveCommand =
        body.lastDay === undefined
          ? { type: 'setOpening', duty: body.duty, opensOn: body.opensOn ?? '' }
          : { type: 'moveDeadline', duty: body.duty, lastDay: body.lastDay };
      const outside = { path: body.lastDay === undefined ? 'body.opensOn' : 'body.lastDay', code: 'DATE_OUTSIDE_CYCLE' };
      const date = body.lastDay ?? body.opensOn ?? '';
      if (!dateFits(plan, command))
        throw new Problem(422, outside.code, { date }, { plan: shelved, faults: [{ ...outside, params: { date } }] });

      async function look(on: Database): Promise<{ hits: Hit[]; whole: number }> {
        const at = await clock.now(on);
        const [org, states] = await Promise.all([
          loadOrganisation(on, at),
          statesAsOf(on, cycle.cycle_id, { recordedBefore: Number.MAX_SAFE_INTEGER }),
        ]);
        const chosen = cohortOf(states, body.duty, body.cohort ?? {}, org, plan);
        return { hits: tryMove(plan, chosen, command, actor, at), whole: states.filter((one) => one.state.duties[body.duty]).length };
      }

      const { hits, whole } = await look(db);
      const moving = hits.filter((hit) => !hit.refusal);
      const preview = previewHash(command, hits);
      const common = hits[0]?.refusal;
      // The same refusal for every unit is a fault of the request, not news about units.
      if (moving.length === 0 && common) throw new Problem(422, common.code, common.params, { plan: shelved });

      const agreed = body.confirm === preview;
      // Somebody who agreed to something else is told so, and shown what it would be now.
      const outdated = body.confirm !== undefined && !agreed;
      if (agreed) {
        const told = await db.transaction().execute((trx) =>
          writeCauses(
            trx,
            clock,
            moving.map((hit) => ({ followUpId: hit.followUpId, command })),
            actor,
          ),
        );
        await Promise.all([engine.nudge(told), engine.recheckCycle(cycle.cycle_id)]).catch((error: unknown) => {
          request.log.warn({ err: error }, 'the engine was not reached; the rows wait in the record');
        });
      }

      const byStatus: Record<string, number> = {};
      for (const hit of moving.filter((one) => one.duty)) byStatus[hit.status] = (byStatus[hit.status] ?? 0) + 1;
      const ids = moving.map((hit) => hit.followUpId);
      return {
        preview,
        applied: agreed,
        refusal: outdated ? { code: OUTDATED, detail: problemWords(OUTDATED, {}, languageFor(request)).detail } : null,
        duty: body.duty,
        hits: {
          whole,
          moved: moving.filter((hit) => hit.duty).length,
          byStatus,
          noLongerLate: moving.filter((hit) => hit.status === 'late').length,
          lettersWithdrawn: await pendingNoticeCount(db, ids, body.duty),
          remindersReset: moving.reduce((sum, hit) => sum + (hit.duty?.steps.length ?? 0), 0),
        },
        units: hits
          .filter((hit) => hit.duty)
          .map(({ unitId, status, from, to, refusal }) => ({
            unitId,
            status,
            from: isoOrNull(from, plan.zone),
            to: isoOrNull(to, plan.zone),
            refusal: refusal && {
              code: refusal.code,
              detail: problemWords(refusal.code, refusal.params, languageFor(request), shelved).detail,
            },
          })),
      };
    },
  );
};
