import type { DutyStatus } from '../state.ts';
import type { Instant } from '../time.ts';

/** How one duty of one unit stands, as the coordinator's desk reads it from the rows. */
export interface Standing {
  unitId: string;
  key: string;
  status: DutyStatus;
  opensAt: Instant | null;
  openedAt: Instant | null;
  targetAt: Instant | null;
  dueAt: Instant | null;
  graceUntil: Instant | null;
  hardEndAt: Instant | null;
  lateSince: Instant | null;
  endedAt: Instant | null;
  waitingOn: string | null;
  /** Of the last change that an act must have seen. */
  revision: number;
}

/** It has been opened and not ended, so somebody has it on the table. */
export function isAtWork({ status }: Pick<Standing, 'status'>): boolean {
  return status === 'open' || status === 'late';
}
