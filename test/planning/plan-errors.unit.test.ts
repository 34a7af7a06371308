import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../planning/read-plan.ts';
import { change, good, lineOf, MEETING, problems, wordsOf, type Wrong } from './broken-plans.ts';

const wrong: Wrong[] = [
  [
    'a date of another form',
    MEETING,
    'due: { before: Y1-05-01 }',
    'due: 2024-05-01',
    'duties[P3.followUpMeeting].due',
    'write a date as Y0-10-13',
  ],
  [
    'a misspelt rule',
    MEETING,
    'target: { beforeEaster: Y1 }',
    'target: { beforEaster: Y1 }',
    'duties[P3.followUpMeeting].target',
    'write a date as Y0-10-13',
  ],
  ['a misspelt field', MEETING, 'hardEnd:', 'hardend:', 'duties[P3.followUpMeeting].hardend', 'Mend its spelling or take it away'],
  [
    'an unknown role',
    MEETING,
    'responsible: unitManager',
    'responsible: boss',
    'duties[P3.followUpMeeting].responsible',
    'write one of these: coordinator, ',
  ],
  ['an unknown ladder', MEETING, 'ladder: F', 'ladder: X', 'duties[P3.followUpMeeting].ladder', 'There is no ladder X. Did you mean F?'],
  ['an unknown phase', MEETING, 'phase: develop', 'phase: devlop', 'duties[P3.followUpMeeting].phase', 'Did you mean develop?'],
  [
    'a duty that is not there',
    '- key: P3.actionPlan',
    'ended: P3.followUpMeeting',
    'ended: P3.folowUpMeeting',
    'duties[P3.actionPlan].opens',
    'Did you mean P3.followUpMeeting?',
  ],
  [
    'a day that does not exist',
    MEETING,
    'due: { before: Y1-05-01 }',
    'due: Y1-04-31',
    'duties[P3.followUpMeeting].due',
    '2024-04-31 does not exist. For the last day of a month write { endOf: Y1-04 }',
  ],
  [
    'a day after the close',
    MEETING,
    'hardEnd: Y2-06-30',
    'hardEnd: Y4-06-30',
    'duties[P3.followUpMeeting].hardEnd',
    'lies outside the cycle',
  ],
  [
    'a target after the due date',
    '- key: P3.actionPlan',
    'target: Y1-04-30',
    'target: Y1-06-30',
    'duties[P3.actionPlan].due',
    'due comes before target',
    'due: Y1-05-24',
  ],
  ['two duties of one key', MEETING, 'key: P3.followUpMeeting', 'key: P3.planMeeting', 'duties[P3.planMeeting].key', 'stands twice'],
  [
    'a joint form without a second party',
    '- key: P3.planMeeting',
    '    jointWith: safetyRepresentative\n',
    '',
    'duties[P3.planMeeting]',
    'Add jointWith',
    '- key: P3.planMeeting',
  ],
  [
    'a derived date that the duty lacks',
    MEETING,
    'derived: [hardEnd]',
    'derived: [hardEnd, grace]',
    'duties[P3.followUpMeeting].derived[1]',
    'The duty has no grace',
  ],
  [
    'a duty that waits for itself',
    MEETING,
    'opens: Y1-01-01',
    'opens: { ended: P3.actionPlan }',
    'duties[P3.followUpMeeting].opens',
    'waits, through others, for itself',
  ],
  [
    'a ladder step that counts in two ways',
    'ladders:',
    'calendarDaysBefore: 21,',
    'calendarDaysBefore: 21, workingDaysAfter: 2,',
    'ladders.F[before21]',
    'Give exactly one of',
  ],
  ['an unknown time zone', 'calendar:', 'zone: Europe/Oslo', 'zone: Europe/Olso', 'calendar.zone', 'Write it like Europe/Oslo'],
  [
    'a snapshot for a duty that needs none',
    'snapshots:',
    'duty: P4.hseMapping',
    'duty: P4.measures',
    'snapshots[1].duty',
    'does not end by a snapshot',
  ],
  ['a cycle that closes before it starts', 'starts:', 'closes: Y2-12-31', 'closes: Y0-02-01', 'closes', 'closes before it starts'],
];

describe('a wrong plan', () => {
  it.each(wrong)('%s is named by line and field, with the way out', (_title, near, from, to, field, says, line) => {
    const text = change(near, from, to);
    const found = problems(text);
    const problem = found.find((candidate) => candidate.field === field);
    expect(problem, JSON.stringify(found)).toBeDefined();
    expect(problem!.file).toBe('plan.yaml');
    expect(wordsOf(problem!)).toContain(says);
    expect(lineOf(text, problem!)).toContain(line ?? to);
  });

  it('says which field is missing, at the thing that lacks it', () => {
    const text = change(MEETING, '    evidence: meeting\n', '');
    const [problem, ...more] = problems(text);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      field: 'duties[P3.followUpMeeting].evidence',
      code: 'PLAN_FIELD_MISSING',
      params: { name: 'evidence' },
    });
    expect(lineOf(text, problem!)).toBe('- key: P3.followUpMeeting');
  });

  it('names all problems at once', () => {
    const text = change(MEETING, 'ladder: F', 'ladder: X');
    expect(problems(text.replace('phase: evaluate', 'phase: evaluat')).map(({ code }) => code)).toEqual([
      'PLAN_NAME_MISSPELT',
      'PLAN_NAME_MISSPELT',
    ]);
  });

  it.each([
    ['schema: 1\nkey: [a', 'PLAN_YAML_INDENT', 2],
    ['schema: 1\nschema: 1\n', 'PLAN_YAML_TWICE', 2],
    ['calendar:\n\tzone: Europe/Oslo\n', 'PLAN_YAML_TAB', 2],
    ['schema: 1\ncaseTitle: Round: {unit}\n', 'PLAN_YAML_COLON', 2],
    ['schema: 1\ncaseTitle: "Round\n', 'PLAN_YAML', 3],
  ])('that is not readable YAML is said so: %j', (text, code, line) => {
    const [problem] = problems(text);
    expect([problem!.code, problem!.line]).toEqual([code, line]);
  });

  it('names the first place that is not YAML, not all that follows from it', () => {
    const text = good.replace('version: 1', "version: '1");
    expect(problems(text).length).toBe(1);
    expect(problems('schema: 1\nschema: 1\nkey: a\nkey: a\n').map(({ line }) => line)).toEqual([2, 4]);
  });

  it.each(['constructor', '__proto__', 'toString'])('may name a ladder %s, which is none', (name) => {
    const text = change(MEETING, 'ladder: F', `ladder: ${name}`);
    expect(problems(text)).toMatchObject([{ code: 'PLAN_NAME_UNKNOWN', params: { name } }]);
  });

  it('reads as one line a problem', () => {
    const text = change(MEETING, 'ladder: F', 'ladder: X');
    expect(() => parsePlan(text, 'plan.yaml')).toThrow(
      /^plan\.yaml:\d+:5: duties\[P3\.followUpMeeting\]\.ladder: There is no ladder X\. Did you mean F\?$/,
    );
  });

  it('accepts the plan itself, with a byte order mark too', () => {
    expect(problems(`\uFEFF${good}`)).toEqual([]);
  });
});
