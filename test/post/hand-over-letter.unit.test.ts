import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../domain/notices.ts';
import { organisation, type Assignment } from '../../domain/organisation.ts';
import { planLetters, type PendingNotice } from '../../domain/post.ts';
import type { HandedOver } from '../../domain/role-changes.ts';
import type { Role } from '../../domain/roles.ts';
import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { LANGUAGES, type Language } from '../../texts/language.ts';
import { letterText } from '../../texts/letter.ts';
import { letterView } from '../../texts/letters/view.ts';
import { on, Play, withReport } from '../support/play.ts';

const { plan, texts } = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml'));
const NAMES: Record<string, string> = { anne: 'Anne Lie', nina: 'Nina Dal', berit: 'Berit Moe', jonas: 'Jonas Hegge' };
const holds = (personId: string, unitId: string, role: Role): Assignment => ({
  personId,
  unitId,
  role,
  from: 0,
  to: null,
  kind: 'ordinary',
});
const OTHERS = [
  holds('jonas', 'F', 'localCoordinator'),
  holds('berit', 'G', 'safetyRepresentative'),
  holds('lhvo', 'F', 'localSeniorSafetyRepresentative'),
];

/** The letters about a role that goes to `newcomer` on a day of the play; where nobody is new, `null`. */
function letters(play: Play, when: string, role: HandedOver, newcomer: string | null, language: Language, staff = OTHERS) {
  play.send(when, 'system', { type: 'noteRoleChange', role, vacant: false, newcomers: newcomer === null ? [] : [newcomer] });
  const notices = play.facts.flatMap(({ seq, fact }) =>
    noticesOf(seq, fact)
      .filter(({ step }) => step === 'handOver')
      .map(({ duty, ...rest }): PendingNotice => ({ ...rest, duty: duty ?? '', noticeId: String(seq), followUpId: 'G', fact })),
  );
  const units = [
    { unitId: 'F', parentId: null, level: 1 as const, isResponseUnit: false },
    { unitId: 'G', parentId: 'F', level: 4 as const, isResponseUnit: true },
  ];
  const { letters: planned } = planLetters({
    slot: on(plan, when),
    notices,
    stateOf: () => play.state,
    planOf: () => plan,
    org: organisation(units, [...staff, holds('nina', 'G', 'unitManager')]),
    unitOf: (id) => id,
    alreadyLettered: () => false,
    weekly: false,
    kind: 'now',
  });
  return planned.map((letter) => {
    const view = letterView(letter, {
      language,
      date: letter.date,
      receiverName: NAMES[letter.personId] ?? null,
      textsOf: () => texts,
      unitName: () => 'MH-ISM',
      personName: (id) => NAMES[id] ?? null,
      replyTo: { role: 'localCoordinator', personIds: ['jonas'] },
      publicUrl: 'https://toarshjul.example.org',
    });
    return { to: letter.personId, view, text: letterText(view) };
  });
}

describe.each(LANGUAGES)('the letter to whoever takes over a unit, in %s', (language) => {
  const said = (words: Record<Language, string>) => words[language];
  const [letter] = letters(withReport(plan), '2024-04-11', 'unitManager', 'nina', language);

  it('[AT-6] names the unit and says what is open with its last day, the nearest first', () => {
    const [open] = letter!.view.outlook;
    expect(letter!.text).toContain(
      said({
        nb: 'Du har tatt over oppfølgingen for MH-ISM',
        nn: 'Du har teke over oppfølginga for MH-ISM',
        en: 'You have taken over the follow-up for MH-ISM',
      }),
    );
    expect(open?.heading).toBe(said({ nb: 'Dette tar du over', nn: 'Dette tek du over', en: 'What you take over' }));
    expect(open?.lines.join('\n')).toContain(
      said({
        nb: 'Oppfølgingsmøte: før 1. mai, siste dag tirsdag 30. april.',
        nn: 'Oppfølgingsmøte: før 1. mai, siste dag tysdag 30. april.',
        en: 'Follow-up meeting: before 1 May, last day Tuesday 30 April.',
      }),
    );
    expect(open?.lines.at(-1)).toMatch(/\d/);
  });

  it('says whom one can ask, once, and has one button', () => {
    const ask = letter!.view.outlook.at(-1)!;
    expect(ask.lines).toHaveLength(2);
    expect(ask.lines[0]).toContain('Jonas Hegge');
    expect(ask.lines[1]).toContain('Berit Moe');
    expect(letter!.text.split('Jonas Hegge')).toHaveLength(2);
    expect(letter!.view.button.url).toBe('https://toarshjul.example.org/units/G');
  });

  it('blames nobody for what the one before left: a day that has passed is a day', () => {
    const [late] = letters(withReport(plan).wake('2024-05-10'), '2024-05-10', 'unitManager', 'nina', language);
    expect(late!.text).toContain(
      said({ nb: 'siste dag var tirsdag 30. april', nn: 'siste dag var tysdag 30. april', en: 'the last day was Tuesday 30 April' }),
    );
    expect(late!.text).not.toMatch(/forsink|forsein|overdue|late\b/i);
  });
});

it('a new representative reads of the question that waits, a manager that it waits for the representative', () => {
  const play = new Play(plan);
  const FORM = 'P1.preparationForm';
  play.send('2023-09-20', 'unitManager', { type: 'submitForm', duty: FORM, documentId: 'd', hash: 'h', external: false });
  play.wake('2023-10-20');
  const [rep] = letters(play, '2023-10-20', 'safetyRepresentative', 'berit', 'nb');
  expect(rep?.to).toBe('berit');
  expect(rep?.text).toContain('venter på svaret ditt');
  expect(rep?.text).toContain('Du har en ny rolle for MH-ISM');
  const [boss] = letters(play, '2023-10-23', 'unitManager', 'nina', 'nb', OTHERS).filter(({ to }) => to === 'nina');
  expect(boss?.text).toContain('venter på verneombudet');
  // Who in the safety service is asked by now is the service's own matter.
  expect(boss?.text).not.toMatch(/hovedverneombud|vara/);
});

it('whoever leaves, where nobody is new, gets no letter', () => {
  expect(letters(withReport(plan), '2024-04-11', 'unitManager', null, 'nb')).toEqual([]);
});
