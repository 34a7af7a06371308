import { describe, expect, it } from 'vitest';
import { confirmedForm } from '../../domain/documents.ts';
import type { Fact, Outcome } from '../../domain/facts.ts';

const DUTY = 'P1.preparationForm';
const sent = (hash: string, duty = DUTY): Fact => ({
  type: 'formSubmitted',
  duty,
  documentId: `doc-${hash}`,
  hash,
  external: false,
  asks: [],
  at: 0,
});
const edited = (hash: string): Fact => ({
  type: 'formEdited',
  duty: DUTY,
  documentId: `doc-${hash}`,
  hash,
  voidsAnswer: true,
  asks: [],
  at: 0,
});
const answered = (hash: string, at: number, outcome: Outcome = 'confirmed', duty = DUTY): Fact => ({
  type: 'answered',
  duty,
  outcome,
  hash,
  statementId: null,
  early: false,
  at,
});

describe('the version of a form that both stand for', () => {
  it.each<[what: string, facts: Fact[], expected: string | null]>([
    ['is none before anything was sent', [], null],
    ['is none while the second party is silent', [sent('a')], null],
    ['is the one that was confirmed', [sent('a'), answered('a', 5)], 'doc-a 5'],
    ['may be confirmed with remarks', [sent('a'), answered('a', 5, 'confirmedWithRemarks')], 'doc-a 5'],
    ['is none where it was not confirmed', [sent('a'), answered('a', 5, 'notConfirmed')], null],
    ['is none any more once the answer was taken back', [sent('a'), answered('a', 5), answered('a', 6, 'notConfirmed')], null],
    ['stands while a later one waits', [sent('a'), answered('a', 5), edited('b')], 'doc-a 5'],
    ['stands when a later one is not confirmed', [sent('a'), answered('a', 5), edited('b'), answered('b', 7, 'notConfirmed')], 'doc-a 5'],
    ['gives way to a later one that is confirmed', [sent('a'), answered('a', 5), edited('b'), answered('b', 7)], 'doc-b 7'],
    [
      'goes back to an earlier text once that is confirmed anew',
      [sent('a'), edited('b'), answered('b', 5), edited('a'), answered('a', 7)],
      'doc-a 7',
    ],
    ['knows what was confirmed before it was sent', [answered('a', 3), sent('a')], 'doc-a 3'],
    ['is that of its own duty', [sent('a'), sent('c', 'other'), answered('c', 5, 'confirmed', 'other')], null],
  ])('[E34] %s', (_what, facts, expected) => {
    const found = confirmedForm(facts, DUTY);
    expect(found && `${found.documentId} ${found.at}`).toBe(expected);
  });
});
