import { describe, expect, it } from 'vitest';
import { deliveryPdf } from '../../documents/archive/delivery-text.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import { ledgerOf, linkOf } from '../../documents/evidence/ledger-of.ts';
import { summaryOf } from '../../documents/evidence/summary.ts';
import type { Fact } from '../../domain/facts.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { archivedForm } from '../fixtures/archive.ts';
import { playedEvidence } from '../support/evidence.ts';

interface Mark {
  key: 'interim' | 'freshSignIn';
  onFact: (fact: Fact) => object;
  words: Record<'nb' | 'nn' | 'en', string>;
}
const MARKS: Mark[] = [
  {
    key: 'interim',
    onFact: (fact) => ({ ...fact, interim: true }),
    words: { nb: 'Foreløpig: verneombudene', nn: 'Førebels: verneomboda', en: 'Interim: the safety representatives' },
  },
  {
    key: 'freshSignIn',
    onFact: (fact) => ({ ...fact, by: { ...fact.by, freshSignIn: true } }),
    words: { nb: 'Innlogget like før svaret', nn: 'Innlogga like før svaret', en: 'Signed in shortly before answering' },
  },
];

/** The same unit, its answer marked. */
function withMark({ onFact }: Mark) {
  const input = playedEvidence();
  const facts = input.facts.map((canonical) => {
    const link = linkOf(canonical);
    return link.fact.type === 'answered' ? canonicalJson({ ...link, fact: onFact(link.fact) }) : canonical;
  });
  return { ...input, facts };
}

describe.each(MARKS)('[E08] an answer with a mark: $key', (mark) => {
  const { key, words } = mark;

  it('has it in the bundle’s ledger, and no other answer says anything of it', () => {
    const answers = (facts: readonly string[]) => ledgerOf(facts).flatMap((entry) => entry.answers);
    expect(answers(withMark(mark).facts)).toMatchObject([{ [key]: true }]);
    expect(answers(playedEvidence().facts)[0]).not.toHaveProperty(key);
  });

  it.each(LANGUAGES)('has it in words in the summary and in the archive, %s', (language) => {
    const cells = summaryOf(withMark(mark), language).sections.flatMap(({ table }) => table?.rows.flat() ?? []);
    expect(cells.filter((cell) => cell.includes(words[language]))).toHaveLength(1);
    const said = {
      name: 'Ola Prøve',
      role: 'safetyRepresentative',
      outcome: 'confirmed',
      at: Date.UTC(2023, 9, 12),
      statement: null,
    } as const;
    const text = deliveryPdf(archivedForm({ answer: { ...said, [key]: true } }), language);
    expect(text.sections.flatMap(({ paragraphs }) => paragraphs).some((line) => line.startsWith(words[language]))).toBe(true);
  });
});
