import type { LocalDate } from '../../../domain/time.ts';

/** Which unit, and as of which day: in the address, so that a page can be sent to somebody. */
export interface LeadershipSearch {
  unit?: string;
  asOf?: LocalDate;
}

export function readLeadershipSearch({ unit, asOf }: Record<string, unknown>): LeadershipSearch {
  return {
    ...(typeof unit === 'string' && unit !== '' ? { unit } : {}),
    ...(typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { asOf } : {}),
  };
}
