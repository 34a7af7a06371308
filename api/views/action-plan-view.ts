import { measureDutyOf, standingOf } from '../../domain/action-plan.ts';
import type { Measure } from '../../documents/action-plan/plan-document.ts';
import type { OpenedPlan } from '../action-plan/read-plan.ts';
import { iso } from '../iso.ts';
import type { ActionPlanView, MeasureView } from '../schemas/action-plan.schema.ts';
import { saidOf } from './measure-view.ts';
import { removedView } from './removal-view.ts';

/** The plan for those whom it is about: in words, with roles and without a person's name. */
export function actionPlanView(opened: OpenedPlan): ActionPlanView {
  const { ids, duty, newest, versions, measures, shelved, facts } = opened;
  const { zone } = shelved.plan;
  const shown = measures.map((measure) => measureView(opened, measure));
  const empty = newest !== null && measures.length === 0;
  return {
    unitId: ids.unitId,
    cycleId: ids.cycleId,
    duty: duty.key,
    version: duty.version,
    measures: shown,
    counts: {
      measures: shown.length,
      carriedOver: shown.filter(({ carriedOver }) => carriedOver).length,
      done: shown.filter(({ standing }) => standing === 'done').length,
    },
    noMeasures: empty ? { why: newest.noMeasuresWhy ?? '', answered: duty.joint?.answer != null } : null,
    versions: versions.map(({ documentId, version, at, heard, plan }) => ({
      version,
      removed: removedView(facts, documentId, zone),
      at: iso(at, zone),
      heardRepresentative: heard,
      heardEmployees: plan?.heardEmployees ?? null,
      whatChanged: plan?.whatChanged ?? null,
    })),
  };
}

function measureView({ shelved, state, form, language }: OpenedPlan, measure: Measure): MeasureView {
  const { plan } = shelved;
  const duty = measureDutyOf(plan, state, measure.id);
  const said = (field: 'theme' | 'factor' | 'owner') => saidOf({ form, language }, field, measure[field]);
  return {
    id: measure.id,
    duty: duty?.key ?? null,
    title: measure.title,
    why: measure.why ?? null,
    goal: measure.goal ?? null,
    theme: said('theme') ?? '',
    factor: said('factor'),
    owner: said('owner') ?? '',
    lastDay: measure.lastDay,
    standing: standingOf(measure.status, duty),
    steps: measure.steps ?? [],
    beyondUnit: measure.beyondUnit ?? false,
    carriedOver: measure.carriedOver ?? false,
    reviewed: duty?.reviewed ? { at: iso(duty.reviewed.at, plan.zone), outcome: duty.reviewed.outcome } : null,
  };
}
