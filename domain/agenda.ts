import type { Instant } from './time.ts';
import { definitionOf, type CompiledPlan, type DutyDefinition } from './plan.ts';
import type { Duty, FollowUpState } from './state.ts';
import { awaitsAnswer, lateFrom, mayCloseUnanswered, waitsOutside } from './waiting.ts';

/** At equal instants things happen in this order; a command at the same instant comes after all of them. */
const ORDER = { opens: 0, step: 1, ask: 2, late: 3, hardEnd: 4, choice: 5, alarm: 6, close: 7 } as const;

/** Something that is going to happen because its time comes. */
interface Scheduled {
  kind: keyof typeof ORDER;
  scheduled: Instant;
  /** Duty key; the alarm's key for an alarm; empty for what concerns the unit as a whole. */
  duty: string;
  step?: string;
}

export interface ClockItem extends Scheduled {
  /** The instant it is judged at: as scheduled, but never before the newest fact. */
  at: Instant;
}

/** The first thing that will happen if nobody acts; null when the follow-up has not begun or is closed. */
export function nextItem(plan: CompiledPlan, state: FollowUpState): ClockItem | null {
  if (state.startedAt === null || state.closedAt !== null) return null;
  let first: Scheduled = { kind: 'close', scheduled: plan.closesAt, duty: '', step: '' };
  const { duties } = state;
  for (const key in duties) {
    const duty = duties[key] as Duty;
    if (!duty.end) first = firstOfDuty(plan, duty, first);
  }
  first = sooner(first, 'choice', state.shared?.askSeniorAt ?? null, '');
  for (const alarm of state.unit?.level === 1 ? plan.alarms : []) {
    const known = state.elsewhere[alarm.duty]?.opened ?? state.duties[alarm.duty]?.opensAt ?? null;
    const raised = state.alarmsRaised.includes(`${alarm.key}:${alarm.duty}`);
    if (known === null && !raised) first = sooner(first, 'alarm', alarm.at, alarm.key);
  }
  return { ...first, at: Math.max(first.scheduled, state.judgedTo) };
}

/** What comes next for the duty, where that is before what is known already. */
function firstOfDuty(plan: CompiledPlan, duty: Duty, known: Scheduled): Scheduled {
  const definition = definitionOf(plan, duty.key);
  const { key, openedAt } = duty;
  const step = openedAt === null ? undefined : duty.steps[0];
  const ask = duty.joint?.asks[0];
  let first = known;
  if (openedAt === null) first = sooner(first, 'opens', duty.opensAt, key);
  if (step) first = sooner(first, 'step', step.at, key, step.step);
  if (ask) first = sooner(first, 'ask', ask.at, key, ask.step);
  first = sooner(first, 'late', lateAt(definition, duty), key);
  return sooner(first, 'hardEnd', hardEndAt(plan, definition, duty), key);
}

function sooner(known: Scheduled, kind: Scheduled['kind'], at: Instant | null, duty: string, step = ''): Scheduled {
  if (at === null || at > known.scheduled || (at === known.scheduled && ORDER[kind] >= ORDER[known.kind])) return known;
  return { kind, scheduled: at, duty, step };
}

/** Late once, and only by one's own doing: a submission in time, a sent list and an outside party stop it. */
function lateAt(definition: DutyDefinition, duty: Duty): Instant | null {
  if (duty.openedAt === null || duty.lateSince !== null || duty.outsideLate) return null;
  if (duty.joint?.firstSubmittedAt != null || duty.sentAt !== null) return null;
  return waitsOutside(duty) ? null : lateFrom(definition, duty);
}

/**
 * The hard end waits for whoever else is awaited, at longest until the cycle closes; not for a link to a form, whose time goes on
 * (E71): else a press would free the unit from an evaluation that another one follows (E73).
 */
function hardEndAt(plan: CompiledPlan, definition: DutyDefinition, duty: Duty): Instant | null {
  if (duty.hardEndAt === null) return null;
  // The units on a list cannot wait for whoever is asked about the list.
  if (definition.evidence === 'responseUnits') return duty.hardEndAt;
  const form = definition.evidence === 'externalForm';
  if (duty.extension || duty.waiting.some((on) => !(form && on === 'ark'))) return null;
  if (duty.openedAt === null && duty.opensAt === null) return null;
  if (awaitsAnswer(duty) && !mayCloseUnanswered(plan, definition, duty, duty.hardEndAt)) return null;
  return duty.hardEndAt;
}
