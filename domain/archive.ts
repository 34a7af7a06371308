import { textsNamed } from './documents.ts';
import type { Fact } from './facts.ts';
import { findDefinition, type CompiledPlan } from './plan.ts';
import type { Instant } from './time.ts';

// What goes to the records archive, and what its answers mean. Nothing here makes anybody late: the submission has decided that.

/** A form, a version of the plan, a text or an answer that came beside them, or the bundle that proves it all. */
export type DeliveryKind = 'form' | 'plan' | 'note' | 'evidence';

/** One thing the archive must get, exactly once. */
export interface Archivable {
  kind: DeliveryKind;
  /** Null for the evidence bundle, which is about the unit as a whole. */
  duty: string | null;
  /** Null for the bundle, and for an answer that was given without words. */
  documentId: string | null;
  /** The fact that made it final. */
  seq: number;
  at: Instant;
}

interface Numbered {
  seq: number;
  fact: Fact;
}

/** What was handed in last for a duty, and the fact that did so: the same text can come back later as another version. */
type HandedIn = Readonly<{ id: string; seq: number }>;

/**
 * All that a follow-up owes the archive, from its facts alone. A form goes when its duty has ended: answered, closed unanswered, or
 * left as it was handed in. A version that was edited before that is nobody's final word. A plan goes with every version. What
 * comes after the archive has a form goes beside it, and an answer without words is something that comes.
 */
export function archivables(plan: CompiledPlan, facts: readonly Numbered[]): Archivable[] {
  const found: Archivable[] = [];
  const gone = new Set<string>();
  const forms = new Map<string, HandedIn>();
  const ended = new Set<string>();
  const plans = new Set<string>();
  const written: string[] = [];
  const add = (key: string, kind: DeliveryKind, { seq, fact }: Numbered, duty: string | null, documentId: string | null) => {
    if (gone.has(key)) return;
    found.push({ kind, duty, documentId, seq, at: fact.at });
    gone.add(key);
    if (documentId !== null) gone.add(documentId);
  };
  const addForm = (final: Numbered, duty: string) => {
    const form = forms.get(duty);
    if (form) add(`${form.id} ${String(form.seq)}`, 'form', final, duty, form.id);
  };
  const addSaid = ({ seq, fact }: Numbered, final: Numbered, duty: string) => {
    const words = textsNamed(fact)[0]?.id ?? null;
    // Without words it is about a text; where the archive has none, it says nothing.
    if (words === null && !found.some((one) => one.duty === duty)) return;
    add(words ?? `said ${String(seq)}`, 'note', final, duty, words);
  };
  for (const [index, numbered] of facts.entries()) {
    const { seq, fact } = numbered;
    if (fact.type === 'followUpClosed') found.push(...evidenceAtClose(plan, numbered, written));
    if (!('duty' in fact) || !findDefinition(plan, fact.duty)?.archive) continue;
    if (fact.type === 'dutyWritten') written.push(fact.duty);
    const text = textsNamed(fact)[0]?.id;
    if (fact.type === 'formSubmitted' || fact.type === 'formEdited') {
      if (text !== undefined) forms.set(fact.duty, { id: text, seq });
      if (fact.type === 'formEdited' && fact.voidsAnswer) ended.delete(fact.duty);
      // Nobody has to answer it: corrected after the end, it is final as it stands.
      if (ended.has(fact.duty)) addForm(numbered, fact.duty);
    } else if (fact.type === 'dutyEnded') {
      ended.add(fact.duty);
      addForm(numbered, fact.duty);
    } else if (fact.type === 'archived') {
      for (const answer of saidMeanwhile(facts.slice(0, index), fact)) addSaid(answer, numbered, fact.duty);
    } else if (fact.type === 'answered') {
      // A plan is there already; what is said about it follows. What is said about a form goes with the form.
      if (plans.has(fact.hash)) addSaid(numbered, numbered, fact.duty);
    } else if (fact.type === 'planSubmitted') {
      plans.add(fact.hash);
      if (text !== undefined) add(`${text} ${String(seq)}`, 'plan', numbered, fact.duty, text);
    } else if (fact.type === 'evidenceAttached' && fact.outcome !== null) {
      addSaid(numbered, numbered, fact.duty);
    } else if (text !== undefined && GOES_AT_ONCE.includes(fact.type)) {
      add(text, fact.type === 'evidenceAttached' && fact.what === 'submitForm' ? 'form' : 'note', numbered, fact.duty, text);
    }
  }
  return found;
}

/** The bundle goes when the follow-up closes, where anything of it belongs in the archive; `written` are all its duties. */
export function evidenceAtClose(plan: CompiledPlan, { seq, fact }: Numbered, written: readonly string[]): Archivable[] {
  const owes = plan.archiveAtClose === true && written.some((duty) => findDefinition(plan, duty)?.archive);
  return owes ? [{ kind: 'evidence', duty: null, documentId: null, seq, at: fact.at }] : [];
}

const GOES_AT_ONCE: readonly Fact['type'][] = ['planSubmitted', 'evidenceAttached', 'meetingRecorded', 'confirmationGiven'];
const MAY_OWE: readonly Fact['type'][] = [...GOES_AT_ONCE, 'formEdited', 'dutyEnded', 'answered', 'archived'];

/**
 * Answers that were changed while the archive was storing the form: the form there does not know of them. All that was put into words,
 * and whatever was said last; not what was said of a version that came meanwhile, since that one goes there itself.
 */
function saidMeanwhile(before: readonly Numbered[], archived: Extract<Fact, { type: 'archived' }>): Numbered[] {
  const later = before.filter(({ seq, fact }) => seq > archived.asOf && 'duty' in fact && fact.duty === archived.duty);
  const edited = later.findIndex(({ fact }) => fact.type === 'formEdited');
  const answers = (edited < 0 ? later : later.slice(0, edited)).filter(
    ({ fact }) => fact.type === 'answered' && fact.hash === archived.hash,
  );
  return answers.filter((answer) => textsNamed(answer.fact).length > 0 || answer === answers.at(-1));
}

/**
 * What an addition without words says: itself, or where the archive's receipt showed that it had been missed, what was said last
 * of the text the receipt is for; a later version can have been answered as well. `facts` are those up to the one that made it final.
 */
export function saidWithoutWords(
  facts: readonly Numbered[],
  duty: string,
): Extract<Fact, { type: 'answered' | 'evidenceAttached' }> | null {
  const last = facts.at(-1)?.fact;
  if (last?.type === 'evidenceAttached') return last;
  const answers = last?.type === 'archived' ? saidMeanwhile(facts.slice(0, -1), last) : facts;
  const said = answers.findLast(({ fact }) => fact.type === 'answered' && fact.duty === duty)?.fact;
  return said?.type === 'answered' ? said : null;
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
