import { DateTime } from 'luxon';

/** Plan time as ISO 8601 with the zone's offset. Offsets change on the hour, so each hour is asked for once. */
export function offsetIso(zone: string): (at: number) => string {
  const offsets = new Map<number, number>();
  return (at) => {
    const hour = Math.floor(at / 3_600_000);
    let minutes = offsets.get(hour);
    if (minutes === undefined) offsets.set(hour, (minutes = DateTime.fromMillis(at, { zone }).offset));
    const local = new Date(at + minutes * 60_000).toISOString().slice(0, 19);
    const size = Math.abs(minutes);
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  };
}
