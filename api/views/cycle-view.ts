import type { CycleRow } from '../../db/cycle.repository.ts';
import type { Language } from '../../texts/language.ts';
import { iso, isoOrNull } from '../iso.ts';
import type { ShelvedPlan } from '../plans.ts';

export function cycleView(row: CycleRow, { plan, texts }: ShelvedPlan, language: Language) {
  const status: 'planned' | 'running' | 'closed' = row.closed_at !== null ? 'closed' : row.started_at !== null ? 'running' : 'planned';
  return {
    cycleId: row.cycle_id,
    planKey: row.plan_key,
    planVersion: row.plan_version,
    title: texts.title[language],
    startsAt: iso(row.starts_at, plan.zone),
    closesAt: iso(plan.closesAt, plan.zone),
    mandateReference: row.mandate_reference,
    discussedOn: row.discussed_on,
    privacyNotice: row.privacy_notice,
    createdAt: iso(row.created_at, plan.zone),
    startedAt: isoOrNull(row.started_at, plan.zone),
    closedAt: isoOrNull(row.closed_at, plan.zone),
    status,
  };
}

/** The dates that everybody at the institution may see. */
export function publicDates({ plan, texts }: ShelvedPlan, language: Language) {
  return {
    phases: plan.phases.map(({ key, from, until }) => ({
      key,
      title: texts.phases[key]?.[language] ?? key,
      from: iso(from, plan.zone),
      until: iso(until, plan.zone),
    })),
    milestones: plan.milestones.map(({ key, at, until, derived }) => ({
      key,
      title: texts.milestones[key]?.[language] ?? key,
      at: iso(at, plan.zone),
      until: isoOrNull(until ?? null, plan.zone),
      derived: derived ?? false,
    })),
  };
}
