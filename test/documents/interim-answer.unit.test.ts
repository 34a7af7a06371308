import { describe, expect, it } from 'vitest';
import { deliveryPdf } from '../../documents/archive/delivery-text.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import { ledgerOf, linkOf } from '../../documents/evidence/ledger-of.ts';
import { summaryOf } from '../../documents/evidence/summary.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { archivedForm } from '../fixtures/archive.ts';
import { playedEvidence } from '../support/evidence.ts';

const WORDS = { nb: 'Foreløpig: verneombudene', nn: 'Førebels: verneomboda', en: 'Interim: the safety representatives' };

/** The same unit, with two representatives who had not chosen. */
function withInterim() {
  const input = playedEvidence();
  const facts = input.facts.map((canonical) => {
    const link = linkOf(canonical);
    return link.fact.type === 'answered' ? canonicalJson({ ...link, fact: { ...link.fact, interim: true } }) : canonical;
  });
  return { ...input, facts };
}

describe('an interim answer', () => {
  it('[E08] is one in the bundle’s ledger, and no other answer says anything of it', () => {
    const answers = (facts: readonly string[]) => ledgerOf(facts).flatMap((entry) => entry.answers);
    expect(answers(withInterim().facts)).toMatchObject([{ interim: true }]);
    expect(answers(playedEvidence().facts)[0]).not.toHaveProperty('interim');
  });

  it.each(LANGUAGES)('[E08] is called so in the summary and in the archive, %s', (language) => {
    const cells = summaryOf(withInterim(), language).sections.flatMap(({ table }) => table?.rows.flat() ?? []);
    expect(cells.filter((cell) => cell.includes(WORDS[language]))).toHaveLength(1);
    const answer = {
      name: 'Ola Prøve',
      role: 'safetyRepresentative',
      outcome: 'confirmed',
      at: 0,
      statement: null,
      interim: true,
    } as const;
    const said = deliveryPdf(archivedForm({ answer: { ...answer, at: Date.UTC(2023, 9, 12) } }), language);
    expect(said.sections.flatMap(({ paragraphs }) => paragraphs).some((line) => line.startsWith(WORDS[language]))).toBe(true);
  });
});
