import { describe, expect, it } from 'vitest';
import type { Command } from '../../domain/commands.ts';
import type { Outcome } from '../../domain/facts.ts';
import type { Receiver } from '../../domain/roles.ts';
import { NTNU } from '../support/plans.ts';
import { Play } from '../support/play.ts';

const FORM = 'P1.preparationForm';
const REP = 'safetyRepresentative';
const DEPUTY = 'deputySafetyRepresentative';
const answer = (outcome: Outcome, statementId?: string): Command => ({
  type: 'answerForm',
  duty: FORM,
  outcome,
  hash: 'v1',
  ...(statementId === undefined ? {} : { statementId }),
});

/** Answered with remarks; `archived`: the archive has it; `over`: the time for changing it has run out. */
function answered(stage: 'fresh' | 'archived' | 'over', outcome: Outcome = 'confirmedWithRemarks'): Play {
  const play = new Play(NTNU);
  play.send('2023-09-20', 'unitManager', { type: 'submitForm', duty: FORM, documentId: 'doc-v1', hash: 'v1', external: false });
  expect(play.send('2023-09-25', REP, answer(outcome, outcome === 'confirmed' ? undefined : 'first-words'))).toBeNull();
  if (stage === 'archived') {
    const asOf = play.state.seq;
    expect(play.send('2023-09-28', 'system', { type: 'noteArchived', duty: FORM, documentId: 'doc-v1', hash: 'v1', asOf })).toBeNull();
  }
  if (stage === 'over') play.wake('2024-01-10');
  return play;
}

interface Row {
  stage: 'fresh' | 'archived' | 'over';
  given: Outcome;
  role: Receiver;
  person?: string;
  says: Outcome;
  words: boolean;
  comes: 'ANSWER_EXISTS' | 'ANSWER_NOT_YOURS' | 'the answer' | 'beside it';
}

const WITH = 'confirmedWithRemarks';
const ROWS: Row[] = [
  { stage: 'fresh', given: WITH, role: REP, says: WITH, words: true, comes: 'the answer' },
  { stage: 'archived', given: WITH, role: REP, says: WITH, words: true, comes: 'beside it' },
  { stage: 'over', given: WITH, role: REP, says: WITH, words: true, comes: 'beside it' },
  { stage: 'fresh', given: 'confirmed', role: REP, says: 'confirmed', words: false, comes: 'ANSWER_EXISTS' },
  { stage: 'archived', given: 'confirmed', role: REP, says: 'confirmed', words: false, comes: 'ANSWER_EXISTS' },
  { stage: 'archived', given: 'confirmed', role: REP, says: WITH, words: true, comes: 'beside it' },
  { stage: 'fresh', given: WITH, role: REP, person: 'successor', says: WITH, words: true, comes: 'ANSWER_NOT_YOURS' },
  { stage: 'fresh', given: WITH, role: DEPUTY, says: 'notConfirmed', words: true, comes: 'ANSWER_NOT_YOURS' },
  { stage: 'archived', given: WITH, role: REP, person: 'successor', says: WITH, words: true, comes: 'beside it' },
  { stage: 'archived', given: WITH, role: DEPUTY, says: 'notConfirmed', words: true, comes: 'beside it' },
  { stage: 'over', given: WITH, role: DEPUTY, says: WITH, words: true, comes: 'beside it' },
];

describe('[E69] what the safety service says after it has answered', () => {
  it.each(ROWS)('$stage, $given given: $says by $role $person, words: $words, comes as $comes', (row) => {
    const { stage, given, role, person, says, words, comes } = row;
    const play = answered(stage, given);
    const when = stage === 'over' ? '2024-01-12' : '2023-09-29';
    const options = person === undefined ? {} : { personId: person };
    const refusal = play.send(when, role, answer(says, words ? 'later-words' : undefined), options);
    expect(refusal?.code ?? (play.of('evidenceAttached', FORM).length > 0 ? 'beside it' : 'the answer')).toBe(comes);
    const stated = play.of('answered', FORM).map(({ statementId }) => statementId);
    const beside = play.of('evidenceAttached', FORM).map(({ documentId }) => documentId);
    const first = given === 'confirmed' ? null : 'first-words';
    expect([stated, beside]).toEqual([
      comes === 'the answer' ? [first, 'later-words'] : [first],
      comes === 'beside it' ? ['later-words'] : [],
    ]);
    // Whatever comes beside it, the answer that was given stands.
    expect(play.duty(FORM).joint?.answer).toMatchObject({ outcome: comes === 'the answer' ? says : given, personId: `person-${REP}` });
    expect(play.duty(FORM).end?.kind).toBe('fulfilled');
  });
});
