import type { Organisation } from '../../domain/organisation.ts';
import type { SafetyDivision } from '../../domain/people.ts';
import { choiceAmong, mayChoose, sharersOf } from '../../domain/representatives.ts';
import type { Choice } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import type { Database } from '../../db/database.ts';
import { foldFollowUp } from '../follow-ups.ts';
import { iso } from '../iso.ts';

/** Those who share a unit as its representatives, and whom they have chosen to answer. */
export interface SharedUnit {
  followUpId: string;
  persons: string[];
  chosen: Choice | null;
  closed: boolean;
}

/** Null where nobody shares the unit: then nothing is read. */
export async function sharedUnit(
  db: Database,
  org: Organisation,
  { follow_up_id: followUpId, unit_id: unitId }: { follow_up_id: string; unit_id: string },
  at: Instant,
): Promise<SharedUnit | null> {
  const persons = sharersOf(org, unitId, at);
  if (persons.length === 0) return null;
  const { state } = await foldFollowUp(db, followUpId);
  return { followUpId, persons, chosen: choiceAmong(state, persons), closed: state.closedAt !== null };
}

export function sharingView(shared: SharedUnit | null, division: SafetyDivision, reader: string, nameOf: (personId: string) => string) {
  if (shared === null) return null;
  const { followUpId, persons, chosen, closed } = shared;
  return {
    followUpId,
    persons: persons.map((personId) => ({ personId, name: nameOf(personId) })),
    chosen: chosen && { personId: chosen.personId, name: nameOf(chosen.personId), by: nameOf(chosen.by) || null, at: iso(chosen.at) },
    mayChoose: !closed && mayChoose(division, reader),
  };
}
