import { describe, expect, it } from 'vitest';
import { change, lineOf, MEETING, problems, wordsOf, type Wrong } from './broken-plans.ts';

/** Every day from May to August. */
function summer(): string {
  return ['05', '06', '07', '08']
    .flatMap((month) => Array.from({ length: 30 }, (_, day) => `Y1-${month}-${String(day + 1).padStart(2, '0')}`))
    .join(', ');
}

const losing: Wrong[] = [
  ['two steps of one name', 'ladders:', 'step: before7', 'step: before21', 'ladders.F[before21].step', 'so one would be lost'],
  ['two ask steps of one name', 'askLadders:', 'step: ask8', 'step: ask3', 'askLadders.safetyService[ask3].step', 'so one would be lost'],
  [
    'a friendly step named like one of the ladder',
    MEETING,
    'step: target10',
    'step: before21',
    'duties[P3.followUpMeeting].friendly[before21].step',
    'The ladder F has a step before21 too',
  ],
  [
    'two friendly steps of one name',
    MEETING,
    'step: target10',
    'step: reportArrived',
    'duties[P3.followUpMeeting].friendly[reportArrived].step',
    'so one would be lost',
  ],
  [
    'an ask step named like one of the ladder',
    'askLadders:',
    'step: ask3,',
    'step: after1,',
    'duties[P3.planMeeting].askLadder',
    'one would hide the other',
    'askLadder: safetyService',
  ],
  ['a step to nobody', 'ladders:', 'to: [localCoordinator]', 'to: []', 'ladders.F[after5].to', 'reaches nobody'],
  [
    'a step to a second party that a duty lacks',
    'ladders:',
    'to: [localCoordinator]',
    'to: [jointWith]',
    'duties[P3.followUpMeeting].ladder',
    'The step after5 reaches nobody here. Add jointWith',
    'ladder: F',
  ],
  [
    'a friendly step to a second party that the duty lacks',
    MEETING,
    'workingDaysBeforeTarget: 10, to: [responsible]',
    'workingDaysBeforeTarget: 10, to: [jointWith]',
    'duties[P3.followUpMeeting].friendly[target10].to',
    'reaches nobody',
  ],
  [
    'a ladder step that follows another duty',
    'ladders:',
    'calendarDaysBefore: 7',
    'whenEnded: P2.report',
    'ladders.F[before7].whenEnded',
    'Move this step to friendly',
  ],
  [
    'a ladder step that counts from a target the duty lacks',
    '  RL:',
    'calendarDaysBefore: 7',
    'workingDaysBeforeTarget: 7',
    'duties[P2.reportAccess].ladder',
    'Add target to the duty',
    'ladder: RL',
  ],
  [
    'an ask step that counts back',
    'askLadders:',
    'workingDaysAfter: 3',
    'calendarDaysBefore: 3',
    'askLadders.safetyService[ask3]',
    'Write workingDaysAfter',
  ],
  [
    'a duty for no unit at all',
    MEETING,
    'appliesTo: { responseUnits: true }',
    'appliesTo: { levels: [] }',
    'duties[P3.followUpMeeting].appliesTo.levels',
    'at least one is needed here',
  ],
  [
    'a duty for no level without level 3',
    MEETING,
    'appliesTo: { responseUnits: true }',
    'appliesTo: { levelsWithoutLevel3Below: [] }',
    'duties[P3.followUpMeeting].appliesTo.levelsWithoutLevel3Below',
    'at least one is needed here',
  ],
  [
    'a second party who is the first',
    '- key: P3.planMeeting',
    'jointWith: safetyRepresentative',
    'jointWith: unitManager',
    'duties[P3.planMeeting].jointWith',
    'Name another role than responsible',
  ],
  ['two phases of one key', 'phases:', 'key: survey', 'key: prepare', 'phases[prepare].key', 'prepare stands twice'],
  [
    'a quiet year',
    'quiet:',
    "from: '07-01', to: '07-31'",
    "from: '01-01', to: '12-31'",
    'calendar.quiet',
    'No letter could leave from',
    'quiet:',
  ],
  ['a quiet half year', 'quiet:', "to: '07-31'", "to: '12-23'", 'calendar.quiet', 'from 2023-08-01 to 2024-01-01', 'quiet:'],
  [
    'a year of closed days',
    'calendar:',
    "ladderAt: '06:00'",
    `closedDays: [${summer()}]\n  ladderAt: '06:00'`,
    'calendar.quiet',
    'No letter could leave',
    'quiet:',
  ],
  ['an Easter that ends before it begins', 'quiet:', 'toEaster: 2', 'toEaster: -7', 'calendar.quiet[easter]', 'Swap them'],
  ['a version that no record can hold', 'version:', 'version: 1', 'version: 3000000000', 'version', 'write a number up to 999999'],
];

describe('a plan that would lose duties or letters without a word', () => {
  it.each(losing)('%s is named by line and field, with the way out', (_title, near, from, to, field, says, line) => {
    const text = change(near, from, to);
    const found = problems(text);
    const problem = found.find((candidate) => candidate.field === field);
    expect(problem, JSON.stringify(found)).toBeDefined();
    expect(problem!.file).toBe('plan.yaml');
    expect(wordsOf(problem!)).toContain(says);
    expect(lineOf(text, problem!)).toContain(line ?? to);
  });

  it('may be quiet for a whole month of holidays, or six weeks', () => {
    expect(problems(change('quiet:', "from: '07-01', to: '07-31'", "from: '06-24', to: '08-10'"))).toEqual([]);
  });
});
