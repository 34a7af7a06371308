import { describe, expect, it } from 'vitest';
import type { HandedOver } from '../../domain/role-changes.ts';
import { LANGUAGES, type Language } from '../../texts/language.ts';
import { plan, write, type Written } from '../support/letters.ts';
import { Play, withReport } from '../support/play.ts';

const FORM = 'P1.preparationForm';

/** The letters about a role that goes to `newcomer` on that day; null where somebody only leaves. */
function handOver(play: Play, when: string, role: HandedOver, newcomer: string | null, language: Language = 'nb'): Written[] {
  const newcomers = newcomer === null ? [] : [newcomer];
  const refusal = play.send(when, 'system', { type: 'noteRoleChange', role, vacant: false, newcomers });
  expect(refusal).toBeNull();
  return write({ plays: { 'MH-LAB': play }, when, kind: 'now', steps: ['handOver'], language });
}

describe.each(LANGUAGES)('the letter to whoever takes over a unit, in %s', (language) => {
  const said = (words: Record<Language, string>) => words[language];
  const [letter, ...others] = handOver(withReport(plan), '2024-04-11', 'unitManager', 'geir', language);

  it('[AT-6] names the unit and says what is open with its last day, the nearest first', () => {
    expect([letter?.to, others]).toEqual(['geir', []]);
    expect(letter?.text).toContain(
      said({
        nb: 'Du har tatt over oppfølgingen for MH-LAB',
        nn: 'Du har teke over oppfølginga for MH-LAB',
        en: 'You have taken over the follow-up for MH-LAB',
      }),
    );
    const [open] = letter!.view.outlook;
    expect(open?.heading).toBe(said({ nb: 'Dette tar du over', nn: 'Dette tek du over', en: 'What you take over' }));
    expect(open?.lines).toHaveLength(7);
    expect(open?.lines[2]).toBe(
      said({
        nb: 'Oppfølgingsmøte: før 1. mai, siste dag tirsdag 30. april.',
        nn: 'Oppfølgingsmøte: før 1. mai, siste dag tysdag 30. april.',
        en: 'Follow-up meeting: before 1 May, last day Tuesday 30 April.',
      }),
    );
    expect(open?.lines[6]).toMatch(/^\d+ (oppgaver til kommer|oppgåver til kjem|more tasks come)/);
  });

  it('says whom one can ask, each once, and has one button', () => {
    const ask = letter!.view.outlook.at(-1)!;
    expect(ask.lines).toHaveLength(2);
    for (const [index, name] of ['Jonas Hegge', 'Berit Moe'].entries()) {
      expect(ask.lines[index]).toContain(name);
      expect(letter!.text.split(name)).toHaveLength(2);
    }
    expect(letter!.html.match(/class="button"/g)).toHaveLength(1);
    expect(letter!.view.button.url).toBe('https://toarshjul.example.org/units/MH-LAB');
  });

  it('blames nobody for what the one before left: a day that has passed is a day', () => {
    const [late] = handOver(withReport(plan).wake('2024-05-10'), '2024-05-10', 'unitManager', 'geir', language);
    expect(late?.text).toContain(
      said({ nb: 'siste dag var tirsdag 30. april', nn: 'siste dag var tysdag 30. april', en: 'the last day was Tuesday 30 April' }),
    );
    expect(late?.text).not.toMatch(/forsink|forsein|overdue|\blate\b/i);
  });
});

it('a new representative reads of the question that waits, a new manager that it waits for the representative', () => {
  const play = new Play(plan);
  expect(
    play.send('2023-09-20', 'unitManager', { type: 'submitForm', duty: FORM, documentId: 'd', hash: 'h', external: false }),
  ).toBeNull();
  play.wake('2023-10-20');
  const [representative] = handOver(play, '2023-10-20', 'safetyRepresentative', 'berit');
  expect(representative?.to).toBe('berit');
  expect(representative?.text).toContain('Forberedelsesskjema: sendt til deg, og venter på svaret ditt.');
  expect(representative?.text).toContain('Lederen Geir Moen: dere gjør mye av dette sammen.');
  const manager = handOver(play, '2023-10-23', 'unitManager', 'geir').find(({ to }) => to === 'geir');
  expect(manager?.text).toContain('Forberedelsesskjema: venter på verneombudet.');
  // By now the local senior is asked, which is the service's own matter.
  expect(manager?.text).not.toMatch(/hovedverneombud|vara/);
});

it('whoever leaves, where nobody is new, gets no letter', () => {
  expect(handOver(withReport(plan), '2024-04-11', 'unitManager', null)).toEqual([]);
});
