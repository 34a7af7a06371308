import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { compilePlan, type Compiled } from '../../planning/compile.ts';
import { PlanFileError } from '../../planning/plan-error.ts';
import { parsePlan } from '../../planning/read-plan.ts';
import { addPlan, findPlan, listPlans } from '../../db/plan.repository.ts';
import type { Database } from '../../db/database.ts';
import type { Language } from '../../texts/language.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { FILE_BYTES } from '../deps.ts';
import { iso, lastDayOf } from '../iso.ts';
import type { ShelvedPlan } from '../plans.ts';
import { Problem, unknown } from '../problem.ts';
import { languageFor } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { planBody, planDetail, planPath, planRow } from '../schemas/plan.schema.ts';
import { standingAtTop } from '../standing.ts';
import { publicDates } from '../views/cycle-view.ts';

const tags = ['plans'];

export const planRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  app.get(
    '/plans',
    { schema: { tags, summary: 'Plans by key and version', response: { 200: z.object({ plans: z.array(planRow) }), ...problems() } } },
    async (request) => {
      const rows = await listPlans(db);
      const shelved = await Promise.all(rows.map((row) => plans.get(row.key, row.version)));
      return { plans: shelved.map((one) => rowView(one, languageFor(request))) };
    },
  );

  app.get(
    '/plans/:key/:version',
    {
      schema: {
        tags,
        summary: 'A plan: phases, milestones and every duty with its date',
        params: planPath,
        response: { 200: planDetail, ...problems(404) },
      },
    },
    async (request) => {
      const shelved = await plans.get(request.params.key, request.params.version);
      const language = languageFor(request);
      const { plan, texts } = shelved;
      return {
        ...rowView(shelved, language),
        zone: plan.zone,
        ...publicDates(shelved, language),
        schedule: plan.duties.map((duty) => ({
          key: duty.key,
          title: dutyName(texts, duty.key)[language],
          phase: duty.phase,
          responsible: duty.responsible,
          jointWith: duty.jointWith ?? null,
          lastDayInTime: typeof duty.dueAt === 'number' ? lastDayOf(duty.dueAt, plan.zone) : null,
          derived: duty.derived,
        })),
      };
    },
  );

  app.post(
    '/plans',
    {
      bodyLimit: FILE_BYTES,
      schema: {
        tags,
        summary: 'Upload a plan file, or take one that is here for another year; it is checked, compiled and kept for ever',
        body: planBody,
        response: { 200: planRow, 201: planRow, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { at } = await standingAtTop({ db, clock }, request, 'managePlans');
      const { source, from, startYear } = request.body;
      const text = from === undefined ? (source ?? '') : await sourceOf(db, from);
      const compiled = compile(text, startYear);
      const { plan, texts, hash } = compiled;
      const outcome = await addPlan(db, { plan, texts, hash, source: text }, at);
      if (outcome === 'differs') throw new Problem(409, 'PLAN_EXISTS', { plan: plan.key, version: plan.version });
      const shelved = await plans.get(plan.key, plan.version);
      reply.status(outcome === 'added' ? 201 : 200).header('location', `/v1/plans/${plan.key}/${plan.version}`);
      return rowView(shelved, languageFor(request));
    },
  );
};

async function sourceOf(db: Database, { key, version }: { key: string; version: number }): Promise<string> {
  const stored = await findPlan(db, key, version);
  if (!stored) throw unknown('PLAN', `${key} ${version}`);
  return stored.source;
}

function compile(source: string, startYear: number | undefined): Compiled {
  try {
    return compilePlan(parsePlan(source), startYear === undefined ? {} : { startYear });
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    const faults = error.problems.map(({ field, line, code, params }) => ({
      path: field,
      ...(line === null ? {} : { line }),
      code,
      params,
    }));
    throw new Problem(422, 'PLAN_INVALID', { count: faults.length }, { faults });
  }
}

function rowView({ key, version, hash, plan, texts, addedAt }: ShelvedPlan, language: Language) {
  return {
    key,
    version,
    hash,
    title: texts.title[language],
    addedAt: iso(addedAt, plan.zone),
    startsAt: iso(plan.startsAt, plan.zone),
    closesAt: iso(plan.closesAt, plan.zone),
    duties: plan.duties.length,
  };
}
