import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../domain/notices.ts';
import { organisation, type Assignment } from '../../domain/organisation.ts';
import { planLetters, type PendingNotice } from '../../domain/post.ts';
import type { Role } from '../../domain/roles.ts';
import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { LANGUAGES, type Language } from '../../texts/language.ts';
import { letterView } from '../../texts/letters/view.ts';
import { on, Play } from '../support/play.ts';

const { plan, texts } = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml'));
const FORM = 'P4.evaluationForm1';
const holds = (personId: string, role: Role): Assignment => ({ personId, unitId: 'G', role, from: 0, to: null, kind: 'ordinary' });
const ORG = organisation(
  [{ unitId: 'G', parentId: null, level: 1, isResponseUnit: true }],
  [
    holds('kari', 'coordinator'),
    holds('anne', 'unitManager'),
    holds('berit', 'safetyRepresentative'),
    holds('odd', 'deputySafetyRepresentative'),
  ],
);

/** What the coordinator reads, once the link is missed. */
function letter(role: Role, personId: string, language: Language, thenEnded = false): string {
  const play = new Play(plan);
  // The manager who has no link has not handed it in.
  if (role !== 'unitManager') {
    play.send('2024-06-03', 'unitManager', { type: 'submitForm', duty: FORM, documentId: 'd', hash: 'h', external: true });
  }
  expect(play.send('2024-06-04', role, { type: 'reportMissingLink', duty: FORM }, { personId })).toBeNull();
  if (thenEnded) expect(play.send('2024-06-04 13:00', 'coordinator', { type: 'endWaiting', duty: FORM, on: 'ark' })).toBeNull();
  const notices = play.facts.flatMap(({ seq, fact }) =>
    noticesOf(seq, fact)
      .filter(({ step }) => step === 'linkMissing')
      .map(({ duty, ...rest }): PendingNotice => ({ ...rest, duty: duty ?? '', noticeId: rest.step, followUpId: 'G', fact })),
  );
  const { letters } = planLetters({
    slot: on(plan, '2024-06-05 08:00'),
    notices,
    stateOf: () => play.state,
    planOf: () => plan,
    org: ORG,
    unitOf: (id) => id,
    alreadyLettered: () => false,
    weekly: false,
    kind: 'slot',
  });
  const planned = letters.find((one) => one.personId === 'kari');
  if (!planned) return '';
  const context = {
    language,
    date: planned.date,
    receiverName: null,
    textsOf: () => texts,
    unitName: (id: string) => id,
    personName: (id: string) => id,
    replyTo: null,
    publicUrl: 'https://toarshjul.example.org',
  };
  return JSON.stringify(letterView(planned, context));
}

describe('the letter about a missing link', () => {
  const ROWS = LANGUAGES.flatMap((language) => {
    const words = { nb: 'har ikke fått lenken', nn: 'har ikkje fått lenkja', en: 'has not received the link' }[language];
    const roles = {
      nb: ['Leder', 'Verneombud', 'Vara'],
      nn: ['Leiar', 'Verneombod', 'Vara'],
      en: ['The manager', 'The safety representative', 'The deputy'],
    }[language];
    return [
      { language, role: 'unitManager', personId: 'anne', starts: roles[0]!, words },
      { language, role: 'safetyRepresentative', personId: 'berit', starts: roles[1]!, words },
      { language, role: 'deputySafetyRepresentative', personId: 'odd', starts: roles[2]!, words },
    ] as const;
  });

  it.each(ROWS)('[E71] names the one who has no link, so that it is sent there: $role in $language', (row) => {
    const { language, role, personId, starts, words } = row;
    const said = new RegExp(`"${starts}[^."]* ${personId} ${words}`);
    const text = letter(role, personId, language);
    expect(text).toMatch(said);
  });

  it('[E71] is not sent when the link has been sent again meanwhile', () => {
    expect(letter('safetyRepresentative', 'berit', 'nb', true)).toBe('');
  });
});
