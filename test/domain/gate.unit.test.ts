import { describe, expect, it } from 'vitest';
import { contradictions } from '../../domain/gate/cube.ts';
import { decideReports } from '../../domain/gate/decide-reports.ts';
import { liveRates } from '../../domain/gate/live-rates.ts';
import { POSITION_GROUPS } from '../../domain/gate/position-groups.ts';
import type { ArkStatement, CellCount, GateDecision, GateInput, ShownFigure } from '../../domain/gate/types.ts';
import type { Threshold } from '../../domain/plan.ts';
import { MUST } from '../fixtures/gate-plans.ts';
import { NTNU } from '../support/plans.ts';
import { Play } from '../support/play.ts';

interface Case {
  /** `unit<parent`, or `unit` at the top. */
  tree: string[];
  /** `unit` or `unit/GROUP`, with invited and answered. */
  counts: Record<string, [invited: number, answered: number]>;
  threshold?: Threshold;
  ark?: ArkStatement[];
  shown?: ShownFigure[];
}

function inputOf({ tree, counts, threshold = NTNU.gate.reportMinimum, ark = [], shown = [] }: Case): GateInput {
  const units = tree.map((entry) => {
    const [unitId, parentId] = entry.split('<');
    return { unitId: unitId!, parentId: parentId ?? null, reported: true };
  });
  const rows = Object.entries(counts).map(([cell, [invited, answered]]): CellCount => {
    const [unitId, group] = cell.split('/');
    return { unitId: unitId!, group: group ?? null, invited, answered };
  });
  return { units, groups: POSITION_GROUPS, counts: rows, threshold, ark, shown };
}

const own = ({ cells }: GateDecision) =>
  cells
    .filter(({ outcome }) => outcome === 'ownReport')
    .map(({ unitId, group }) => (group === null ? unitId : `${unitId}/${group}`))
    .sort();
const given = (example: Case) => own(decideReports(inputOf(example)));
const codes = (example: Case) => decideReports(inputOf(example)).warnings.map(({ code, unitId }) => `${code} ${unitId}`);

describe('the threshold', () => {
  it.each([
    { plan: 'NTNU', threshold: NTNU.gate.reportMinimum, answered: 0, report: false },
    { plan: 'NTNU', threshold: NTNU.gate.reportMinimum, answered: 4, report: false },
    { plan: 'NTNU', threshold: NTNU.gate.reportMinimum, answered: 5, report: true },
    { plan: 'MUST', threshold: MUST.gate.reportMinimum, answered: 6, report: false },
    { plan: 'MUST', threshold: MUST.gate.reportMinimum, answered: 7, report: true },
  ])('[AT-2] [E29] [E30] $answered answers in $plan give an own report: $report', ({ threshold, answered, report }) => {
    expect(given({ tree: ['a'], counts: { a: [20, answered] }, threshold })).toEqual(report ? ['a'] : []);
  });

  it('[AT-2] [X-24] answers of heads count one level up only, and are not given away by the difference', () => {
    // Each section has a head whose answer counts for the department only: 30 = 12 + 16 + 2.
    const heads: Case = { tree: ['d', 'x<d', 'y<d'], counts: { d: [42, 30], x: [20, 12], y: [20, 16] } };
    expect(given(heads)).toEqual(['d', 'y']);
    expect(given({ ...heads, counts: { ...heads.counts, d: [40, 28] } })).toEqual(['d', 'x', 'y']);
  });

  it('[E29] says the same of a unit that is small and of one that protects it', () => {
    const { cells } = decideReports(
      inputOf({ tree: ['d', 'x<d', 'y<d', 'z<d'], counts: { d: [60, 33], x: [20, 4], y: [20, 12], z: [20, 17] } }),
    );
    const [x, y] = ['x', 'y'].map((unit) => cells.find(({ unitId, group }) => unitId === unit && group === null)!);
    expect({ ...x, unitId: '' }).toEqual({ ...y, unitId: '' });
    expect(x).toEqual({ unitId: 'x', group: null, outcome: 'noOwnReport' });
  });

  it('[E31] asks after the mailing list of every unit without a report, so that nothing follows from being asked', () => {
    const asked = codes({ tree: ['d', 'x<d', 'y<d', 'z<d'], counts: { d: [60, 29], x: [20, 0], y: [20, 12], z: [20, 17] } });
    expect(asked.filter((code) => code.startsWith('CHECK'))).toEqual(['CHECK_MAILING_LIST x', 'CHECK_MAILING_LIST y']);
  });
});

