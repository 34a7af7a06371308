import { can, type Permission } from './access.ts';
import type { Fact } from './facts.ts';
import type { DutyDefinition } from './plan.ts';
import type { Actor } from './roles.ts';
import type { Instant } from './time.ts';

/** A text that a fact rests on; `hash` where the fact vouches for its content. */
export interface NamedText {
  id: string;
  hash: string | null;
}

/** The fields by which facts name texts; a fact has some of them. */
type Naming = Partial<Record<'documentId' | 'statementId' | 'reasonId' | 'hash' | 'textHash', string | null>>;

/** A receipt without a text is named, and vouched for, by its own command: what is answered is the act itself. */
export function textsNamed(fact: Fact): NamedText[] {
  const { documentId, statementId, reasonId, textHash = null, hash = textHash } = fact as Naming;
  const named = (id: string | null | undefined, vouched: string | null) =>
    typeof id === 'string' && id !== fact.commandId ? [{ id, hash: vouched === fact.commandId ? null : vouched }] : [];
  return [...named(documentId, hash), ...named(statementId, textHash), ...named(reasonId, textHash)];
}

/** What these rest on names people outside the matter: never for the unit's parties, and not in what they take out. */
const SEALED: ReadonlySet<Fact['type']> = new Set(['wrongReceiverFound', 'wrongReceiverAssessed']);

/** The texts that go along with the facts when the unit's parties take out its evidence. */
export function textsInEvidence(fact: Fact): NamedText[] {
  return SEALED.has(fact.type) ? [] : textsNamed(fact);
}

/**
 * Texts are for the unit's own parties, and only once they have been handed in: a remark is private until it is sent.
 * Whoever decides an extension, or confirms a list, reads the reason for it; whoever was asked for help reads the duty's texts.
 */
export function mayReadDocument(actor: Actor, documentId: string, duty: string, facts: readonly Fact[]): Permission {
  const naming = facts.filter((fact) => textsNamed(fact).some(({ id }) => id === documentId));
  if (naming.length === 0) return { allowed: false, code: 'DOCUMENT_NOT_SENT', params: { duty } };
  if (naming.some((fact) => SEALED.has(fact.type))) return can(actor, 'readWrongReceiver');
  const permission = can(actor, 'readDocuments');
  if (permission.allowed) return permission;
  const aboutTime = naming.some(
    (fact) => fact.type === 'extensionRequested' || fact.type === 'extensionDecided' || fact.type === 'deadlineMoved',
  );
  const confirming = can(actor, 'confirmResponseUnits');
  if (confirming.allowed && naming.every(({ type }) => type === 'responseUnitsSent' || type === 'responseUnitsConfirmed'))
    return confirming;
  const deciding = can(actor, 'decideExtension');
  if (aboutTime && deciding.allowed) return deciding;
  const helping = can(actor, 'giveHelp');
  if (helping.allowed && facts.some((fact) => fact.type === 'helpRequested' && fact.duty === duty)) return helping;
  return permission;
}

/** A form is filled in together: whoever may send it, or answer it, reads and writes the draft. */
export function mayFillIn(actor: Actor, definition: DutyDefinition): Permission {
  const sending = can(actor, 'submitForm', definition);
  if (sending.allowed) return sending;
  const answering = can(actor, 'answerForm', definition);
  return answering.allowed ? answering : sending;
}

/** Which of the two parties the person is here. */
export function sideOf(actor: Actor, definition: DutyDefinition): 'responsible' | 'jointWith' {
  return can(actor, 'submitForm', definition).allowed ? 'responsible' : 'jointWith';
}

export interface SentForm {
  documentId: string;
  hash: string;
}

/** The version that was sent last, and the one that a party last stood for: its own sending, or the text it answered to. */
export function sentForms(
  facts: readonly Fact[],
  duty: string,
  side: 'responsible' | 'jointWith',
): { newest: SentForm | null; mine: SentForm | null } {
  let newest: SentForm | null = null;
  let mine: SentForm | null = null;
  const sent = new Map<string, SentForm>();
  for (const fact of facts) {
    if ((fact.type === 'formSubmitted' || fact.type === 'formEdited' || fact.type === 'planSubmitted') && fact.duty === duty) {
      newest = { documentId: fact.documentId, hash: fact.hash };
      sent.set(fact.hash, newest);
      if (side === 'responsible') mine = newest;
    }
    if (fact.type === 'answered' && fact.duty === duty && side === 'jointWith') mine = sent.get(fact.hash) ?? mine;
  }
  return { newest, mine };
}

/** The newest version that the second party has confirmed, and when. While a later one waits for its answer, this one stands. */
export function confirmedForm(facts: readonly Fact[], duty: string): (SentForm & { at: Instant }) | null {
  const sent = new Map<string, SentForm>();
  const confirmed = new Map<string, Instant>();
  for (const fact of facts) {
    if ((fact.type === 'formSubmitted' || fact.type === 'formEdited') && fact.duty === duty) {
      sent.delete(fact.hash);
      sent.set(fact.hash, { documentId: fact.documentId, hash: fact.hash });
    }
    if (fact.type === 'answered' && fact.duty === duty) {
      if (fact.outcome === 'notConfirmed') confirmed.delete(fact.hash);
      else confirmed.set(fact.hash, fact.at);
    }
  }
  const newest = [...sent.values()].reverse().find(({ hash }) => confirmed.has(hash));
  return newest ? { ...newest, at: confirmed.get(newest.hash)! } : null;
}
