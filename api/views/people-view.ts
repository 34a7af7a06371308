import type { Organisation } from '../../domain/organisation.ts';
import { resolve } from '../../domain/people.ts';
import { SAFETY_SERVICE, type Receiver } from '../../domain/roles.ts';
import type { Instant } from '../../domain/time.ts';
import { findPersons } from '../../db/organisation.repository.ts';
import type { Database } from '../../db/database.ts';
import type { PartyView } from '../schemas/unit.schema.ts';

/** Whom the people of a unit turn to. */
const AROUND: readonly Receiver[] = ['unitManager', ...SAFETY_SERVICE, 'leaderAbove', 'localCoordinator'];

/** Who stands in the roles around a unit; a fallback is named once, in the first role the person is the fallback for. */
export async function peopleAround(
  db: Database,
  org: Organisation,
  unitId: string,
  at: Instant,
  /** Whom several representatives have chosen to answer. */
  chosen?: string,
): Promise<PartyView[]> {
  const seen = new Set<string>();
  const parties = AROUND.flatMap((role) => {
    const ids = resolve(org, role, unitId, at);
    const key = `${SAFETY_SERVICE.includes(role) ? 'service' : role} ${ids.join(' ')}`;
    if (ids.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ role, ids }];
  });
  const names = await namesOf(
    db,
    parties.flatMap(({ ids }) => ids),
  );
  return parties.map(({ role, ids }) => ({
    role,
    persons: ids.map((personId) => ({
      personId,
      name: names.get(personId) ?? '',
      ...(personId === chosen && role === 'safetyRepresentative' ? { answers: true as const } : {}),
    })),
  }));
}

export async function namesOf(db: Database, personIds: readonly string[]): Promise<Map<string, string>> {
  const persons = await findPersons(db, [...new Set(personIds)]);
  return new Map(persons.map((person) => [person.person_id, person.name]));
}
