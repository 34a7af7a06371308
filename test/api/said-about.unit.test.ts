import { expect, it } from 'vitest';
import { saidAbout, saidAlone } from '../../api/archive/said-about.ts';
import type { Command } from '../../domain/commands.ts';
import type { PlacedDelivery } from '../../db/archive.repository.ts';
import { archivables } from '../../domain/archive.ts';
import { NTNU } from '../support/plans.ts';
import { Play } from '../support/play.ts';

const FORM = 'P1.preparationForm';
const PLAN = 'P3.actionPlan';
const answer = (duty: string, outcome: 'confirmed' | 'notConfirmed', hash: string): Command => ({
  type: 'answerForm',
  duty,
  outcome,
  hash,
  ...(outcome === 'notConfirmed' ? { statementId: `words-${hash}` } : {}),
});

/** The facts of a duty, as they are read from the record. */
const recorded = (play: Play, duty: string) =>
  play.facts
    .filter(({ fact }) => 'duty' in fact && fact.duty === duty)
    .map(({ seq, fact }) => ({ seq, fact, recordedAt: fact.at, rulesVersion: 1 }));

it('a plan goes to the archive without what was said of the version before it', () => {
  const play = new Play(NTNU);
  const plan = (hash: string): Command => ({ type: 'submitPlan', duty: PLAN, documentId: `plan-${hash}`, hash, heard: true, measures: [] });
  expect(play.send('2024-05-02', 'unitManager', plan('1'))).toBeNull();
  expect(play.send('2024-05-03', 'safetyRepresentative', answer(PLAN, 'notConfirmed', '1'))).toBeNull();
  expect(play.send('2024-09-02', 'unitManager', plan('2'))).toBeNull();
  const final = play.state.seq;
  expect(saidAbout(recorded(play, PLAN), 'plan-2', final, final).answer).toBeNull();
  expect(play.send('2024-09-03', 'safetyRepresentative', answer(PLAN, 'confirmed', '2'))).toBeNull();
  expect(saidAbout(recorded(play, PLAN), 'plan-2', final, play.state.seq).answer).toMatchObject({ outcome: 'confirmed' });
});

it('an answer that was changed while the archive was storing a form is told of that form, not of a later version', () => {
  const play = new Play(NTNU);
  const form = (hash: string) => ({ duty: FORM, documentId: `doc-${hash}`, hash });
  expect(play.send('2023-09-20', 'unitManager', { type: 'submitForm', ...form('x'), external: false })).toBeNull();
  expect(play.send('2023-09-25', 'safetyRepresentative', answer(FORM, 'confirmed', 'x'))).toBeNull();
  const asOf = play.state.seq;
  expect(play.send('2023-09-26', 'safetyRepresentative', answer(FORM, 'notConfirmed', 'x'))).toBeNull();
  expect(play.send('2023-09-27', 'safetyRepresentative', answer(FORM, 'confirmed', 'x'))).toBeNull();
  expect(play.send('2023-10-02', 'unitManager', { type: 'editForm', ...form('y') })).toBeNull();
  expect(play.send('2023-10-03', 'safetyRepresentative', answer(FORM, 'notConfirmed', 'y'))).toBeNull();
  expect(play.send('2023-10-05', 'system', { type: 'noteArchived', ...form('x'), asOf })).toBeNull();
  const note = archivables(play.plan, play.facts).at(-1)!;
  expect(note).toMatchObject({ kind: 'note', documentId: null });
  const delivery = { fact_seq: note.seq, duty: FORM } as PlacedDelivery;
  expect(saidAlone(recorded(play, FORM), delivery)).toMatchObject({ about: 'doc-x', answer: { outcome: 'confirmed' } });
});