describe('a unit that nobody answers in', () => {
  it.each([
    ['nobody answers', [20, 0]],
    ['nobody is invited', [0, 0]],
  ] as const)('[E31] where %s has no report of its own, like any other without one, and no share is made of nothing', (_, x) => {
    const input = inputOf({ tree: ['d', 'x<d', 'y<d'], counts: { d: [20 + x[0], 17], x: [...x], y: [20, 17] } });
    expect(decideReports(input).cells).toContainEqual({ unitId: 'x', group: null, outcome: 'noOwnReport' });
    expect(JSON.stringify(liveRates(input).rates)).not.toMatch(/NaN|Infinity/);
    expect(liveRates(input).rates).toContainEqual({ unitId: 'x', band: null });
  });

  it('[E29][E31] keeps every duty and goes on: only the waiting for a report ends', () => {
    const play = new Play(NTNU).wake('2024-01-21');
    const open = () => Object.values(play.state.duties).flatMap(({ key, end }) => (end ? [] : [key]));
    const before = open();
    play.send('2024-01-22', 'coordinator', { type: 'recordReport', duty: 'P2.report', outcome: 'noOwnReport', languages: [] });
    expect(open()).toEqual(before.filter((key) => key !== 'P2.report'));
    expect(play.state.closedAt).toBeNull();
    expect(play.wake('2024-05-02').duty('P3.followUpMeeting').lateSince).not.toBeNull();
  });
});

describe('a family of units', () => {
  it('[E32] hides the smallest sibling as well where one alone could be found by subtraction, and warns', () => {
    const one: Case = { tree: ['d', 'x<d', 'y<d', 'z<d'], counts: { d: [60, 33], x: [20, 4], y: [20, 17], z: [20, 12] } };
    expect(given(one)).toEqual(['d', 'y']);
    expect(codes(one)).toContain('FAMILY_AT_RISK d');
    expect(JSON.stringify(decideReports(inputOf(one)).warnings)).not.toMatch(/\d/);
  });

  it('[E32] needs no more where two hidden siblings have enough answers together', () => {
    const two: Case = { tree: ['d', 'x<d', 'y<d', 'z<d'], counts: { d: [60, 19], x: [20, 4], y: [20, 3], z: [20, 12] } };
    expect(given(two)).toEqual(['d', 'z']);
    expect(codes(two)).not.toContain('FAMILY_AT_RISK d');
  });

  it('[E32] hides a third where two hidden siblings are too few together', () => {
    expect(
      given({ tree: ['d', 'x<d', 'y<d', 'z<d', 'w<d'], counts: { d: [80, 36], x: [20, 2], y: [20, 2], z: [20, 12], w: [20, 20] } }),
    ).toEqual(['d', 'w']);
  });

  it('[E32] looks through several levels', () => {
    // f - e - y would leave x, and f - e the department that was held back.
    const levels: Case = {
      tree: ['f', 'd<f', 'e<f', 'x<d', 'y<d'],
      counts: { f: [90, 40], e: [30, 20], d: [60, 20], x: [30, 3], y: [30, 17] },
    };
    expect(given({ ...levels, ark: [{ unitId: 'd', group: null, says: 'withheld' }] })).toEqual(['f', 'y']);
    expect(given(levels)).toEqual(['d', 'e', 'f']);
  });

  it('[E32] does not hide a unit behind another in which everybody answered as well: bounds would tell both', () => {
    const tree = ['d', 'x<d', 'y<d', 'z<d', 'w<d'];
    const all: Case = { tree, counts: { d: [60, 49], x: [4, 4], y: [6, 6], z: [20, 17], w: [30, 22] } };
    expect(given(all)).toEqual(['d', 'w', 'y']);
    const notAll: Case = { tree, counts: { ...all.counts, d: [66, 49], y: [12, 6] } };
    expect(given(notAll)).toEqual(['d', 'w', 'z']);
  });

  it('hides no more than it needs to: what one family no longer needs hidden is shown again', () => {
    // The department is the sum of its sections, one of them small, so that another department has to go with it.
    const counts: Case['counts'] = { f: [120, 60], e: [30, 25], d: [60, 15], x: [30, 3], y: [30, 12], g: [30, 20] };
    const decided = given({
      tree: ['f', 'd<f', 'e<f', 'g<f', 'x<d', 'y<d'],
      counts,
      ark: [{ unitId: 'd', group: null, says: 'withheld' }],
    });
    expect(decided).toEqual(['e', 'f', 'y']);
  });

  it('hides the whole where there are no siblings', () => {
    expect(given({ tree: ['d', 'x<d'], counts: { d: [20, 9], x: [16, 6] } })).toEqual(['d']);
  });
});

