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
const DUTY = 'P3.followUpMeeting';
const holds = (personId: string, role: Role): Assignment => ({ personId, unitId: 'G', role, from: 0, to: null, kind: 'ordinary' });
const ORG = organisation(
  [{ unitId: 'G', parentId: null, level: 1, isResponseUnit: true }],
  [holds('kari', 'coordinator'), holds('anne', 'unitManager'), holds('berit', 'safetyRepresentative')],
);

/** What somebody reads of the meeting in a letter of that day, by the step that brings it. */
function letter(play: Play, step: string, when: string, personId: string, language: Language): string {
  play.wake(when);
  const notices = play.facts.flatMap(({ seq, fact }) =>
    noticesOf(seq, fact)
      .filter((notice) => notice.duty === DUTY && notice.step === step)
      .map(({ duty, ...rest }): PendingNotice => ({
        ...rest,
        duty: duty ?? '',
        noticeId: `${rest.step} ${rest.role}`,
        followUpId: 'G',
        fact,
      })),
  );
  const { letters } = planLetters({
    slot: on(plan, when),
    notices,
    stateOf: () => play.state,
    planOf: () => plan,
    org: ORG,
    unitOf: (id) => id,
    alreadyLettered: () => false,
    weekly: true,
    kind: 'slot',
  });
  const planned = letters.find((one) => one.personId === personId);
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

const report = (outcome: 'ownReport' | 'noOwnReport') => ({ type: 'recordReport' as const, duty: 'P2.report', outcome, languages: ['nb'] });
function early(outcome: 'ownReport' | 'noOwnReport' = 'ownReport'): Play {
  const play = new Play(plan);
  play.send('2024-01-11', 'unitManager', { type: 'recordMeeting', duty: DUTY, meeting: { occurredOn: '2024-01-10' } });
  play.send('2024-01-22', 'coordinator', report(outcome));
  return play;
}

describe.each(LANGUAGES)('letters after a meeting that came before the report, in %s', (language) => {
  const said = (words: Record<Language, string>) => words[language];

  it('[E53] tell the manager that the results can be read back, whichever report it is and without saying why', () => {
    const one = letter(early(), 'resultsToReadBack', '2024-01-29 08:00', 'anne', language);
    expect(one).toContain(
      said({ nb: 'Hold et møte til, eller send', nn: 'Hald eit møte til, eller send', en: 'Hold a second meeting, or send' }),
    );
    expect(letter(early('noOwnReport'), 'resultsToReadBack', '2024-01-29 08:00', 'anne', language)).toBe(one);
  });

  it('[E53] remind of what is left, not of holding the meeting', () => {
    const text = letter(early(), 'before21', '2024-04-15 08:00', 'anne', language);
    expect(text).toContain(
      said({ nb: 'Møtet onsdag 10. januar', nn: 'Møtet onsdag 10. januar', en: 'The meeting on Wednesday 10 January' }),
    );
    expect(text).not.toContain(said({ nb: 'Gå gjennom rapporten', nn: 'Gå gjennom rapporten', en: 'Read back the report' }));
  });

  it('[E53] tell the representative that results are still to come', () => {
    const text = letter(early(), 'meetingWithoutResults', '2024-01-15 08:00', 'berit', language);
    expect(text).toContain(said({ nb: 'lest tilbake senere', nn: 'lesne tilbake seinare', en: 'read back later' }));
  });

  it('are not sent once the results have been read back', () => {
    const play = early();
    const meeting = { occurredOn: '2024-01-24', inWriting: true, resultsReadBack: 'ownReport' } as const;
    play.send('2024-01-25', 'unitManager', { type: 'recordMeeting', duty: DUTY, meeting });
    expect(letter(play, 'resultsToReadBack', '2024-01-29 08:00', 'anne', language)).toBe('');
    const told = letter(play, 'resultsInWriting', '2024-01-29 08:00', 'berit', language);
    expect(told).toContain(said({ nb: 'lest tilbake skriftlig', nn: 'lesne tilbake skriftleg', en: 'read back in writing' }));
  });
});
