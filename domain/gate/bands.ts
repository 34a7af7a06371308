/** From and to in percent of those asked; `to` is exclusive, save 100. */
export interface Band {
  from: number;
  to: number;
}

/** A band, and the counts that fall in it. */
export interface CountBand {
  band: Band;
  counts: { from: number; to: number };
}

const STEPS = [30, 50, 60, 70, 80, 90, 100];

/** The bands of a unit this large, from the threshold up. Each is wider than the threshold, so that no step between two tells of a few. */
export function bandsFor(invited: number, least: number): CountBand[] {
  const bands: CountBand[] = [];
  let start = { percent: 0, count: least };
  for (const percent of STEPS) {
    const to = percent === 100 ? invited : Math.ceil((percent * invited) / 100) - 1;
    if (to - start.count < least) continue;
    bands.push({ band: { from: start.percent, to: percent }, counts: { from: start.count, to } });
    start = { percent, count: to + 1 };
  }
  // Too few counts left for a band of their own: they belong to the one below.
  const last = bands.pop();
  if (last) bands.push({ band: { from: last.band.from, to: 100 }, counts: { from: last.counts.from, to: invited } });
  return bands;
}

export function bandOf(answered: number, invited: number, least: number): CountBand | null {
  if (answered < least) return null;
  return bandsFor(invited, least).find(({ counts }) => answered <= counts.to) ?? null;
}

/**
 * Whether a unit that was shown live may still be hidden. Its band said "at least so many"; it can protect others only as long as the true
 * count lies far enough above that.
 */
export function mayStillHide(answered: number, invited: number, least: number): boolean {
  const found = bandOf(answered, invited, least);
  return found !== null && answered - found.counts.from >= least;
}
