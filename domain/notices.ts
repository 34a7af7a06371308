import type { Instant } from './time.ts';
import type { Fact } from './facts.ts';
import type { Urgency } from './plan.ts';
import type { Receiver } from './roles.ts';

/** Something a role is to be told. One for each duty, step, epoch and role of a follow-up. */
export interface Notice {
  /** Null: about the unit as a whole. */
  duty: string | null;
  step: string;
  /** The ladder's epoch for its steps; the fact's own number for every other occasion. */
  epoch: number;
  role: Receiver;
  urgency: Urgency;
  /** When its cause was judged. */
  issuedAt: Instant;
}

/** The notices a fact makes: the record writes exactly these, and `ledger verify` expects exactly these. */
export function noticesOf(seq: number, fact: Fact): Notice[] {
  const duty = 'duty' in fact ? fact.duty : null;
  const epoch = fact.type === 'stepReached' ? fact.epoch : seq;
  return (fact.notices ?? []).map(({ step, role, urgency }) => ({ duty, step, epoch, role, urgency, issuedAt: fact.at }));
}
