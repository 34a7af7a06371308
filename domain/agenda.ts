import type { Instant } from './time.ts';
import { definitionOf, type CompiledPlan, type DutyDefinition } from './plan.ts';
import type { Duty, FollowUpState } from './state.ts';
import { awaitsAnswer, lateFrom, mayCloseUnanswered, waitsOutside } from './waiting.ts';

/** At equal instants things happen in this order; a command at the same instant comes after all of them. */
const ORDER = { opens: 0, step: 1, ask: 2, late: 3, hardEnd: 4, alarm: 5, close: 6 } as const;

/** Something that happens because its time has come. */
export interface ClockItem {
  kind: keyof typeof ORDER;
  /** The instant it is judged at: as scheduled, but never before the newest fact. */
  at: Instant;
  scheduled: Instant;
  /** Duty key; the alarm's key for an alarm; empty for the close. */
  duty: string;
  step?: string;
}

/** The first thing that will happen if nobody acts; null when the follow-up has not begun or is closed. */
export function nextItem(plan: CompiledPlan, state: FollowUpState): ClockItem | null {
  if (state.startedAt === null || state.closedAt !== null) return null;
  let first: ClockItem = item(state, 'close', plan.closesAt, '');
  const consider = (kind: ClockItem['kind'], scheduled: Instant | null | undefined, duty: string, step?: string) => {
    if (scheduled === null || scheduled === undefined) return;
    const candidate = item(state, kind, scheduled, duty, step);
    if (comesBefore(candidate, first)) first = candidate;
  };
  for (const key in state.duties) {
    const duty = state.duties[key] as Duty;
    if (duty.end) continue;
    const definition = definitionOf(plan, key);
    if (duty.openedAt === null) consider('opens', duty.opensAt, key);
    const [step] = duty.steps;
    if (step && duty.openedAt !== null) consider('step', step.at, key, step.step);
    const ask = duty.joint?.asks[0];
    if (ask) consider('ask', ask.at, key, ask.step);
    consider('late', lateAt(state, definition, duty), key);
    consider('hardEnd', hardEndAt(plan, definition, duty), key);
  }
  if (state.unit?.level === 1) {
    for (const alarm of plan.alarms) {
      const known = state.elsewhere[alarm.duty]?.opened ?? state.duties[alarm.duty]?.opensAt ?? null;
      if (known === null && !state.alarmsRaised.includes(`${alarm.key}:${alarm.duty}`)) consider('alarm', alarm.at, alarm.key);
    }
  }
  return first;
}

function item(state: FollowUpState, kind: ClockItem['kind'], scheduled: Instant, duty: string, step?: string): ClockItem {
  const at = Math.max(scheduled, state.judgedTo);
  return step === undefined ? { kind, at, scheduled, duty } : { kind, at, scheduled, duty, step };
}

function comesBefore(a: ClockItem, b: ClockItem): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.scheduled !== b.scheduled) return a.scheduled < b.scheduled;
  return ORDER[a.kind] < ORDER[b.kind];
}

/** Late once, and only by one's own doing: a submission in time, a sent list and an outside party stop it. */
function lateAt(state: FollowUpState, definition: DutyDefinition, duty: Duty): Instant | null {
  if (duty.openedAt === null || duty.lateSince !== null) return null;
  if (duty.joint?.firstSubmittedAt != null || duty.sentAt !== null) return null;
  if (waitsOutside(duty)) return null;
  if (definition.external && state.alarmsRaised.includes(`externalLate:${duty.key}`)) return null;
  return lateFrom(definition, duty);
}

/** The hard end waits for whoever else is awaited, at longest until the cycle closes. */
function hardEndAt(plan: CompiledPlan, definition: DutyDefinition, duty: Duty): Instant | null {
  if (duty.hardEndAt === null) return null;
  // The units on a list cannot wait for whoever is asked about the list.
  if (definition.evidence === 'responseUnits') return duty.hardEndAt;
  if (duty.extension || duty.waiting.length > 0) return null;
  if (duty.openedAt === null && duty.opensAt === null) return null;
  if (awaitsAnswer(duty) && !mayCloseUnanswered(plan, definition, duty, duty.hardEndAt)) return null;
  return duty.hardEndAt;
}
