import type { LocalDate } from '../../domain/time.ts';

/** Where things lie on the wheel. Pure: dates in, numbers out; clockwise from twelve, in degrees. */

export interface Ring {
  inner: number;
  outer: number;
}

export interface WheelShape {
  width: number;
  height: number;
  /** First year outside, second inside. */
  rings: readonly [Ring, Ring];
  /** Distance of the marks from a ring's inner edge. */
  lane: number;
  markRadius: number;
  /** Thickness of the phase arcs at the rim, and their distance from each other; 0: none. */
  rim: number;
  rimStep: number;
  monthRadius: number;
  /** Which months are named, counted from the first. */
  months: readonly number[];
  fontSize: number;
  /** Nothing but text within. */
  textRadius: number;
  flag: boolean;
}

const ALL = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Pixels are pixels: each version has its own radii, text is never scaled down. */
export const SHAPES = {
  desk: {
    width: 584,
    height: 500,
    rings: [
      { inner: 165, outer: 226 },
      { inner: 98, outer: 159 },
    ],
    lane: 16,
    markRadius: 9,
    rim: 5,
    rimStep: 7.5,
    monthRadius: 239,
    months: ALL,
    fontSize: 13,
    textRadius: 94,
    flag: true,
  },
  small: {
    width: 320,
    height: 318,
    rings: [
      { inner: 124, outer: 138 },
      { inner: 105, outer: 119 },
    ],
    lane: 7,
    markRadius: 6.6,
    rim: 0,
    rimStep: 0,
    monthRadius: 148,
    months: [0, 3, 6, 9],
    fontSize: 12,
    textRadius: 94,
    flag: false,
  },
  faculty: {
    width: 440,
    height: 380,
    rings: [
      { inner: 118, outer: 166 },
      { inner: 66, outer: 114 },
    ],
    lane: 22,
    markRadius: 10,
    rim: 4,
    rimStep: 6.5,
    monthRadius: 178,
    months: ALL,
    fontSize: 12,
    textRadius: 60,
    flag: true,
  },
} as const satisfies Record<string, WheelShape>;

export interface Point {
  x: number;
  y: number;
}

/** Leap years do not shift a month: 29 February has room in every year. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const monthOf = (date: LocalDate) => Number(date.slice(5, 7)) - 1;
const monthsBetween = (start: LocalDate, date: LocalDate) =>
  (Number(date.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + monthOf(date) - monthOf(start);

/** Months are aligned in both rings, so May lies on May. */
export function angleOf(date: LocalDate, start: LocalDate): number {
  const index = ((monthsBetween(start, date) % 12) + 12) % 12;
  return (index + (Number(date.slice(8, 10)) - 0.5) / DAYS[monthOf(date)]!) * 30;
}

/** 0: first year, 1: second; null outside the two years. */
export function ringOf(date: LocalDate, start: LocalDate): 0 | 1 | null {
  const months = monthsBetween(start, date);
  if (months < 0 || months >= 24) return null;
  return months < 12 ? 0 : 1;
}

export function at(radius: number, angle: number): Point {
  const turn = (angle * Math.PI) / 180;
  return { x: round(radius * Math.sin(turn)), y: round(-radius * Math.cos(turn)) };
}

/** An SVG path along a circle. */
export function arc(radius: number, from: number, to: number): string {
  const [start, end] = [at(radius, from), at(radius, to)];
  const large = Math.abs(to - from) > 180 ? 1 : 0;
  return `M${start.x} ${start.y}A${radius} ${radius} 0 ${large} ${to > from ? 1 : 0} ${end.x} ${end.y}`;
}

/** The line on which the text of an arc runs; turned upright in the lower half. */
export function textLine(radius: number, middle: number, text: string, fontSize: number): string {
  const half = Math.min(85, ((text.length * fontSize * 0.62) / radius) * (180 / Math.PI));
  return isUpsideDown(middle) ? arc(radius, middle + half, middle - half) : arc(radius, middle - half, middle + half);
}

export function isUpsideDown(angle: number): boolean {
  return angle > 95 && angle < 265;
}

/** Marks that would lie on each other move apart along their ring, as little as possible and never past each other. */
export function spread(angles: readonly number[], gap: number): number[] {
  const order = angles.map((angle, index) => ({ angle, index })).sort((a, b) => a.angle - b.angle);
  for (let pass = 0; pass < 40; pass += 1) {
    let moved = false;
    for (let i = 1; i < order.length; i += 1) {
      const short = gap - (order[i]!.angle - order[i - 1]!.angle);
      if (short <= 0.01) continue;
      order[i - 1]!.angle -= short / 2;
      order[i]!.angle += short / 2;
      moved = true;
    }
    if (!moved) break;
  }
  const result = new Array<number>(angles.length).fill(0);
  for (const { angle, index } of order) result[index] = angle;
  return result;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
