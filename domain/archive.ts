import { textsNamed } from './documents.ts';
import type { Fact } from './facts.ts';
import { findDefinition, type CompiledPlan } from './plan.ts';
import type { Instant } from './time.ts';

// What goes to the records archive, and what its answers mean. Nothing here makes anybody late: the submission has decided that.

/** A form, a version of the plan, a text that came beside a form, or the bundle that proves it all. */
export type DeliveryKind = 'form' | 'plan' | 'note' | 'evidence';

/** One thing the archive must get, exactly once. */
export interface Archivable {
  kind: DeliveryKind;
  /** Null for the evidence bundle, which is about the unit as a whole. */
  duty: string | null;
  documentId: string | null;
  /** The fact that made it final. */
  seq: number;
  at: Instant;
}

interface Numbered {
  seq: number;
  fact: Fact;
}

/**
 * All that a follow-up owes the archive, from its facts alone. A form goes when its duty has ended: answered, closed unanswered, or
 * left as it was handed in. A version that was edited before that is nobody's final word. A plan goes with every version. What
 * comes after the archive has a form goes beside it.
 */
export function archivables(plan: CompiledPlan, facts: readonly Numbered[]): Archivable[] {
  const found = new Map<string, Archivable>();
  const forms = new Map<string, string>();
  const plans = new Set<string>();
  let owes = false;
  const add = (kind: DeliveryKind, { seq, fact }: Numbered, duty: string | null, documentId: string | null) => {
    const key = documentId ?? '';
    if (!found.has(key)) found.set(key, { kind, duty, documentId, seq, at: fact.at });
  };
  for (const [index, numbered] of facts.entries()) {
    const { fact } = numbered;
    if (fact.type === 'followUpClosed' && plan.archiveAtClose && owes) add('evidence', numbered, null, null);
    if (!('duty' in fact) || !findDefinition(plan, fact.duty)?.archive) continue;
    if (fact.type === 'dutyWritten') owes = true;
    const text = textsNamed(fact)[0]?.id;
    if (fact.type === 'formSubmitted' || fact.type === 'formEdited') {
      if (text !== undefined) forms.set(fact.duty, text);
    } else if (fact.type === 'dutyEnded') {
      const form = forms.get(fact.duty);
      if (form !== undefined) add('form', numbered, fact.duty, form);
    } else if (fact.type === 'archived') {
      for (const remark of saidMeanwhile(facts.slice(0, index), fact)) add('note', numbered, fact.duty, remark);
    } else if (fact.type === 'answered') {
      // A plan is there already; what is said about it follows. What is said about a form goes with the form.
      if (plans.has(fact.hash) && fact.statementId !== null) add('note', numbered, fact.duty, fact.statementId);
    } else if (text !== undefined) {
      if (fact.type === 'planSubmitted') plans.add(fact.hash);
      const kind = KIND_OF[fact.type === 'evidenceAttached' ? fact.what : fact.type];
      if (GOES_AT_ONCE.includes(fact.type)) add(kind ?? 'note', numbered, fact.duty, text);
    }
  }
  return [...found.values()];
}

const GOES_AT_ONCE: readonly Fact['type'][] = ['planSubmitted', 'evidenceAttached', 'meetingRecorded', 'confirmationGiven'];
const MAY_OWE: readonly Fact['type'][] = [...GOES_AT_ONCE, 'dutyEnded', 'answered', 'archived'];
const KIND_OF: Readonly<Partial<Record<string, DeliveryKind>>> = { planSubmitted: 'plan', submitForm: 'form' };

/** An answer that was changed while the archive was storing the form: the form there does not know of it. */
function saidMeanwhile(before: readonly Numbered[], archived: Extract<Fact, { type: 'archived' }>): string[] {
  return before.flatMap(({ seq, fact }) =>
    fact.type === 'answered' &&
    fact.duty === archived.duty &&
    fact.hash === archived.hash &&
    seq > archived.asOf &&
    fact.statementId !== null
      ? [fact.statementId]
      : [],
  );
}

/** Facts after which there may be something new to deliver; asked before all facts are read again. */
export function mayOweMore(plan: CompiledPlan, fact: Fact): boolean {
  if (fact.type === 'followUpClosed') return plan.archiveAtClose === true;
  return MAY_OWE.includes(fact.type) && 'duty' in fact && findDefinition(plan, fact.duty)?.archive === true;
}

const DAY = 24 * 3_600_000;

/** The archive has a day from when it could have the text, and never less than the unit had: then people are told (E99, AT-3). */
export function archiveLateFrom(madeAt: Instant, dueAt: Instant | null): Instant {
  return Math.max(madeAt, dueAt ?? madeAt) + DAY;
}

/** Where a delivery stands. `refused`: the archive said no, and a person must mend what it says. */
export type DeliveryState = 'waitingForCase' | 'waitingForArchive' | 'refused' | 'archived';
export const DELIVERY_STATES: readonly DeliveryState[] = ['waitingForCase', 'waitingForArchive', 'refused', 'archived'];

/** What the archive calls the thing it keeps. */
export interface Receipt {
  system: string;
  caseId: string;
  journalNumber: string;
}

/** A receipt is kept as it came first; the same once more is no news, and another one is a mistake that a person must look at. */
export function compareReceipt(kept: Receipt | null, given: Receipt): 'new' | 'same' | 'differs' {
  if (kept === null) return 'new';
  const same = kept.system === given.system && kept.caseId === given.caseId && kept.journalNumber === given.journalNumber;
  return same ? 'same' : 'differs';
}

/** May the delivery be tried now? Without a folder, or with one that people have blocked, it waits. */
export function nextStep(state: DeliveryState, folder: { blocked: boolean } | null): 'done' | 'wait' | 'deliver' {
  if (state === 'archived') return 'done';
  return folder === null || folder.blocked ? 'wait' : 'deliver';
}

/** Which archive a unit's new deliveries go to, where nobody has said it for its folder: the nearest rule up its line, else its level's. */
export interface SystemRules {
  default: string;
  units: Readonly<Record<string, string>>;
  levels: Readonly<Partial<Record<string, string>>>;
}

export function systemFor(rules: SystemRules, line: readonly { unitId: string; level: number }[]): string {
  const own = line.map(({ unitId }) => rules.units[unitId]).find((system) => system !== undefined);
  return own ?? rules.levels[String(line[0]?.level)] ?? rules.default;
}
