import type { DutyView } from '../../api/schemas/unit.schema.ts';
import type { StatusMark } from '../components/mark.tsx';
import type { MarkKind } from '../wheel/wheel-data.ts';

/** What a page makes of a duty. Pure; whether something may be done is the API's word (`mayDo`). */

export function isDone({ end }: DutyView): boolean {
  return end?.kind === 'fulfilled' || end?.kind === 'fulfilledLate';
}

/** It waits for the reader; so does a meeting whose day is in question, for whoever recorded it. */
export function isMine(duty: DutyView, roles: readonly string[]): boolean {
  if (duty.end !== null && duty.meeting?.contested === true) return roles.includes(duty.responsible);
  return duty.end === null && duty.openedAt !== null && duty.waitingOn !== null && roles.includes(duty.waitingOn);
}

/** The responsible person has done what there is to do, and somebody else is awaited. */
export function waitsForOthers(duty: DutyView): boolean {
  return duty.end === null && duty.openedAt !== null && duty.waitingOn !== null && duty.waitingOn !== duty.responsible;
}

const soonest = (a: DutyView, b: DutyView) => {
  const [first, second] = [a.lastDay ?? '9999', b.lastDay ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** The one next thing: what waits for the reader, soonest first; a reader who answers for nothing sees the unit's. */
export function nextDuty(duties: readonly DutyView[], roles: readonly string[]): DutyView | undefined {
  return mineFirst(duties, roles)[0] ?? duties.filter((duty) => isRunning(duty) && !waitsForOthers(duty)).toSorted(soonest)[0];
}

export function mineFirst(duties: readonly DutyView[], roles: readonly string[]): DutyView[] {
  return duties.filter((duty) => isMine(duty, roles)).toSorted(soonest);
}

/** Opened, and nobody can say that it is over. */
export function isRunning(duty: DutyView): boolean {
  return duty.end === null && duty.openedAt !== null;
}

/** The opening day, where one is known: what follows from another task has only an outer limit, after its own last day. */
export function opensOn({ opensAt, lastDay }: DutyView): string | null {
  const day = opensAt?.slice(0, 10) ?? null;
  return day !== null && lastDay !== null && day > lastDay ? null : day;
}

/** What opens later, in the order in which it opens. */
export function coming(duties: readonly DutyView[]): DutyView[] {
  const opens = (duty: DutyView) => opensOn(duty) ?? duty.lastDay ?? '9999';
  return duties
    .filter((duty) => duty.end === null && duty.openedAt === null)
    .toSorted((a, b) => (opens(a) < opens(b) ? -1 : opens(a) > opens(b) ? 1 : soonest(a, b)));
}

export function wheelKind(duty: DutyView, isNext: boolean): MarkKind {
  if (isDone(duty)) return 'done';
  if (duty.end !== null) return 'ended';
  // Whoever has done what there is to do is not late, however long the answer takes.
  if (waitsForOthers(duty)) return 'half';
  if (duty.status === 'late') return 'late';
  return isNext ? 'next' : 'todo';
}

export function statusMark(duty: DutyView, roles: readonly string[], isNext: boolean): StatusMark {
  const kind = wheelKind(duty, isNext);
  if (kind !== 'todo' && kind !== 'next') return kind;
  if (isMine(duty, roles)) return isNext ? 'next' : 'run';
  return isRunning(duty) ? 'run' : 'todo';
}

export function doneCount(duties: readonly DutyView[]): number {
  return duties.filter(isDone).length;
}
