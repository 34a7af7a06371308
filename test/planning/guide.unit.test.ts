import { describe, expect, it } from 'vitest';
import { POSITION_GROUPS } from '../../domain/gate/position-groups.ts';
import { definitionOf, type DutyDefinition } from '../../domain/plan.ts';
import { planDocument } from '../../planning/plan-document.ts';
import { Play, withReport } from '../support/play.ts';
import { ntnu } from './ntnu.ts';

// The guide's sentences, row by row, each held against the plan as it compiles or the rules as they run.

const { plan, texts } = ntnu();
const shown = new Map(planDocument({ plan, texts, hash: '' }).duties.map((duty) => [duty.key, duty]));
const duty = (key: string): DutyDefinition => definitionOf(plan, key);
const lastDay = (key: string) => shown.get(key)!.lastDayInTime;
const withRepresentative = (one: DutyDefinition) =>
  one.jointWith === 'safetyRepresentative' || (one.heard ?? []).includes('safetyRepresentative');

describe('who does what, with whom', () => {
  it('[NT-012] [NT-091] every phase of a unit has something that the manager does together with the safety representative', () => {
    const own = plan.duties.filter(({ appliesTo }) => appliesTo.responseUnits);
    const phases = new Set(own.filter(withRepresentative).map(({ phase }) => phase));
    expect([...phases].sort()).toEqual(plan.phases.map(({ key }) => key).sort());
  });

  it.each([
    ['NT-092', 'P1.preparationForm', '2023-10-13'],
    ['NT-059][NT-093', 'P3.planMeeting', '2024-01-31'],
    ['NT-073][NT-094', 'P4.evaluationMeeting1', '2024-05-31'],
    ['NT-086][NT-095', 'P5.evaluationMeeting2', '2025-05-31'],
  ])('[%s] a minimum meeting point with the representative is %s, by %s', (_, key, day) => {
    expect([duty(key).responsible, duty(key).jointWith, lastDay(key)]).toEqual(['unitManager', 'safetyRepresentative', day]);
  });

  it('[NT-003] help asked of the coordinators goes to the local coordinator', () => {
    expect(helped('coordinator')).toEqual(['localCoordinator']);
  });

  it('[NT-061] a resource person can be asked to help with the meeting', () => {
    expect(helped('resourcePerson')).toEqual(['resourcePerson']);
  });

  it('[NT-010] the manager makes an action plan, and the representative is heard', () => {
    const made = duty('P3.actionPlan');
    expect([made.evidence, made.responsible, made.heard]).toEqual(['actionPlan', 'unitManager', ['safetyRepresentative']]);
  });

  it('[NT-066] the manager answers for the measures, together with the representative and the staff', () => {
    const measures = duty('P4.measures');
    expect([measures.responsible, measures.heard]).toEqual(['unitManager', ['safetyRepresentative', 'employee']]);
    expect(duty('P4.measure/any').heard).toEqual(['safetyRepresentative', 'employee']);
  });

  it('[NT-068] [NT-069] [NT-070] the plan is reviewed twice on the way, heard by the representative and the staff', () => {
    const reviews = plan.duties.filter(({ key }) => key.startsWith('P4.planReview'));
    expect(reviews.map((one) => [lastDay(one.key), one.heard])).toEqual([
      ['2024-10-31', ['safetyRepresentative', 'employee']],
      ['2025-02-28', ['safetyRepresentative', 'employee']],
    ]);
  });

  it('[NT-081] measures are carried out from the plan to the end of May 2025', () => {
    expect(duty('P4.measures').opens).toEqual({ duty: 'P3.actionPlan', when: 'ended', plusWorkingDays: 0 });
    expect(lastDay('P4.measures')).toBe('2025-05-31');
  });
});

