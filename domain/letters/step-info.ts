import { ladderStepNamed, receiversOf } from '../ladder.ts';
import { isLimitByLaw, type CompiledPlan, type DutyDefinition, type LadderStep } from '../plan.ts';
import type { Receiver } from '../roles.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { StepKind } from './letter-types.ts';
import { dateOf, leavesOn } from './slots.ts';

/** What the post needs to know of a step of a ladder. */
export interface StepInfo {
  step: LadderStep;
  kind: StepKind;
  receivers: Receiver[];
  /** Steps of one ladder replace each other, the one at the higher place wins. */
  ladder: 'steps' | 'asks';
  place: number;
  /** It waits for no quiet time to end. */
  waitsForNothing: boolean;
}

// A cycle asks tens of thousands of times; a plan never changes, so each answer is found once.
const known = new WeakMap<CompiledPlan, WeakMap<DutyDefinition, Map<string, StepInfo | null>>>();
const leaving = new WeakMap<CompiledPlan, Map<Instant, LocalDate | null>[]>();

/** Null where the name is not that of a ladder step but of an occasion. */
export function stepInfo(plan: CompiledPlan, definition: DutyDefinition, name: string): StepInfo | null {
  let ofPlan = known.get(plan);
  if (!ofPlan) known.set(plan, (ofPlan = new WeakMap()));
  let ofDuty = ofPlan.get(definition);
  if (!ofDuty) ofPlan.set(definition, (ofDuty = new Map<string, StepInfo | null>()));
  let info = ofDuty.get(name);
  if (info === undefined) ofDuty.set(name, (info = find(plan, definition, name)));
  return info;
}

/** The day on which the letter about a step leaves. */
export function leavingDay(plan: CompiledPlan, { step: { urgency }, waitsForNothing }: StepInfo, at: Instant): LocalDate | null {
  if (waitsForNothing) return dateOf(plan, at);
  let days = leaving.get(plan);
  if (!days) leaving.set(plan, (days = [0, 1, 2].map(() => new Map<Instant, LocalDate | null>())));
  const byInstant = days[urgency === 'overview' ? 0 : urgency === 'prompt' ? 1 : 2]!;
  let day = byInstant.get(at);
  if (day === undefined) byInstant.set(at, (day = leavesOn(plan, at, urgency)));
  return day;
}

function find(plan: CompiledPlan, definition: DutyDefinition, name: string): StepInfo | null {
  const step = ladderStepNamed(plan, definition, name);
  if (!step) return null;
  const receivers = receiversOf(step, definition);
  const waitsForNothing = step.urgency === 'now' && isLimitByLaw(definition);
  const ask = (plan.askLadders[definition.askLadder ?? ''] ?? []).findIndex((candidate) => candidate.step === name);
  if (ask >= 0) return { step, kind: 'ask', receivers, ladder: 'asks', place: ask, waitsForNothing };
  const own = (plan.ladders[definition.ladder] ?? []).findIndex((candidate) => candidate.step === name);
  // Kind steps towards the target come before every step that is about the deadline itself.
  const place = own >= 0 ? own : (definition.friendly ?? []).findIndex((candidate) => candidate.step === name) - 1000;
  return { step, kind: kindOf(step), receivers, ladder: 'steps', place, waitsForNothing };
}

function kindOf({ count }: LadderStep): StepKind {
  if ('calendarDaysBefore' in count) return count.calendarDaysBefore <= 1 ? 'beforeLast' : 'before';
  if ('hoursBeforeDue' in count) return count.hoursBeforeDue === 0 ? 'after' : 'beforeLast';
  return 'workingDaysAfter' in count ? 'after' : 'target';
}
