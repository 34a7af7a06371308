import { describe, expect, it } from 'vitest';
import { angleOf, arc, at, isUpsideDown, ringOf, SHAPES, spread } from '../../web/wheel/geometry.ts';
import { elapsed, hand, months, phaseArcs } from '../../web/wheel/place-frame.ts';
import { markArcs, placeMarks } from '../../web/wheel/place-marks.ts';
import type { WheelData, WheelMark } from '../../web/wheel/wheel-data.ts';

const START = '2023-08-01';
const mark = (key: string, date: string, kind: WheelMark['kind'] = 'todo', more: Partial<WheelMark> = {}): WheelMark => ({
  key,
  date,
  kind,
  label: key,
  ...more,
});
const data = (marks: WheelMark[], today = '2024-04-11'): WheelData => ({
  start: START,
  today,
  todayText: '11. april',
  phases: [
    { name: 'Forberede', from: '2023-08-01', until: '2023-11-01' },
    { name: 'Kartlegge', from: '2023-11-01', until: '2024-05-01' },
    { name: 'Utvikle tiltak', from: '2024-02-01', until: '2024-05-01' },
    { name: 'Gjennomføre', from: '2024-05-01', until: '2025-06-01' },
  ],
  monthNames: ['aug', 'sep', 'okt', 'nov', 'des', 'jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul'],
  marks,
});

describe('the geometry of the wheel', () => {
  it('begins at twelve in August and goes round once a year', () => {
    expect(angleOf('2023-08-01', START)).toBeCloseTo(0.48, 1);
    expect(angleOf('2023-10-31', START)).toBeCloseTo(89.5, 1);
    expect(angleOf('2024-04-30', START)).toBeCloseTo(269.5, 1);
  });

  it('lays May on May, also where a leap year lies between', () => {
    expect(angleOf('2025-05-31', START)).toBe(angleOf('2024-05-31', START));
    expect([ringOf('2024-05-31', START), ringOf('2025-05-31', START)]).toEqual([0, 1]);
    expect(angleOf('2024-02-29', START)).toBeLessThan(210);
  });

  it('has no place for what lies outside the two years', () => {
    expect([ringOf('2023-07-31', START), ringOf('2025-07-31', START), ringOf('2025-08-01', START)]).toEqual([null, 1, null]);
  });

  it('follows the plan to another first month', () => {
    expect(angleOf('2024-01-01', '2024-01-01')).toBeLessThan(1);
    expect(ringOf('2025-01-01', '2024-01-01')).toBe(1);
  });

  it('turns clockwise, and knows where text would stand on its head', () => {
    expect([at(10, 0), at(10, 90)]).toEqual([
      { x: 0, y: -10 },
      { x: 10, y: -0 },
    ]);
    expect(arc(10, 0, 200)).toMatch(/^M0 -10A10 10 0 1 1 /);
    expect([isUpsideDown(90), isUpsideDown(180)]).toEqual([false, true]);
  });

  it('moves marks apart only as far as they need, and keeps their order', () => {
    expect(spread([10, 50], 6)).toEqual([10, 50]);
    const [first, second, third] = spread([20, 21, 60], 6) as [number, number, number];
    expect(second - first).toBeCloseTo(6, 1);
    expect([(first + second) / 2, third]).toEqual([20.5, 60]);
  });
});

describe('the marks of the wheel', () => {
  it('come in order of date, whatever order they are given in', () => {
    const placed = placeMarks(data([mark('b', '2024-05-31'), mark('a', '2023-10-13'), mark('c', '2025-05-31')]), SHAPES.desk);
    expect(placed.map(({ marks }) => marks[0]?.key)).toEqual(['a', 'b', 'c']);
    expect(placed.map(({ ring }) => ring)).toEqual([0, 0, 1]);
  });

  it('of one day share a mark with their number, unless one of them is next, late or the only one left', () => {
    const kinds = (...all: WheelMark['kind'][]) =>
      placeMarks(data(all.map((kind, index) => mark(String(index), '2025-05-31', kind))), SHAPES.desk).map(({ kind, count }) => [
        kind,
        count,
      ]);
    expect(kinds('todo', 'todo', 'todo')).toEqual([['stack', 3]]);
    expect(kinds('done', 'done')).toEqual([['done', 2]]);
    expect(kinds('done', 'half')).toEqual([['half', 2]]);
    expect(kinds('todo', 'late')).toEqual([['late', 2]]);
    expect(kinds('todo', 'next')).toEqual([['next', 2]]);
  });

  it('show the wished date only where something is to be done, and the extra time after the last day', () => {
    const arcs = (kind: WheelMark['kind']) => {
      const given = data([mark('a', '2024-04-30', kind, { targetDay: '2024-03-22', graceDay: '2024-06-21' })]);
      return placeMarks(given, SHAPES.desk).flatMap((one) => markArcs(one, given, SHAPES.desk).map(({ className }) => className));
    };
    expect(arcs('next')).toEqual(['wheel-target', 'wheel-grace']);
    expect(arcs('todo')).toEqual(['wheel-grace']);
    expect(arcs('done')).toEqual([]);
  });

  it('that are late have an arc up to today', () => {
    const given = data([mark('a', '2024-03-15', 'late')]);
    expect(placeMarks(given, SHAPES.desk).flatMap((one) => markArcs(one, given, SHAPES.desk).map((one) => one.className))).toEqual([
      'wheel-late-arc',
    ]);
  });

  it('fit inside the small version, whose rings touch neither the text nor the edge', () => {
    const { small } = SHAPES;
    for (const placed of placeMarks(data([mark('a', '2023-10-31'), mark('b', '2025-05-31')]), small)) {
      expect(placed.radius - small.markRadius).toBeGreaterThan(small.textRadius);
      expect(Math.abs(placed.x) + small.markRadius * 1.35 + 3).toBeLessThan(small.width / 2);
    }
  });
});

describe('the frame of the wheel', () => {
  it('darkens what lies behind us', () => {
    const of = (today: string) => elapsed(data([], today), SHAPES.desk).map((one) => (one === null || one === 'whole' ? one : 'part'));
    expect(of('2023-07-01')).toEqual([null, null]);
    expect(of('2024-04-11')).toEqual(['part', null]);
    expect(of('2025-04-11')).toEqual(['whole', 'part']);
    expect(of('2026-01-01')).toEqual(['whole', 'whole']);
  });

  it('marks the phases of today, and gives overlapping ones a lane of their own', () => {
    const arcs = phaseArcs(data([]), SHAPES.desk);
    expect(arcs.filter(({ now }) => now).map(({ text }) => text?.words)).toEqual(['2 Kartlegge', '3 Utvikle tiltak']);
    expect(arcs.map(({ text }) => text?.words)).toContain('4 Gjennomføre');
    expect(phaseArcs(data([]), SHAPES.small)).toEqual([]);
  });

  it('has one hand, whose flag takes the place of its month', () => {
    expect(months(data([]), SHAPES.desk).map(({ name }) => name)).not.toContain('apr');
    expect(months(data([]), SHAPES.desk)).toHaveLength(11);
    expect(hand(data([]), SHAPES.desk)?.flag).toMatchObject({ height: 24 });
    expect(hand(data([], '2026-01-01'), SHAPES.desk)).toBeNull();
    expect(hand(data([]), SHAPES.small)?.flag).toBeNull();
  });
});