describe('the line above', () => {
  it('[NT-013] leader and manager talk about the follow-up in 2024-25, and both confirm it', () => {
    const talk = duty('P4.lineDialogue');
    expect([talk.responsible, talk.jointWith, lastDay('P4.lineDialogue')]).toEqual(['leaderAbove', 'unitManager', '2025-06-30']);
  });

  it('[NT-023] the survey is on the agenda of the level-2 leaders in September 2023', () => {
    expect([duty('P1.level2Agenda').responsible, lastDay('P1.level2Agenda')]).toEqual(['level2Leader', '2023-09-30']);
  });

  it('[NT-082] [NT-083] level 2 answers the tertial inquiry, level 3 the annual mapping', () => {
    const asked = ['P4.tertialReport', 'P4.hseMapping'].map(duty);
    expect(asked.map(({ responsible, appliesTo }) => [responsible, appliesTo.levels])).toEqual([
      ['level2Leader', [2]],
      ['level3Leader', [3]],
    ]);
  });

  it('[NT-064] the discussion of a unit’s plan can end in common measures or in help', () => {
    const faculty = new Play(plan, { level: 2, isResponseUnit: false, hasLevel3Below: true }, '2023-08-01');
    for (const unit of ['a', 'b']) {
      const opened = { type: 'noteElsewhere', duty: 'P3.actionPlan', unit, when: 'ended', at: Date.UTC(2024, 4, 20) } as const;
      expect(faculty.send('2024-05-20', 'system', opened)).toBeNull();
    }
    const discuss = (unit: string, outcome: 'commonMeasure' | 'help', measure?: { id: string; lastDay: string }) =>
      faculty.send('2024-06-03', 'level2Leader', {
        type: 'recordDiscussion',
        duty: 'P3.upperLevelDiscussion',
        unit,
        outcome,
        ...(measure ? { measure } : {}),
      });
    expect(discuss('a', 'commonMeasure')?.code).toBe('DISCUSSION_WITHOUT_MEASURE');
    expect([discuss('a', 'commonMeasure', { id: 'm1', lastDay: '2024-12-20' }), discuss('b', 'help')]).toEqual([null, null]);
    expect(faculty.state.duties['P4.measure/m1']?.end).toBeNull();
  });
});

describe('before the survey', () => {
  it('[NT-030] [NT-034] the unit chooses where staff answer; large units are advised to choose groups or sections', () => {
    expect(duty('P1.responseUnitList').evidence).toBe('responseUnits');
    expect(texts.help['P1.responseUnitList']!.nb).toContain('Store enheter bør velge faggruppe eller seksjon');
  });

  it('[NT-026] [NT-103] the archive makes case folders in October, and nobody is chased for them', () => {
    const folders = shown.get('P1.caseFolder')!;
    expect([folders.opensAt, folders.lastDayInTime, folders.steps]).toEqual(['2023-10-01T00:00:00+02:00', '2023-10-31', []]);
    expect(duty('P1.caseFolder').external).toBe('archive');
  });

  it('[NT-027] a case folder is called by the survey’s year and the unit’s abbreviation', () => {
    expect(texts.caseTitle?.replace('{unit}', 'MH ISM')).toBe('Arbeidsmiljøundersøkelse 2023 MH ISM');
  });

  it('[NT-043] [NT-044] the mailing list is checked at the turn of September, and never entered here', () => {
    expect([shown.get('P1.mailingList')!.opensAt, lastDay('P1.mailingList')]).toEqual(['2023-09-25T00:00:00+02:00', '2023-10-06']);
    expect(texts.help['P1.mailingList']!.nb).toContain('Selve listen skal ikke legges inn her');
  });

  it('[NT-045] all staff are informed by the end of October 2023', () => {
    expect([duty('P1.staffInformation').evidence, lastDay('P1.staffInformation')]).toEqual(['meeting', '2023-10-31']);
  });
});

