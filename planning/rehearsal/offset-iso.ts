import { DateTime } from 'luxon';

const HOUR_MS = 3_600_000;

/** Plan time as ISO 8601 with the zone's offset. Offsets change on the hour, so each hour is asked for once; many letters leave at once. */
export function offsetIso(zone: string): (at: number) => string {
  const offsets = new Map<number, number>();
  const known = new Map<number, string>();
  return (at) => {
    let text = known.get(at);
    if (text === undefined) {
      const hour = Math.floor(at / HOUR_MS);
      let minutes = offsets.get(hour);
      if (minutes === undefined) offsets.set(hour, (minutes = DateTime.fromMillis(at, { zone }).offset));
      known.set(at, (text = withOffset(at, minutes)));
    }
    return text;
  };
}

function withOffset(at: number, minutes: number): string {
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
