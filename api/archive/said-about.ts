import { saidWithoutWords } from '../../domain/archive.ts';
import { textsNamed } from '../../domain/documents.ts';
import type { EndKind, Fact, Outcome } from '../../domain/facts.ts';
import type { Instant } from '../../domain/time.ts';
import type { PlacedDelivery } from '../../db/archive.repository.ts';
import type { RecordedFact } from '../../db/fact.repository.ts';

export interface Said {
  handedInBy: Fact['by'];
  answer: { by?: Fact['by']; outcome: Outcome; at: Instant; statementId: string | null; interim?: true } | null;
  end: EndKind | null;
  /** The text that an answer without words is about. */
  about?: string | null;
}

const replaces = ({ type }: Fact) => type === 'formSubmitted' || type === 'formEdited' || type === 'planSubmitted';
const handsIn = (fact: Fact) => replaces(fact) || (fact.type === 'evidenceAttached' && fact.outcome === null);

/** A fact that says something of a text, as the delivery tells it. */
function answerIn(fact: Fact): Said['answer'] {
  if (fact.type === 'answered') return fact;
  if (fact.type !== 'evidenceAttached' || fact.outcome === null) return null;
  return { by: fact.by, outcome: fact.outcome, at: fact.at, statementId: fact.documentId };
}

/**
 * What had been said about a text while it was the present one. `final` is the fact that made it owed: the same text can have been
 * handed in before, and what was said of it then belongs to that delivery.
 */
export function saidAbout(facts: readonly RecordedFact[], documentId: string, final: number, asOf: number): Said {
  const names = (fact: Fact) => textsNamed(fact).some(({ id }) => id === documentId);
  const start = facts.findLast(({ seq, fact }) => seq <= final && names(fact))?.seq ?? 0;
  const said: Said = { handedInBy: undefined, answer: null, end: null };
  for (const { seq, fact } of facts) {
    if (seq > asOf) break;
    if (seq > start && replaces(fact)) return said;
    if (seq === start) {
      said.handedInBy = fact.by;
      // Words that were sent with an answer stand with that answer, not with the one before it.
      const own = answerIn(fact);
      if (own) return { ...said, answer: { ...own, statementId: null } };
      // Whoever spoke before an edit, or another plan, spoke of the older text.
      if (fact.type === 'planSubmitted' || (fact.type === 'formEdited' && fact.voidsAnswer)) said.answer = null;
    }
    if (fact.type === 'answered') said.answer = fact;
    if (fact.type === 'dutyEnded') said.end = fact.end;
  }
  return said;
}

/** An answer that came without words: who, what and when is all there is to keep. */
export function saidAlone(facts: readonly RecordedFact[], { fact_seq: final, duty }: PlacedDelivery): Said | null {
  const before = facts.filter(({ seq }) => seq <= final);
  const fact = duty === null ? null : saidWithoutWords(before, duty);
  const answer = fact && answerIn(fact);
  if (!answer) return null;
  const last = before.at(-1)?.fact;
  // A receipt names its text; a later version may have been handed in meanwhile.
  const about = last?.type === 'archived' ? last : before.findLast((one) => handsIn(one.fact) && textsNamed(one.fact).length > 0)?.fact;
  return { handedInBy: answer.by, answer, end: null, about: (about && textsNamed(about)[0]?.id) ?? null };
}
