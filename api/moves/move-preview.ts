import { decide } from '../../domain/decide/decide.ts';
import { isRefusal } from '../../domain/decide/case.ts';
import { dueAfter, openingOn } from '../../domain/dates.ts';
import type { Command } from '../../domain/commands.ts';
import { lineUpwards, type Organisation } from '../../domain/organisation.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { Actor } from '../../domain/roles.ts';
import { statusOf, type Duty, type FollowUpState } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import { sha256 } from '../../documents/hash.ts';

export type MoveCommand = Extract<Command, { type: 'moveDeadline' | 'setOpening' }>;

/** A day outside the cycle fits nobody, and whoever asks must hear it even where no unit is hit. */
export function dateFits(plan: CompiledPlan, command: MoveCommand): boolean {
  return (command.type === 'moveDeadline' ? dueAfter(plan, command.lastDay) : openingOn(plan, command.opensOn)) !== null;
}

export interface Candidate {
  followUpId: string;
  unitId: string;
  state: FollowUpState;
}

export interface Cohort {
  below?: string | undefined;
  statuses?: readonly string[] | undefined;
  without?: string | undefined;
  units?: readonly string[] | undefined;
}

export interface Hit {
  followUpId: string;
  unitId: string;
  /** Null where the follow-up only waits for the date (the alarm of the institution). */
  duty: Duty | null;
  status: string;
  from: Instant | null;
  to: Instant | null;
  refusal: { code: string; params: Record<string, string | number | null> } | null;
}

/** The units that hold the duty (or its alarm) and belong to the cohort. */
export function cohortOf(
  candidates: readonly Candidate[],
  duty: string,
  cohort: Cohort,
  org: Organisation,
  plan: CompiledPlan,
): Candidate[] {
  const alarmed = plan.alarms.some((alarm) => alarm.duty === duty);
  return candidates.filter(({ unitId, state }) => {
    const held = state.duties[duty];
    // The institution's own follow-up holds the alarm for a date that nobody has set.
    if (!held) return alarmed && state.unit?.level === 1 && cohort.units === undefined && cohort.below === undefined;
    if (held.end) return false;
    if (cohort.below !== undefined && !lineUpwards(org, unitId).some((unit) => unit.unitId === cohort.below)) return false;
    if (cohort.units !== undefined && !cohort.units.includes(unitId)) return false;
    if (cohort.statuses !== undefined && !cohort.statuses.includes(statusOf(held))) return false;
    return cohort.without === undefined || !isCarriedOut(state.duties[cohort.without]);
  });
}

function isCarriedOut(duty: Duty | undefined): boolean {
  return duty?.end?.kind === 'fulfilled' || duty?.end?.kind === 'fulfilledLate';
}

/** Asks the rules themselves, without writing: what would this command do to each of them now? */
export function tryMove(plan: CompiledPlan, chosen: readonly Candidate[], command: MoveCommand, actor: Actor, at: Instant): Hit[] {
  return chosen.map(({ followUpId, unitId, state }) => {
    const { decision } = decide(plan, state, { id: 'preview', receivedAt: at, actor, command });
    const duty = state.duties[command.duty] ?? null;
    const base = {
      followUpId,
      unitId,
      duty,
      status: duty ? statusOf(duty) : 'planned',
      from: command.type === 'moveDeadline' ? (duty?.dueAt ?? null) : (duty?.opensAt ?? null),
    };
    if (isRefusal(decision)) return { ...base, to: null, refusal: { code: decision.code, params: decision.params } };
    const dates = decision.find((fact) => fact.type === 'datesSet');
    const to = dates?.type === 'datesSet' ? (command.type === 'moveDeadline' ? dates.dates.dueAt : dates.dates.opensAt) : null;
    return { ...base, to, refusal: null };
  });
}

/** What one agrees to: exactly these units from exactly these dates. */
export function previewHash(command: MoveCommand, hits: readonly Hit[]): string {
  const moving = hits.filter((hit) => !hit.refusal).map(({ followUpId, from }) => ({ followUpId, from }));
  return sha256(canonicalJson({ command, moving }));
}
