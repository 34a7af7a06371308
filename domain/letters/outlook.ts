import { lastDayInTime } from '../days.ts';
import type { OutsideParty } from '../facts.ts';
import { isMonth } from '../dates.ts';
import { definitionOf, type CompiledPlan, type DutyDefinition } from '../plan.ts';
import { SAFETY_SERVICE, type Receiver } from '../roles.ts';
import type { Duty, FollowUpState } from '../state.ts';
import type { Instant } from '../time.ts';
import { waitingOn } from '../waiting.ts';
import type { LetterItem, Outlook } from './letter-types.ts';

const HORIZON_MS = 60 * 86_400_000;
const AT_MOST = 3;

/** Whoever in the safety service is asked just now: to others that is its own matter. */
export function namedFor(on: Receiver | OutsideParty, { jointWith }: DutyDefinition): Receiver | OutsideParty {
  return jointWith && (SAFETY_SERVICE as readonly string[]).includes(on) ? jointWith : on;
}

/** What waits for others and what comes next in one's own unit, for the weekly overview. */
export function outlookOf(plan: CompiledPlan, state: FollowUpState, items: readonly LetterItem[], at: Instant): Outlook | null {
  const first = items[0];
  if (!first) return null;
  const joint = items.every((item) => item.audience === 'joint');
  const shown = new Set(items.map((item) => item.duty));
  const waiting: Outlook['waiting'] = [];
  const ahead: Duty[] = [];
  const { duties } = state;
  for (const key in duties) {
    const duty = duties[key] as Duty;
    if (duty.end || shown.has(duty.key)) continue;
    const definition = definitionOf(plan, duty.key);
    // Each sees the duties he or she is a party to.
    const own = joint ? definition.jointWith === first.roles[0] : first.roles.includes(definition.responsible);
    if (!own) continue;
    const on = waitingOn(plan, definition, duty);
    if (!joint && on !== null && on !== definition.responsible && !definition.external)
      waiting.push({ duty: duty.key, on: namedFor(on, definition) });
    else if (duty.dueAt !== null && duty.dueAt > at && duty.dueAt < at + HORIZON_MS) ahead.push(duty);
  }
  if (waiting.length === 0 && ahead.length === 0) return null;
  ahead.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  const coming = ahead.slice(0, AT_MOST).map((duty) => {
    const definition = definitionOf(plan, duty.key);
    return {
      duty: duty.key,
      lastDay: lastDayInTime(plan.days, duty.dueAt ?? at).date,
      month: isMonth(definition, duty.dueAt),
    };
  });
  return { unitId: first.unitId, waiting, coming };
}
