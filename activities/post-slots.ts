import type { CompiledPlan } from '../domain/plan.ts';
import { slotsBetween, type Slot } from '../domain/letters/slots.ts';
import { dayAt } from '../domain/days.ts';
import type { Instant } from '../domain/time.ts';

export interface DueSlot extends Slot {
  /** When the letters are judged: the slot itself, or now where it is long past. */
  judgedAt: Instant;
}

export interface Lateness {
  now: Instant;
  /** By how much of real time an instant has passed. */
  lateBy: (at: Instant) => number;
  /** From here on a slot is long past: an outage, not a slow moment. Real ms. */
  staleMs: number;
}

/** Slots of several plans on one day are one: a person gets one letter a day. */
export function slotsOf(plans: readonly CompiledPlan[], after: Instant, until: Instant): Slot[] {
  const byDate = new Map<string, Slot>();
  for (const plan of plans) {
    for (const slot of slotsBetween(plan, after, until)) {
      const known = byDate.get(slot.date);
      byDate.set(slot.date, known ? { ...known, at: Math.max(known.at, slot.at), weekly: known.weekly || slot.weekly } : slot);
    }
  }
  return [...byDate.values()].sort((a, b) => a.at - b.at);
}

/**
 * The slots whose letters are to be made now, in order. After an outage yesterday's letters are not sent today: what was told then
 * goes with the present slot, judged by what holds now (AT-12), or waits for the next one where today has none.
 */
export function dueSlots(plans: readonly CompiledPlan[], slots: readonly Slot[], { now, lateBy, staleMs }: Lateness): DueSlot[] {
  const due: DueSlot[] = [];
  let carried = false;
  for (const slot of slots) {
    const stale = lateBy(slot.at) > staleMs;
    const today = plans.some((plan) => isOn(plan, now, slot.date));
    if (stale && !today) {
      carried ||= slot.weekly;
      continue;
    }
    due.push({ ...slot, weekly: slot.weekly || carried, judgedAt: stale ? now : slot.at });
    carried = false;
  }
  return due;
}

function isOn(plan: CompiledPlan, at: Instant, date: string): boolean {
  const first = plan.days[0];
  const last = plan.days.at(-1);
  return first !== undefined && last !== undefined && at >= first.startsAt && at <= last.postAt && dayAt(plan.days, at).date === date;
}
