/** The day people here live in, whatever plan runs: organisation and assignments are shown in it, anchors dated, roles handed over. */
export const HOME_ZONE = 'Europe/Oslo';

/** Making a format costs a hundred times its use. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day people in that zone have at an instant (epoch ms): `2024-05-01`. */
export function localDay(instant: number, zone: string): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return format.format(instant);
}
