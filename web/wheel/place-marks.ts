import { angleOf, arc, at, ringOf, round, spread, type Point, type WheelShape } from './geometry.ts';
import type { MarkKind, WheelData, WheelMark } from './wheel-data.ts';

export interface PlacedMark extends Point {
  /** The duties behind it, in order of date. */
  marks: WheelMark[];
  kind: MarkKind | 'stack';
  count: number;
  angle: number;
  radius: number;
  ring: 0 | 1;
}

/** What is most urgent decides how several on one day look. */
const RANK: readonly MarkKind[] = ['late', 'next', 'half', 'todo', 'ended', 'done'];

/** Marks in order of date: that is the order of the keyboard. Those of one day share a mark; what lies outside the two years is in the table only. */
export function placeMarks(data: WheelData, shape: WheelShape): PlacedMark[] {
  const days = new Map<string, WheelMark[]>();
  for (const mark of data.marks.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    if (ringOf(mark.date, data.start) === null) continue;
    const key = mark.share ? mark.key : mark.date;
    days.set(key, [...(days.get(key) ?? []), mark]);
  }
  const placed = [...days.values()].map((marks): PlacedMark => {
    const first = marks[0]!;
    const ring = ringOf(first.date, data.start) ?? 0;
    return {
      marks,
      kind: kindOf(marks),
      count: marks.length,
      angle: angleOf(first.date, data.start),
      radius: shape.rings[ring].inner + shape.lane,
      ring,
      x: 0,
      y: 0,
    };
  });
  for (const ring of [0, 1] as const) {
    const own = placed.filter((mark) => mark.ring === ring);
    const radius = shape.rings[ring].inner + shape.lane;
    // A pill is as wide as it is; a round mark needs its own width and a little air.
    const width = own.some((mark) => mark.marks[0]?.share) ? 26 : shape.markRadius * 2 + 3;
    const angles = spread(
      own.map((mark) => mark.angle),
      ((width / radius) * 180) / Math.PI,
    );
    own.forEach((mark, index) => Object.assign(mark, { angle: round(angles[index]!) }, at(radius, angles[index]!)));
  }
  return placed;
}

function kindOf(marks: readonly WheelMark[]): PlacedMark['kind'] {
  const left = marks.filter((mark) => mark.kind !== 'done');
  if (left.length === 1) return left[0]!.kind;
  const kind = RANK.find((one) => marks.some((mark) => mark.kind === one)) ?? 'todo';
  return marks.length > 1 && kind !== 'late' && kind !== 'next' && kind !== 'done' ? 'stack' : kind;
}

export interface MarkArc {
  className: string;
  path: string;
  /** A cross tick at its beginning. */
  tick: { from: Point; to: Point } | null;
}

/** What a mark trails: wished date to last day, extra time, lateness, and where it was moved from. */
export function markArcs(placed: PlacedMark, data: WheelData, shape: WheelShape): MarkArc[] {
  const { ring, radius, marks, kind } = placed;
  const { markRadius } = shape;
  const angle = angleOf(marks[0]!.date, data.start);
  const same = (date: string | undefined) => date !== undefined && ringOf(date, data.start) === ring;
  const tickAt = (where: number, from: number, to: number) => ({ from: at(from, where), to: at(to, where) });
  const arcs: MarkArc[] = [];
  for (const { targetDay, graceDay, movedFrom } of marks) {
    if (targetDay !== undefined && same(targetDay) && (kind === 'next' || kind === 'late')) {
      const start = angleOf(targetDay, data.start);
      if (start < angle) {
        const tick = tickAt(start, radius - markRadius * 0.75, radius + markRadius * 0.75);
        arcs.push({ className: 'wheel-target', path: arc(radius, start, angle), tick });
      }
    }
    if (graceDay !== undefined && same(graceDay) && kind !== 'done' && kind !== 'ended') {
      const start = angle + ((markRadius + 5) / radius) * (180 / Math.PI);
      const end = angleOf(graceDay, data.start);
      if (end > start) arcs.push({ className: 'wheel-grace', path: arc(radius, start, end), tick: null });
    }
    if (movedFrom !== undefined && same(movedFrom)) {
      const inner = radius - markRadius - 3;
      const start = angleOf(movedFrom, data.start);
      if (Math.abs(start - angle) > 1) {
        arcs.push({ className: 'wheel-moved', path: arc(inner, start, angle), tick: tickAt(start, inner - 3.5, inner + markRadius * 0.9) });
      }
    }
  }
  if (kind === 'late' && ringOf(data.today, data.start) === ring) {
    const end = angleOf(data.today, data.start);
    if (end > angle) arcs.push({ className: 'wheel-late-arc', path: arc(radius, angle, end), tick: null });
  }
  return arcs;
}
