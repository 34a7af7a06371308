import { evolve } from '../../domain/evolve.ts';
import type { Fact, FactBody, Outcome } from '../../domain/facts.ts';
import type { Receiver } from '../../domain/roles.ts';
import { EMPTY_STATE, statusOf, type Duty, type DutyStatus } from '../../domain/state.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { ChainLink } from '../hash.ts';

/** A duty as the facts tell it. Instants are plan time, epoch ms. */
export interface LedgerEntry {
  duty: string;
  status: DutyStatus;
  writtenAt: Instant;
  openedAt: Instant | null;
  dueAt: Instant | null;
  endedAt: Instant | null;
  /** Why it ended as it did, where a person gave a reason. */
  reason: string | null;
  meetingOn: LocalDate | null;
  moves: Move[];
  answers: GivenAnswer[];
}

/** A deadline that became another, and why. */
export interface Move {
  at: Instant;
  from: Instant | null;
  to: Instant | null;
  reason: Extract<FactBody, { type: 'datesSet' }>['reason'];
  role: Receiver | 'system' | null;
}

export interface GivenAnswer {
  at: Instant;
  outcome: Outcome;
  personId: string | null;
  role: Receiver | 'system' | null;
  /** What was answered: the hash of that text. */
  hash: string;
  /** By one of several representatives who had not chosen yet. */
  interim?: true;
  /** Signed in shortly before, as the institution asks. */
  freshSignIn?: true;
}

export const linkOf = (canonical: string) => JSON.parse(canonical) as ChainLink;

/** The duties folded again from the facts, by key: a bundle's ledger, and what a bundle is checked against. */
export function ledgerOf(facts: readonly string[]): LedgerEntry[] {
  let state = EMPTY_STATE;
  const moves: Record<string, Move[]> = {};
  const answers: Record<string, GivenAnswer[]> = {};
  for (const canonical of facts) {
    const { fact } = linkOf(canonical);
    const before = state;
    state = evolve(state, fact);
    if (fact.type === 'datesSet') {
      const [was, is] = [before.duties[fact.duty], state.duties[fact.duty]];
      const { at, reason } = fact;
      if (was && is && was.dueAt !== is.dueAt) {
        (moves[fact.duty] ??= []).push({ at, from: was.dueAt, to: is.dueAt, reason, role: roleOf(fact) });
      }
    } else if (fact.type === 'answered') {
      const { at, outcome, hash, interim } = fact;
      const { personId = null, freshSignIn } = fact.by ?? {};
      const marks = { ...(interim ? { interim } : {}), ...(freshSignIn ? { freshSignIn } : {}) };
      (answers[fact.duty] ??= []).push({ at, outcome, hash, personId, role: roleOf(fact), ...marks });
    }
  }
  return Object.values(state.duties)
    .map((duty) => ({ ...entryOf(duty), moves: moves[duty.key] ?? [], answers: answers[duty.key] ?? [] }))
    .sort((a, b) => (a.duty < b.duty ? -1 : 1));
}

const roleOf = (fact: Fact) => fact.by?.role ?? null;

function entryOf(duty: Duty): Omit<LedgerEntry, 'moves' | 'answers'> {
  const { key, writtenAt, openedAt, dueAt, end, meeting } = duty;
  const meetingOn = meeting?.occurredOn ?? null;
  return {
    duty: key,
    status: statusOf(duty),
    writtenAt,
    openedAt,
    dueAt,
    endedAt: end?.at ?? null,
    reason: end?.reason ?? null,
    meetingOn,
  };
}
