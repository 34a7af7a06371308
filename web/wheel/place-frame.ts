import { angleOf, arc, at, isUpsideDown, ringOf, round, textLine, type Point, type WheelShape } from './geometry.ts';
import type { WheelData } from './wheel-data.ts';

const RING_GAP_DEGREES = 0.01;

/** The darker part of each band: what lies behind us. */
export function elapsed(data: WheelData, shape: WheelShape): (string | null)[] {
  const now = ringOf(data.today, data.start);
  const before = data.today < data.start;
  return shape.rings.map((ring, index) => {
    if (now === null) return before ? null : 'whole';
    if (index < now) return 'whole';
    if (index > now) return null;
    return arc((ring.inner + ring.outer) / 2, RING_GAP_DEGREES, angleOf(data.today, data.start));
  });
}

export interface PhaseArc {
  path: string;
  now: boolean;
  /** Its name along the rim. */
  text: { line: string; words: string } | null;
}

interface Segment {
  number: number;
  name: string;
  ring: 0 | 1;
  from: number;
  to: number;
  lane: number;
}

/** Phases overlap: a second one that runs at the same time takes the next lane inwards. */
export function phaseArcs(data: WheelData, shape: WheelShape): PhaseArc[] {
  if (shape.rim === 0) return [];
  const segments: Segment[] = [];
  data.phases.forEach(({ name, from, until }, index) => {
    for (const ring of [0, 1] as const) {
      const span = within(data.start, ring, from, until);
      if (!span) continue;
      const lane = segments.some((other) => other.ring === ring && other.lane === 0 && other.from < span.to && span.from < other.to)
        ? 1
        : 0;
      segments.push({ number: index + 1, name, ring, ...span, lane });
    }
  });
  const today = angleOf(data.today, data.start);
  const year = ringOf(data.today, data.start);
  return segments.map((segment): PhaseArc => {
    const { ring, from, to, lane } = segment;
    const radius = shape.rings[ring].outer - shape.rim / 2 - lane * shape.rimStep;
    const pad = (1.5 / radius) * (180 / Math.PI);
    const words = `${segment.number} ${segment.name}`;
    return {
      path: arc(round(radius), from + pad, to - pad),
      now: ring === year && today >= from && today < to,
      text: phaseText(segment, segments, words, radius, shape),
    };
  });
}

/** In the part where no later phase runs beside it, if the name has room there. */
function phaseText(segment: Segment, all: readonly Segment[], words: string, radius: number, shape: WheelShape): PhaseArc['text'] {
  const beside = all.filter(
    (other) => other !== segment && other.ring === segment.ring && other.from < segment.to && segment.from < other.to,
  );
  const later = beside.find((other) => other.lane > segment.lane);
  const from = segment.lane === 0 && later && later.to < segment.to ? later.to : segment.from;
  const to = segment.lane === 0 && later && later.from > segment.from ? later.from : segment.to;
  const free = Math.min(to - from, 110);
  // Near the beginning, where the eye looks for it; the year has its own place there.
  const middle = from + free / 2 + (segment.from === 0 ? 14 : 0);
  const needed = ((words.length * shape.fontSize * 0.56) / radius) * (180 / Math.PI);
  if (segment.name === '' || needed > free + 8) return null;
  const edge = radius - shape.rim / 2;
  const line = round(isUpsideDown(middle) ? edge - 5.5 : edge - 3.5 - shape.fontSize * 0.74);
  return { line: textLine(line, middle, words, shape.fontSize), words };
}

/** The part of a span that lies in one of the two years, as angles. */
function within(start: string, ring: 0 | 1, from: string, until: string): { from: number; to: number } | null {
  const first = yearStart(start, ring);
  const end = yearStart(start, ring + 1);
  if (from >= end || until <= first) return null;
  return { from: from <= first ? 0 : dayStart(from, start), to: until >= end ? 360 : dayStart(until, start) };
}

/** The beginning of a day, not its middle: phases meet without a gap. */
function dayStart(date: string, start: string): number {
  return round(angleOf(date, start) - 0.5);
}

function yearStart(start: string, years: number): string {
  return `${Number(start.slice(0, 4)) + years}${start.slice(4)}`;
}

export interface Hand {
  thin: { from: Point; to: Point };
  thick: { from: Point; to: Point };
  /** The flag with the date; null where a dot ends the hand. */
  flag: { x: number; y: number; width: number; height: number } | null;
}

/** One hand is today: thin through the other ring, thick in the one we are in. Outside the two years there is none. */
export function hand(data: WheelData, shape: WheelShape): Hand | null {
  const year = ringOf(data.today, data.start);
  if (year === null) return null;
  const angle = angleOf(data.today, data.start);
  const ring = shape.rings[year];
  const end = at(ring.outer + (shape.flag ? 7 : 5), angle);
  const lines = {
    thin: { from: at(shape.textRadius - 12, angle), to: at(ring.inner, angle) },
    thick: { from: at(ring.inner, angle), to: end },
  };
  if (!shape.flag) return { ...lines, flag: null };
  const width = round(data.todayText.length * (shape.fontSize + 1) * 0.56 + 16);
  const height = shape.fontSize + 11;
  const tip = at(shape.rings[0].outer + 9, angle);
  const edge = shape.width / 2 - width / 2;
  const x = round(Math.max(-edge, Math.min(edge, tip.x + (Math.sin((angle * Math.PI) / 180) * width) / 2)));
  return { ...lines, flag: { x, y: tip.y, width, height } };
}

export interface MonthName extends Point {
  name: string;
}

/** The flag takes the place of the month it stands in. */
export function months(data: WheelData, shape: WheelShape): MonthName[] {
  const year = ringOf(data.today, data.start);
  const today = angleOf(data.today, data.start);
  const taken = year === null ? null : Math.floor(today / 30);
  return shape.months
    .filter((index) => (shape.flag ? index !== taken : year === null || Math.abs(index * 30 + 15 - today) >= 14))
    .map((index) => {
      const angle = index * 30 + 15;
      const push = Math.abs(Math.sin((angle * Math.PI) / 180)) * shape.fontSize * 0.55;
      return { name: data.monthNames[index] ?? '', ...at(shape.monthRadius + push, angle) };
    });
}

/** "2023–24" and "2024–25", where each ring begins. */
export function yearNames(data: WheelData, shape: WheelShape): { line: string; words: string }[] {
  if (shape.rim === 0) return [];
  const first = Number(data.start.slice(0, 4));
  return shape.rings.map((ring, index) => {
    const words = `${first + index}–${String(first + index + 1).slice(2)}`;
    const radius = round(ring.inner + shape.lane - shape.fontSize * 0.36);
    return { line: textLine(radius, index === 0 ? 13 : 18, words, shape.fontSize), words };
  });
}