describe('position groups', () => {
  it('[E33] hides UN2S, or more, where UN2 without it is too few', () => {
    const near: Case = { tree: ['d'], counts: { d: [60, 40], 'd/UN2': [14, 11], 'd/UN2S': [10, 8], 'd/VI': [30, 19], 'd/ST': [16, 10] } };
    expect(given(near)).toEqual(['d', 'd/ST', 'd/UN2', 'd/VI']);
    expect(codes(near)).toContain('GROUPS_AT_RISK d');
    const far: Case = { ...near, counts: { ...near.counts, 'd/UN2S': [7, 5] } };
    expect(given(far)).toEqual(['d', 'd/ST', 'd/UN2', 'd/UN2S', 'd/VI']);
  });

  it('[E33] hides a second group where the unit minus the others would leave the small one', () => {
    expect(given({ tree: ['d'], counts: { d: [60, 34], 'd/UN2': [14, 11], 'd/VI': [30, 20], 'd/ST': [16, 3] } })).toEqual(['d', 'd/VI']);
  });

  it('[E33] looks across both tables: a group of the department minus a section of only that group', () => {
    const across = (inAdmin: number): Case => ({
      tree: ['d', 'adm<d', 'sci<d'],
      counts: {
        d: [52, 38], 'd/AD': [22, 18], 'd/VI': [30, 20],
        adm: [20, 16 - inAdmin], 'adm/AD': [20, 16 - inAdmin], 'adm/VI': [0, 0],
        sci: [32, 22 + inAdmin], 'sci/AD': [2, 2 + inAdmin], 'sci/VI': [30, 20],
      },
    }); // prettier-ignore
    // AD of the department minus the administration are the two of the other section.
    expect(given(across(0))).not.toEqual(expect.arrayContaining(['d/AD', 'adm']));
    expect(given(across(0))).toEqual(expect.arrayContaining(['d', 'adm', 'sci']));
  });

  it('judges group reports only where groups are known for everybody below', () => {
    const unsplit: Case = { tree: ['d', 'x<d', 'y<d'], counts: { d: [60, 40], 'd/VI': [30, 20], x: [30, 20], y: [30, 20] } };
    expect(given(unsplit)).toEqual(['d', 'x', 'y']);
    expect(codes(unsplit)).toContain('GROUPS_NOT_SPLIT d');
  });
});

describe('what the survey owner has done', () => {
  it('a withheld report is no own report, and is protected like any other hidden one', () => {
    const withheld: Case = {
      tree: ['d', 'x<d', 'y<d', 'z<d'],
      counts: { d: [60, 44], x: [20, 14], y: [20, 17], z: [20, 13] },
      ark: [{ unitId: 'x', group: null, says: 'withheld' }],
    };
    expect(given(withheld)).toEqual(['d', 'y']);
  });

  it('[E32] hides around what was delivered, and warns where that cannot help any more', () => {
    const delivered = (...units: string[]): Case => ({
      tree: ['d', 'x<d', 'y<d', 'z<d'],
      counts: { d: [60, 33], x: [20, 4], y: [20, 17], z: [20, 12] },
      ark: units.map((unitId) => ({ unitId, group: null, says: 'delivered' })),
    });
    expect(given(delivered('z', 'd'))).toEqual(['d', 'z']);
    expect(codes(delivered('z', 'd'))).not.toContain('SHOWN_AT_RISK d');
    expect(given(delivered('y', 'z', 'd'))).toEqual(['d', 'y', 'z']);
    expect(codes(delivered('y', 'z', 'd'))).toContain('SHOWN_AT_RISK x');
    expect(given(delivered('x'))).not.toContain('x');
    expect(codes(delivered('x'))).toContain('DELIVERED_BELOW_THRESHOLD x');
  });

  it('what was delivered by mistake in one family costs no other family its reports', () => {
    const tree = ['f', 'd<f', 'x<d', 'y<d', 'e<f', 'g<f'];
    const counts: Case['counts'] = {
      f: [150, 90], 'f/VI': [90, 55], 'f/AD': [60, 35],
      d: [50, 25], 'd/VI': [30, 14], 'd/AD': [20, 11], x: [10, 3], 'x/VI': [10, 3], y: [40, 22], 'y/VI': [20, 11], 'y/AD': [20, 11],
      e: [50, 30], 'e/VI': [30, 18], 'e/AD': [20, 12],
      g: [50, 35], 'g/VI': [30, 23], 'g/AD': [20, 12],
    }; // prettier-ignore
    const mistake: Case = { tree, counts, ark: ['d', 'y'].map((unitId) => ({ unitId, group: null, says: 'delivered' })) };
    expect(codes(mistake)).toContain('SHOWN_AT_RISK x');
    expect(given(mistake)).toEqual(expect.arrayContaining(['e', 'e/AD', 'e/VI', 'f', 'f/AD', 'f/VI', 'g', 'g/AD', 'g/VI']));
  });
});

