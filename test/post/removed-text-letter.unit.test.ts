import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../texts/language.ts';
import { REMOVAL_BECAUSE } from '../../texts/removal-words.ts';
import { plan, write } from '../support/letters.ts';
import { Play } from '../support/play.ts';

const FORM = 'P1.preparationForm';

/** A form that was handed in, answered and then removed. */
function removed(): Play {
  const play = new Play(plan);
  const sent = { duty: FORM, documentId: 'd', hash: 'v1' } as const;
  play.send('2023-10-05', 'unitManager', { type: 'submitForm', ...sent, external: false });
  play.send('2023-10-06', 'safetyRepresentative', { type: 'answerForm', duty: FORM, outcome: 'confirmed', hash: 'v1' });
  const texts = [{ id: 'd', hash: 'v1', whose: 'unit' as const }];
  const refusal = play.send('2023-10-09', 'coordinator', { type: 'removeTexts', duty: FORM, texts, why: 'aboutHealth', archived: true });
  expect(refusal).toBeNull();
  return play;
}

describe.each(LANGUAGES)('the letters about a text that was removed, in %s', (language) => {
  const letters = (play: Play, step: string) =>
    write({ plays: { 'MH-LAB': play }, when: '2023-10-10 08:00', kind: 'slot', steps: [step], language });

  it('[E61] ask the manager for a corrected version, and say nothing of what was in it or why it went', () => {
    const [letter, ...others] = letters(removed(), 'textRemoved');
    expect([letter?.to, others]).toEqual(['geir', []]);
    const ask = { nb: 'send en rettet versjon', nn: 'send ein retta versjon', en: 'please send a corrected version' };
    expect(letter?.text).toContain(ask[language]);
    for (const because of Object.values(REMOVAL_BECAUSE)) expect(letter?.text).not.toContain(because[language]);
  });

  it('[E61] [E76] tell whoever looks after the archive that it may have the text, and that it cannot be taken back from here', () => {
    const [letter] = letters(removed(), 'textRemovedHere');
    const back = { nb: 'kan ikke tas tilbake herfra', nn: 'kan ikkje takast tilbake herifrå', en: 'cannot be taken back from here' };
    expect(letter?.text).toContain(back[language]);
    for (const because of Object.values(REMOVAL_BECAUSE)) expect(letter?.text).not.toContain(because[language]);
  });

  it('[E61] do not go when a corrected version has come meanwhile', () => {
    const play = removed();
    play.send('2023-10-09 15:00', 'unitManager', { type: 'editForm', duty: FORM, documentId: 'e', hash: 'v2' });
    expect(letters(play, 'textRemoved')).toEqual([]);
  });
});
