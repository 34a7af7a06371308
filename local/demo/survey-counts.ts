import type { Chance } from './chance.ts';
import type { Sample } from './sample.ts';
import type { Story } from './story.ts';

/** How many of a unit's staff were asked and how many answered; the API forgets it once it has decided. */
export interface Counted {
  unitId: string;
  group: null;
  invited: number;
  answered: number;
}

const AT_LEAST = 8;

/** As a survey usually goes: between 60 and 90 of a hundred answer, and at least eight where there are so many, unless a story says otherwise. */
export function surveyCounts({ units }: Sample, cast: readonly Story[], chance: Chance): Counted[] {
  return units
    .filter((unit) => unit.isResponseUnit === 'true')
    .map(({ unitId, headcount }) => {
      const invited = Number(headcount);
      const usual = Math.max(AT_LEAST, Math.round(invited * (0.6 + 0.3 * chance('answers', unitId))));
      const told = cast.find((story) => story.unit === unitId)?.answered;
      return { unitId, group: null, invited, answered: told ?? Math.min(invited, usual) };
    });
}