describe('a decision after a decision', () => {
  const before: Case = { tree: ['d', 'x<d', 'y<d', 'z<d'], counts: { d: [60, 33], x: [20, 4], y: [20, 17], z: [20, 12] } };
  const { shown } = decideReports(inputOf(before));

  it('says the same of the same counts', () => {
    expect(decideReports(inputOf({ ...before, shown }))).toEqual(decideReports(inputOf(before)));
  });

  it('remembers what was shown, and no count of a hidden unit', () => {
    expect(shown.map(({ unitId, answered }) => [unitId, answered])).toEqual([['d', 33], ['y', 17]]); // prettier-ignore
  });

  it('[E47] after a correction what was said stands, nothing new is opened, and the coordinator is told', () => {
    // One late answer: the department before and after would differ by that person alone.
    const after: Case = { ...before, counts: { ...before.counts, d: [60, 34], x: [20, 5] }, shown };
    expect(given({ ...after, shown: [] })).toEqual(['d', 'x', 'y', 'z']);
    expect(given(after)).toEqual(['d', 'y']);
    expect(codes(after)).toContain('CHANGED_AFTER_SHOWING d');
    const fewer: Case = { ...before, counts: { ...before.counts, d: [60, 20], y: [20, 4] }, shown };
    expect(given(fewer)).toEqual(['d', 'y']);
  });

  it('[E47] counts that come later for another faculty are judged as if they had come at once', () => {
    const faculties: Case = { ...before, tree: [...before.tree, 'g', 'v<g'], shown };
    expect(given({ ...faculties, counts: { ...before.counts, g: [50, 30], v: [30, 20] } })).toEqual(['d', 'g', 'v', 'y']);
  });

  it('a raised threshold takes no report back, but opens fewer from now on', () => {
    const threshold: Threshold = { value: 13, comparator: '>=' };
    const first: Case = { tree: ['d', 'z<d'], counts: { d: [60, 33], z: [20, 12] } };
    const kept = decideReports(inputOf(first)).shown;
    expect(given({ ...first, threshold, shown: kept })).toEqual(['d', 'z']);
    expect(given({ ...first, threshold })).toEqual(['d']);
  });
});

describe('counts that cannot all be true', () => {
  it.each([
    { code: 'COUNT_ANSWERED_ABOVE_INVITED', counts: { d: [4, 5] } },
    { code: 'COUNT_NEGATIVE', counts: { d: [4, -1] } },
    { code: 'COUNT_BELOW_UNITS', counts: { d: [40, 20], x: [30, 21] } },
    { code: 'COUNT_BELOW_GROUPS', counts: { d: [40, 20], 'd/UN2': [10, 5], 'd/UN2S': [10, 6] } },
  ] as { code: string; counts: Case['counts'] }[])('$code is found before anything is decided', ({ code, counts }) => {
    const example: Case = { tree: ['d', 'x<d'], counts };
    expect(contradictions(inputOf(example)).map((found) => found.code)).toContain(code);
    expect(() => decideReports(inputOf(example))).toThrow(code);
  });
});
