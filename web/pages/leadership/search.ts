import type { LocalDate } from '../../../domain/time.ts';

/** Which unit, and as of which day or as frozen for which task: in the address, so that a page can be sent to somebody. */
export interface Figures {
  unit?: string;
  asOf?: LocalDate;
  frozen?: string;
}

/** And in which round; the one that runs, where none is named. */
export interface LeadershipSearch extends Figures {
  cycle?: string;
}

export function readLeadershipSearch({ unit, asOf, frozen, cycle }: Record<string, unknown>): LeadershipSearch {
  const day = typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { asOf } : {};
  return {
    ...(typeof cycle === 'string' && cycle !== '' ? { cycle } : {}),
    // A unit's id may be a number, which an address does not tell from a text.
    ...((typeof unit === 'string' && unit !== '') || typeof unit === 'number' ? { unit: String(unit) } : {}),
    ...(typeof frozen === 'string' && /^[\w.-]+$/.test(frozen) ? { frozen } : day),
  };
}