describe('reports and meetings', () => {
  it('[NT-036] [NT-037] [NT-038] doctoral candidates are a position group within education and recruitment', () => {
    expect(POSITION_GROUPS.find(({ key }) => key === 'UN2S')).toEqual({ key: 'UN2S', within: 'UN2' });
  });

  it('[NT-039] [NT-040] [NT-041] the other position groups stand side by side', () => {
    expect(POSITION_GROUPS.filter(({ within }) => within === null).map(({ key }) => key)).toEqual(['UN2', 'VI', 'ST', 'AD']);
  });

  it('[NT-051] [NT-055] [NT-062] the meeting reads the results back and asks for what the questionnaire did not', () => {
    const asked = texts.agenda!.ownReport.map(({ nb }) => nb);
    expect(asked).toContain('Resultatene i rapporten vår lest tilbake');
    expect(asked).toContain('Noe vi vil ta opp som spørreskjemaet ikke spurte om');
    const without = texts.agenda!.noOwnReport.map(({ nb }) => nb);
    expect(without).toContain('Resultatene for enheten over lest tilbake');
    const play = withReport(plan);
    const meeting = { occurredOn: '2024-02-06', attended: 17, resultsReadBack: 'ownReport' as const };
    expect(play.send('2024-02-07', 'unitManager', { type: 'recordMeeting', duty: 'P3.followUpMeeting', meeting })).toBeNull();
    const held = play.facts.find(({ fact }) => fact.type === 'meetingRecorded');
    expect(held?.fact).toMatchObject({ meeting: { resultsReadBack: 'ownReport', attended: 17 } });
  });

  it('[NT-017] measures have the six main themes of the questionnaire', () => {
    expect(texts.themes!.map(({ name }) => name.nb)).toHaveLength(6);
    expect(new Set(texts.themes!.map(({ key }) => key)).size).toBe(6);
  });
});

describe('the evaluations', () => {
  it.each([
    ['NT-074][NT-079', 'P4.evaluationForm1'],
    ['NT-088', 'P5.evaluationForm2'],
  ])('[%s] ARK’s own form is the form of %s, answered by both and kept as documentation', (_, key) => {
    expect([duty(key).evidence, duty(key).jointWith, duty(key).archive]).toEqual(['externalForm', 'safetyRepresentative', true]);
  });

  it('[NT-075] [NT-102] [E71] who did not get the link is waited for, and the coordinator is asked to see to it', () => {
    const play = new Play(plan).wake('2024-05-29');
    const facts = play.facts.length;
    expect(play.send('2024-06-03', 'unitManager', { type: 'reportMissingLink', duty: 'P4.evaluationForm1' })).toBeNull();
    expect(play.state.duties['P4.evaluationForm1']!.waiting).toContain('ark');
    expect(receivers(play, facts, 'waitingStarted')).toEqual(['coordinator']);
  });

  it('[NT-067] each evaluation has a meeting and a form', () => {
    const both = (phase: string) =>
      plan.duties.filter((one) => one.phase === phase && one.key.includes('.evaluation')).map(({ evidence }) => evidence);
    expect([both('implement'), both('evaluate')]).toEqual([
      ['meeting', 'externalForm'],
      ['meeting', 'externalForm'],
    ]);
  });

  it('[NT-089] the next survey is prepared in autumn 2025, before this cycle closes', () => {
    expect(lastDay('P5.nextCycle')).toBe('2025-11-30');
    expect(duty('P5.nextCycle').dueAt).toBeLessThan(plan.closesAt);
  });

  it('[NT-018] [NT-099] links to ARK’s own pages and to the representatives stand in three languages', () => {
    for (const key of ['ark', 'safetyRepresentative']) {
      const link = texts.links.find((one) => one.key === key)!;
      expect(new URL(link.url).protocol).toBe('https:');
      expect(Object.values(link.name).every((name) => name.length > 3)).toBe(true);
    }
  });
});

function helped(kind: 'coordinator' | 'resourcePerson'): string[] {
  const play = new Play(plan).wake('2024-01-15');
  const facts = play.facts.length;
  expect(play.send('2024-01-16', 'unitManager', { type: 'requestHelp', duty: 'P3.planMeeting', kind })).toBeNull();
  return receivers(play, facts, 'helpRequested');
}

function receivers(play: Play, since: number, type: string): string[] {
  return play.facts.slice(since).flatMap(({ fact }) => (fact.type === type ? (fact.notices ?? []).map(({ role }) => role) : []));
}
