import { definitionOf, type CompiledPlan } from '../plan.ts';
import type { Instant } from '../time.ts';
import { lateFrom } from '../waiting.ts';
import { isAtWork, type Standing } from './standing.ts';

const DAY = 86_400_000;
/** From the second-last reminder on, an open duty that nothing has happened to is worth a look. */
export const RISK_DAYS = 7;

/** Open, nobody else is awaited, and the last day is near: "fare for forsinkelse". */
export function isAtRisk(plan: CompiledPlan, duty: Standing, at: Instant): boolean {
  const definition = definitionOf(plan, duty.key);
  if (duty.status !== 'open' || duty.waitingOn !== definition.responsible || definition.external !== undefined) return false;
  const late = lateFrom(definition, { dueAt: duty.dueAt, graceUntil: duty.graceUntil, extension: null });
  return late !== null && late - at <= RISK_DAYS * DAY;
}

/** Why a unit stands where it does in the coordinator's table; the first that holds decides the order. */
export const FLAGS = ['late', 'noManager', 'moved', 'atRisk', 'case', 'noRepresentative', 'noOwnReport'] as const;
export type Flag = (typeof FLAGS)[number];

/** These make a unit one to look at; a missing report or representative alone asks nothing of the coordinator today. */
const ATTENTION: readonly Flag[] = ['late', 'noManager', 'moved', 'atRisk', 'case'];

export function needsAttention(flags: readonly Flag[]): boolean {
  return flags.some((flag) => ATTENTION.includes(flag));
}

export interface UnitNeed {
  abbreviation: string;
  isResponseUnit: boolean;
  flags: readonly Flag[];
  /** Since when the longest delay lasts. */
  lateSince: Instant | null;
}

/** By need, response units before those above them; of the late, who is late longest; by name where all is equal. */
export function byNeed(a: UnitNeed, b: UnitNeed): number {
  return (
    place(a) - place(b) ||
    Number(b.isResponseUnit) - Number(a.isResponseUnit) ||
    (a.lateSince ?? 0) - (b.lateSince ?? 0) ||
    (a.abbreviation < b.abbreviation ? -1 : 1)
  );
}

function place({ flags }: UnitNeed): number {
  const first = FLAGS.findIndex((flag) => flags.includes(flag));
  return first < 0 ? FLAGS.length : first;
}

/** Of all that is open at a unit, the one whose person is named under "venter på": late longest, else due soonest. */
export function foremost(duties: readonly Standing[]): Standing | null {
  const open = duties.filter(isAtWork);
  return (
    open.toSorted((a, b) => (a.lateSince ?? Infinity) - (b.lateSince ?? Infinity) || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity))[0] ??
    null
  );
}
