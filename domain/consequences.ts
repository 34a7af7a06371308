import type { Instant } from './time.ts';
import { definitionOf, type CompiledPlan, type DutyDefinition } from './plan.ts';
import type { DutyDates, Fact, FactDraft } from './facts.ts';
import type { Duty, FollowUpState } from './state.ts';
import { afterWaiting } from './decide/after-waiting.ts';
import { datesAfter, refersTo, stepsFrom } from './dates.ts';
import { waitsOutside } from './waiting.ts';
import { meetingsAbout, owesResults } from './results.ts';
import { lastOf } from './meetings.ts';
import { dayOf } from './days.ts';
import { fulfilled } from './decide/case.ts';
import { returnedUnanswered } from './decide/raised.ts';
import { reachStep } from './reach-step.ts';

/** What one fact means for the unit's other duties: dates that count from it, and the kind word that the report has come. */
export function consequencesOf(plan: CompiledPlan, before: FollowUpState, state: FollowUpState, fact: Fact): FactDraft[] {
  switch (fact.type) {
    case 'dutyOpened':
    case 'dutyElsewhere':
      return newDates(plan, state, fact.duty, fact.at);
    case 'dutyEnded':
      return [
        ...newDates(plan, state, fact.duty, fact.at),
        ...noLongerAwaited(plan, state, fact.duty, fact.at),
        ...(fact.end === 'waived' ? heldAsItStands(plan, state, fact.duty) : []),
        ...returnedUnanswered(state.duties[fact.duty]),
      ];
    case 'reportArrived':
      // Another language, or a correction, is no news of this kind.
      return before.duties[fact.duty]?.reportOutcome ? [] : kindWords(plan, state, fact);
    case 'alarmRaised':
      return awaited(plan, state, fact.duty);
    case 'datesSet':
      return fact.reason === 'opening' ? newDates(plan, state, fact.duty, fact.at) : [];
    default:
      return [];
  }
}

function newDates(plan: CompiledPlan, state: FollowUpState, cause: string, at: Instant): FactDraft[] {
  return dependentsOf(plan, cause).flatMap((definition) =>
    instancesOf(plan, state, definition).flatMap((duty): FactDraft[] => {
      const before: DutyDates = duty;
      const dates = datesAfter(plan, definition, duty, state, cause, at);
      const dueMoved = dates.dueAt !== before.dueAt || dates.targetAt !== before.targetAt;
      if (!dueMoved && dates.opensAt === before.opensAt && dates.hardEndAt === before.hardEndAt) return [];
      const steps = dueMoved && duty.openedAt !== null ? stepsFrom(plan, definition, dates, at) : null;
      return [{ type: 'datesSet', duty: duty.key, dates, steps, reason: 'relation' }];
    }),
  );
}

/** The report has come, or there is none of the unit's own: a kind word, as long as the target is still ahead or the unit met before it. */
function kindWords(plan: CompiledPlan, state: FollowUpState, fact: Fact & { type: 'reportArrived' }): FactDraft[] {
  return plan.duties.flatMap((definition) => {
    const step = definition.friendly?.find(({ count }) => 'whenEnded' in count && count.whenEnded === fact.duty);
    const duty = state.duties[definition.key];
    if (!step || !duty || duty.end || duty.openedAt === null) return [];
    const owes = owesResults(plan, state, duty);
    if (!owes && (duty.targetAt === null || duty.targetAt <= fact.at)) return [];
    const reached = reachStep(plan, definition, duty, step.step);
    const word = owes ? 'resultsToReadBack' : fact.outcome === 'noOwnReport' ? 'noOwnReport' : step.step;
    if (word === step.step) return [reached];
    return [{ ...reached, notices: (reached.notices ?? []).map((notice) => ({ ...notice, step: word })) }];
  });
}

/** What somebody outside owes is late: whoever needs it waits, and nothing climbs there meanwhile (E46). */
function awaited(plan: CompiledPlan, state: FollowUpState, late: string): FactDraft[] {
  return needing(plan, state, late)
    .filter(({ duty }) => !waitsOutside(duty))
    .map(({ duty }) => ({ type: 'waitingStarted', duty: duty.key, on: 'report' }));
}

function noLongerAwaited(plan: CompiledPlan, state: FollowUpState, ended: string, at: Instant): FactDraft[] {
  return needing(plan, state, ended)
    .filter(({ duty }) => duty.waiting.includes('report'))
    .flatMap(({ definition, duty }) => [
      { type: 'waitingEnded', duty: duty.key, on: 'report' } as const,
      ...afterWaiting({ plan, definition, duty, at }),
    ]);
}

/**
 * No report will come: a meeting that only waited for its results counts by the day it was held. One that is held in part, or whose day
 * is contested, waits for the manager.
 */
function heldAsItStands(plan: CompiledPlan, state: FollowUpState, report: string): FactDraft[] {
  return meetingsAbout(plan, state, report)
    .filter(({ end, withoutResults, meeting }) => !end && withoutResults.length > 0 && !meeting?.partial && !meeting?.contested)
    .map((duty) => fulfilled(definitionOf(plan, duty.key), duty, dayOf(plan.days, lastOf(duty.recordedOn))?.startsAt ?? duty.writtenAt));
}

function needing(plan: CompiledPlan, state: FollowUpState, owed: string): { definition: DutyDefinition; duty: Duty }[] {
  return plan.duties
    .filter((definition) => definition.needs === owed)
    .flatMap((definition) => instancesOf(plan, state, definition).map((duty) => ({ definition, duty })));
}

/** The duty that is still to be done; of the measures' duty, which is written once for each measure, all of them. */
function instancesOf(plan: CompiledPlan, state: FollowUpState, definition: DutyDefinition): Duty[] {
  const duty = state.duties[definition.key];
  const own = duty && !duty.end ? [duty] : [];
  if (definition !== plan.measureDuty) return own;
  return [...own, ...Object.values(state.duties).filter(({ key, end }) => !end && key.startsWith(`${definition.key}/`))];
}

// Asked at every fact of every unit; found once for each plan object.
const indexes = new WeakMap<CompiledPlan, Map<string, DutyDefinition[]>>();
function dependentsOf(plan: CompiledPlan, cause: string): DutyDefinition[] {
  const index = indexes.get(plan) ?? new Map<string, DutyDefinition[]>();
  indexes.set(plan, index);
  let found = index.get(cause);
  if (!found) {
    const all = plan.measureDuty ? [...plan.duties, plan.measureDuty] : plan.duties;
    found = all.filter((d) => [d.opens, d.targetAt, d.dueAt, d.hardEnd].some((rule) => refersTo(rule, cause)));
    index.set(cause, found);
  }
  return found;
}
