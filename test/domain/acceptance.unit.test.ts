import { describe, expect, it } from 'vitest';
import { can } from '../../domain/access.ts';
import type { CommandType } from '../../domain/commands.ts';
import { organisation, type Assignment, type OrgUnit } from '../../domain/organisation.ts';
import { resolve } from '../../domain/people.ts';
import { changesWithTime } from '../../domain/role-changes.ts';
import type { Role } from '../../domain/roles.ts';
import { formNamed } from '../fixtures/forms.ts';
import { NTNU } from '../support/plans.ts';
import { on, withReport } from '../support/play.ts';

const UNITS: OrgUnit[] = [
  { unitId: 'ntnu', parentId: null, level: 1, isResponseUnit: false },
  { unitId: 'ie', parentId: 'ntnu', level: 2, isResponseUnit: false },
  { unitId: 'idi', parentId: 'ie', level: 3, isResponseUnit: true },
];
const day = (date: string) => on(NTNU, `${date} 00:00`);
const holds = (personId: string, unitId: string, role: Role, from: string, to: string | null, kind: Assignment['kind'] = 'elected') => ({
  personId,
  unitId,
  role,
  from: day(from),
  to: to === null ? null : day(to),
  kind,
});
const OLD = holds('old', 'idi', 'safetyRepresentative', '2023-09-01', '2025-01-01');
const asked = (when: string, ...lists: Assignment[]) => resolve(organisation(UNITS, lists), 'safetyRepresentative', 'idi', day(when));

describe('a term that ends on 31 December 2024', () => {
  it('[AT-6][E11] is held over for evaluation 2 in May 2025 as long as no successor is known', () => {
    expect(asked('2025-05-12', OLD)).toEqual(['old']);
  });

  it('[AT-6] ends with the day of the successor, who gets the hand-over', () => {
    const lists = [OLD, holds('new', 'idi', 'safetyRepresentative', '2025-01-10', null)];
    expect([asked('2025-01-09', ...lists), asked('2025-01-10', ...lists)]).toEqual([['old'], ['new']]);
    const changed = changesWithTime(organisation(UNITS, lists), 'idi', () => day('2025-01-09'), day('2025-01-10'));
    expect(changed).toEqual([{ unitId: 'idi', role: 'safetyRepresentative', vacant: false, newcomers: ['new'] }]);
  });

  it('[AT-6][E10] is asked of the deputy, then of the local senior, where the representative has left', () => {
    const left = { ...OLD, kind: 'left' as const };
    const deputy = holds('deputy', 'idi', 'deputySafetyRepresentative', '2023-09-01', null);
    const senior = holds('lhvo', 'ie', 'localSeniorSafetyRepresentative', '2023-09-01', null);
    expect(asked('2025-05-12', left, deputy, senior)).toEqual(['deputy']);
    expect(asked('2025-05-12', left, senior)).toEqual(['lhvo']);
  });
});

describe('whoever is new', () => {
  it('[E74] as manager and as representative at once is each told of the hand-over, and each answers from the first day', () => {
    const lists = [
      OLD,
      holds('former', 'idi', 'level3Leader', '2023-09-01', '2025-01-10', 'ordinary'),
      holds('new', 'idi', 'safetyRepresentative', '2025-01-10', null),
      holds('head', 'idi', 'level3Leader', '2025-01-10', null, 'ordinary'),
    ];
    const org = organisation(UNITS, lists);
    const changed = changesWithTime(org, 'idi', () => day('2025-01-09'), day('2025-01-10'));
    expect(changed.map(({ role, newcomers }) => [role, newcomers])).toEqual([
      ['unitManager', ['head']],
      ['safetyRepresentative', ['new']],
    ]);
    expect(resolve(org, 'unitManager', 'idi', day('2025-01-10'))).toEqual(['head']);
    const play = withReport(NTNU).wake('2025-01-09');
    for (const { role, vacant, newcomers } of changed)
      play.send('2025-01-10', 'system', { type: 'noteRoleChange', role, vacant, newcomers });
    const told = play.allNotices().filter(({ step, issuedAt }) => step === 'handOver' && issuedAt >= day('2025-01-10'));
    expect(told.map(({ role, urgency }) => [role, urgency])).toEqual([
      ['unitManager', 'now'],
      ['safetyRepresentative', 'now'],
    ]);
  });

  it.each(['ark-evaluation-1', 'ark-evaluation-2'])('[E74] can say of %s that what was before their time cannot be assessed', (form) => {
    const effects = formNamed(form).fields.find(({ key }) => key === 'effects')!;
    const options = effects.fields!.flatMap(({ options: offered = [] }) => offered.map(({ key }) => key));
    expect(options).toContain('cannotAssess');
  });
});

const DOES_IT: readonly CommandType[] = [
  'submitForm',
  'answerForm',
  'closeUnanswered',
  'recordMeeting',
  'submitPlan',
  'giveConfirmation',
  'reviewMeasure',
];

describe('the end of a cycle', () => {
  it('[E105] no coordinator marks as done what units have not done: each task ends one by one, without evidence only with a reason', () => {
    const coordinator = { personId: 'c', roles: ['coordinator'] as const };
    const play = withReport(NTNU).wake('2025-11-03');
    const open = Object.values(play.state.duties).filter(({ end }) => end === null);
    expect(open.length).toBeGreaterThan(1);
    for (const { key } of open) {
      const definition = NTNU.duties.find((one) => one.key === key)!;
      expect(DOES_IT.filter((type) => can(coordinator, type, definition).allowed)).toEqual([]);
    }
    const [first, second] = open.map(({ key }) => key);
    expect(play.send('2025-11-04', 'coordinator', { type: 'waive', duty: first!, reason: ' ' })?.code).toBe('WAIVER_WITHOUT_REASON');
    expect(play.send('2025-11-04', 'coordinator', { type: 'waive', duty: first!, reason: 'Slått sammen' })).toBeNull();
    expect(play.duty(first!).end?.kind).toBe('waived');
    expect(play.duty(second!).end).toBeNull();
    play.wake('2026-01-15');
    expect(open.filter(({ key }) => play.duty(key).end?.kind.startsWith('fulfilled'))).toEqual([]);
  });
});
