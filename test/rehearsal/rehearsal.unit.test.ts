import { beforeAll, describe, expect, it } from 'vitest';
import { compilePlan } from '../../planning/compile.ts';
import { generateOrganisation } from '../../planning/generate-organisation.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { collisionsOf } from '../../planning/rehearsal/collisions.ts';
import { rehearsalPage } from '../../planning/rehearsal/rehearsal-page.ts';
import { rehearse, type Behaviour, type Rehearsal } from '../../planning/rehearsal/rehearse.ts';
import { underThreshold } from '../../planning/rehearsal/under-threshold.ts';
import { dayOf } from '../../domain/days.ts';
import { LANGUAGES } from '../../texts/language.ts';

const NTNU = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml'));
const MUST = compilePlan(readPlan('plans/must.yaml'));
const rows = generateOrganisation({ responseUnits: 24, seed: 3 });

function play(behaviour: Behaviour, compiled = NTNU, seed = 1): Rehearsal {
  return rehearse({ ...compiled, ...rows, behaviour, seed, letters: true });
}

function mondayOf(at: string): string {
  const day = Date.parse(at.slice(0, 10));
  return new Date(day - ((new Date(day).getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
}

describe('the rehearsal of a cycle', () => {
  let mixed: Rehearsal;
  beforeAll(() => {
    mixed = play('mixed');
  });

  it('gives the same letters for the same seed and others for another', () => {
    expect(play('mixed')).toEqual(mixed);
    expect(play('mixed', NTNU, 2).letters).not.toEqual(mixed.letters);
  });

  it('leaves no notice without an end: in a letter, withdrawn or replaced', () => {
    expect(mixed.notices.pending).toBe(0);
    expect(mixed.notices.lettered).toBeGreaterThan(0);
  });

  it('names only duties of the plan in a letter, and none where it is about the unit as a whole', () => {
    const known = new Set([...NTNU.plan.duties, NTNU.plan.measureDuty].map((duty) => duty?.key));
    const strange = mixed.letters.flatMap(({ duties }) => duties).filter((key) => !known.has(key.split('/')[0]));
    expect(strange).toEqual([]);
    const started = mixed.letters.filter(({ steps }) => steps.join() === 'started');
    expect(started.length).toBeGreaterThan(0);
    expect(started.filter(({ duties }) => duties.length > 0)).toEqual([]);
  });

  it('ends every duty by the close of the cycle', () => {
    expect(Object.keys(mixed.duties).filter((state) => ['planned', 'open', 'late'].includes(state))).toEqual([]);
  });

  it('sends nothing on a quiet day, and weekly and prompt letters only on working days', () => {
    for (const { at, kind } of mixed.letters) {
      const day = dayOf(NTNU.plan.days, at.slice(0, 10))!;
      expect(day.quiet).toBe(false);
      if (kind !== 'now') expect(day.working).toBe(true);
    }
  });

  it('sends nobody more than one letter a day besides those that cannot wait', () => {
    const seen = new Set<string>();
    for (const { person, at, kind } of mixed.letters.filter((letter) => letter.kind !== 'now')) {
      const key = `${person} ${at.slice(0, 10)}`;
      expect(seen.has(key), `${key} ${kind}`).toBe(false);
      seen.add(key);
    }
  });

  it('[NT-009] says with the report what is next: the meeting, when it is wished for and its last day', () => {
    const told = mixed.letters.filter(
      ({ steps, text }) => steps.includes('reportArrived') && !/Ingen egen|Ingen eigen|No report/.test(text),
    );
    const next = {
      nb: 'Neste er oppfølgingsmøte: gjerne innen fredag 22. mars, siste dag tirsdag 30. april.',
      nn: 'Neste er oppfølgingsmøte: gjerne innan fredag 22. mars, siste dag tysdag 30. april.',
      en: 'Next: follow-up meeting, preferably by Friday 22 March, last day Tuesday 30 April.',
    };
    expect(told.length).toBeGreaterThan(0);
    for (const { text, language } of told) expect(text).toContain(next[language]);
  });

  it('names no person and no measure in a subject, and always the unit', () => {
    const names = rows.people.flatMap(({ name }) => name.split(' ')).filter((part) => part.length > 2);
    const units = rows.units.map(({ abbreviation }) => abbreviation);
    for (const { subject } of mixed.letters) {
      expect(names.filter((name) => new RegExp(`\\b${name}\\b`).test(subject))).toEqual([]);
      expect(units.some((unit) => subject.includes(unit))).toBe(true);
      expect(subject).not.toMatch(/[{}]|undefined|null/);
    }
  });

  it('writes to each in the language of the person', () => {
    const languageOf = new Map(rows.people.map(({ personId, language }) => [personId, language]));
    for (const { person, language } of mixed.letters) expect(language).toBe(languageOf.get(person));
    expect(new Set(mixed.letters.map(({ language }) => language))).toEqual(new Set(LANGUAGES));
  });

  it('says in every letter why it came, and has one button with an address', () => {
    for (const { text, language } of mixed.letters) {
      expect(text).toMatch({ nb: /Du får brevet fordi/, nn: /Du får brevet fordi/, en: /You get this letter because/ }[language]);
      expect(text.match(/: https:\/\//g)).toHaveLength(1);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
    }
  });

  it('says in every letter what happens if nothing is done, or that nothing needs to be', () => {
    const said = {
      nb: /Hvis du venter|Hvis det ikke skjer noe|Du trenger ikke gjøre noe|regnes som gjennomført|Tiden for oppgaven er ute|Du kan fortsatt svare/,
      nn: /Om du ventar|Om det ikkje skjer noko|Du treng ikkje gjere noko|rekna som gjennomført|Tida for oppgåva er ute|Du kan framleis svare/,
      en: /If you wait|If nothing is done|You need not do anything|counts as carried out|The time for this task has passed|You can still answer/,
    };
    for (const { letters } of [mixed, play('silent')]) {
      expect(letters.filter(({ text, language }) => !said[language].test(text)).map(({ subject }) => subject)).toEqual([]);
    }
  });

  it('asks about help or a new date where a task is late, and its subject says no more than thing, date and unit', () => {
    const late = play('silent').letters.filter(({ steps, audience }) => steps.join() === 'after1' && audience === 'responsible');
    expect(late.length).toBeGreaterThan(0);
    const question = {
      nb: /trenger dere hjelp eller ny dato\?/,
      nn: /treng de hjelp eller ny dato\?/,
      en: /do you need help or a new date\?/,
    };
    const date = { nb: /, siste dag var /, nn: /, siste dag var /, en: /, last day was / };
    for (const { text, subject, language } of late) {
      expect(text).toMatch(question[language]);
      expect(subject).toMatch(date[language]);
    }
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'sends a manager who is on time at most one letter a week, besides the reminder on the day before (seed %i)',
    (seed) => {
      const people = generateOrganisation({ responseUnits: 12, seed });
      const { letters } = rehearse({ ...NTNU, ...people, behaviour: 'onTime', seed, letters: false });
      // Besides what somebody else waits for, and what is still open the day before its last day.
      const counted = letters.filter(
        ({ role, kind, steps }) =>
          role === 'unitManager' && kind !== 'now' && !steps.every((step) => step === 'before1' || step.startsWith('ask')),
      );
      const weeks = counted.map(({ person, at }) => `${person} ${mondayOf(at)}`);
      expect(weeks.length).toBeGreaterThan(100);
      expect(weeks.filter((week, place) => weeks.indexOf(week) < place)).toEqual([]);
    },
  );

  it('never tells a leader who in the safety service was asked', () => {
    for (const { audience, text, language } of mixed.letters) {
      if (audience !== 'leader' || language !== 'nb') continue;
      expect(text).not.toMatch(/varaverneombud|hovedverneombud/i);
    }
  });

  it('has words for everything a plan can tell, whatever it calls its steps', () => {
    for (const compiled of [NTNU, MUST]) {
      for (const behaviour of ['mixed', 'silent'] as const) {
        const { letters } = play(behaviour, compiled);
        expect(letters.length).toBeGreaterThan(0);
        expect(
          letters.filter(({ text }) => /Det har skjedd noe nytt|Det har skjedd noko nytt|Something new has happened/.test(text)),
        ).toEqual([]);
      }
    }
  });

  it('is quiet where everybody is in time', () => {
    const steps = new Set(play('onTime').letters.flatMap((letter) => letter.steps));
    expect([...steps].filter((step) => step.startsWith('after') || step === 'missed' || step === 'ask15')).toEqual([]);
  });

  it('counts the load of each person and week', () => {
    const letters = mixed.load.reduce((sum, week) => sum + week.letters, 0);
    expect(letters).toBe(mixed.letters.length);
    expect(mixed.load.every(({ week }) => /^20\d\d-W\d\d$/.test(week))).toBe(true);
  });
});

describe('what the rehearsal points out', () => {
  it.each([
    [2023, 'P4.measures', 'DEADLINE_ON_HOLIDAY'],
    [2023, 'P4.evaluationForm1', null],
    [2024, 'P4.evaluationForm1', 'DEADLINE_ON_HOLIDAY'],
  ])('in the cycle from %i %s: %s', (startYear, duty, code) => {
    const { plan } = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml'), { startYear });
    const found = collisionsOf(plan)
      .filter(({ duties }) => duties.includes(duty))
      .map((collision) => collision.code);
    expect(found).toEqual(code === null ? [] : [code]);
  });

  it('a deadline in a quiet time, a step that waits and a crowded week', () => {
    const { plan } = NTNU;
    const easter = dayOf(plan.days, '2024-03-28')!;
    const [first, second, third] = plan.duties.filter(({ ladder, appliesTo }) => ladder === 'R' && appliesTo.responseUnits);
    const moved = [first!, second!, third!].map((duty) => ({
      ...duty,
      dueAt: easter.startsAt,
      steps: [{ step: 'before1', at: dayOf(plan.days, '2024-03-25')!.ladderAt, to: [duty.responsible], urgency: 'prompt' as const }],
    }));
    const found = collisionsOf({ ...plan, duties: moved });
    expect(found.map(({ code }) => code).filter((code) => code === 'DEADLINE_IN_QUIET')).toHaveLength(3);
    expect(found.find(({ code }) => code === 'STEP_WAITS')).toMatchObject({ step: 'before1', days: 9 });
    expect(found.find(({ code }) => code === 'DEADLINES_IN_ONE_WEEK')?.duties).toHaveLength(3);
  });

  it.each([
    [7, 0.7, 'reportUnlikely'],
    [8, 0.7, null],
    [7, 0.8, 'headcountBelowAdvice'],
  ])('a unit of %i with %d answering: %s', (headcount, rate, why) => {
    const unit = { unitId: 'u', parentId: null, level: 4 as const, isResponseUnit: true, abbreviation: 'U', headcount };
    expect(underThreshold(NTNU.plan, [unit], rate).map((row) => row.why)).toEqual(why === null ? [] : [why]);
  });

  it('an institution that asks for more than six answers gets its own list', () => {
    const unit = { unitId: 'u', parentId: null, level: 4 as const, isResponseUnit: true, abbreviation: 'U', headcount: 8 };
    expect(underThreshold(MUST.plan, [unit], 0.8).map(({ why }) => why)).toEqual(['reportUnlikely']);
  });
});

describe('the page of the rehearsal', () => {
  it.each(LANGUAGES)('is complete and escaped (%s)', (language) => {
    const rehearsal = play('mixed');
    const page = rehearsalPage(rehearsal, { texts: NTNU.texts, personName: () => '<b>Kari</b>', language });
    expect(page).toContain(`<html lang="${{ nb: 'nb', nn: 'nn', en: 'en-GB' }[language]}">`);
    expect(page).toContain('&lt;b&gt;Kari&lt;/b&gt;');
    expect(page).not.toContain('<b>Kari</b>');
    expect(page.match(/<details>/g)?.length).toBeGreaterThan(5);
  });
});
