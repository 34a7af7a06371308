import type { LocalDate } from '../../../domain/time.ts';

/** Which unit, and as of which day or as frozen for which task: in the address, so that a page can be sent to somebody. */
export interface LeadershipSearch {
  unit?: string;
  asOf?: LocalDate;
  frozen?: string;
}

export function readLeadershipSearch({ unit, asOf, frozen }: Record<string, unknown>): LeadershipSearch {
  const day = typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { asOf } : {};
  return {
    ...(typeof unit === 'string' && unit !== '' ? { unit } : {}),
    ...(typeof frozen === 'string' && /^[\w.-]+$/.test(frozen) ? { frozen } : day),
  };
}
