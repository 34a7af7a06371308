import type { Sample } from './demo/sample.ts';
import type { LocalPerson } from './processes/oidc-provider.ts';

/** Whom one can sign in as, with what they are, so that a person at the screen can choose. */
export function localPersons({ people, assignments, units }: Sample): LocalPerson[] {
  const names = new Map(units.map((unit) => [unit.unitId, unit.abbreviation]));
  return people.map(({ personId, sub, name, email, language }) => {
    const roles = assignments
      .filter((one) => one.personId === personId)
      .map(({ role, unitId }) => `${role} ${names.get(unitId) ?? unitId}`);
    return { sub, name, email, locale: language, note: [...new Set(roles)].join(', ') };
  });
}

/** The first who holds a role, for a hint on whose eyes to look through. */
export function someone({ people, assignments }: Sample, role: string, day = '2024-01-01'): LocalPerson | undefined {
  const holder = assignments.find((one) => one.role === role && one.from <= day && (one.to === '' || one.to >= day));
  const person = people.find((one) => one.personId === holder?.personId);
  return person && { sub: person.sub, name: person.name, email: person.email };
}
