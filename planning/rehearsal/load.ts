import type { PlannedLetter } from '../../domain/post.ts';
import { weekNumber, utc } from '../../texts/dates.ts';
import type { WeekLoad } from './rehearsal-types.ts';

/** What each person gets in each week in which anything comes. */
export class Load {
  readonly #byWeek = new Map<string, Map<string, WeekLoad>>();
  readonly #weekOf = new Map<string, string>();

  add({ personId, date, items }: PlannedLetter): void {
    let week = this.#weekOf.get(date);
    if (week === undefined) this.#weekOf.set(date, (week = isoWeek(date)));
    let people = this.#byWeek.get(week);
    if (!people) this.#byWeek.set(week, (people = new Map<string, WeekLoad>()));
    const known = people.get(personId);
    if (known) {
      known.letters += 1;
      known.matters += items.length;
    } else people.set(personId, { person: personId, week, letters: 1, matters: items.length });
  }

  weeks(): WeekLoad[] {
    const all = [...this.#byWeek.values()].flatMap((people) => [...people.values()]);
    return all.sort((a, b) => compare(a.person, b.person) || compare(a.week, b.week));
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function isoWeek(date: string): string {
  const thursday = new Date(utc(date) + (4 - (new Date(utc(date)).getUTCDay() || 7)) * 86_400_000);
  return `${String(thursday.getUTCFullYear())}-W${String(weekNumber(date)).padStart(2, '0')}`;
}
