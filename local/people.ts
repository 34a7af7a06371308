import { roleWord } from '../texts/roles.ts';
import { upperFirst } from '../texts/message.ts';
import type { Role } from '../domain/roles.ts';
import type { Sample, SampleAssignment } from './demo/sample.ts';
import type { LocalPerson } from './processes/oidc-provider.ts';

/** Who is who, in the order in which somebody who looks around would want to be them. */
const GROUPS: readonly { heading: string; roles: readonly Role[] }[] = [
  { heading: 'Koordinatorer', roles: ['coordinator', 'localCoordinator'] },
  { heading: 'Ledelsen', roles: ['institutionLeader', 'level2Leader'] },
  { heading: 'Ledere av enheter', roles: ['level3Leader', 'unitManager', 'actingManager'] },
  {
    heading: 'Vernetjenesten',
    roles: ['seniorSafetyRepresentative', 'localSeniorSafetyRepresentative', 'safetyRepresentative', 'deputySafetyRepresentative'],
  },
  { heading: 'Støtte og tilsyn', roles: ['resourcePerson', 'archivist', 'governanceOffice', 'dataProtectionOfficer', 'auditor'] },
];
const OTHERS = 'Andre';

/** Whom one can sign in as, with what they are, so that a person at the screen can choose. */
export function localPersons({ people, assignments, units }: Sample): LocalPerson[] {
  const names = new Map(units.map((unit) => [unit.unitId, unit.abbreviation]));
  const persons = people.map(({ personId, sub, name, email, language }) => {
    const held = assignments.filter((one) => one.personId === personId);
    const place = GROUPS.findIndex(({ roles }) => held.some((one) => roles.includes(one.role)));
    const roles = held.map((one) => `${roleWord(one.role, 'nb')}, ${names.get(one.unitId) ?? one.unitId}${term(one)}`);
    const note = upperFirst([...new Set(roles)].join('; '));
    return { place, person: { sub, name, email, locale: language, note, group: GROUPS[place]?.heading ?? OTHERS } };
  });
  const last = GROUPS.length;
  return persons.sort((a, b) => ((a.place + last + 1) % (last + 1)) - ((b.place + last + 1) % (last + 1))).map(({ person }) => person);
}

/** A term that ends, or one that began during the cycle: the demo's two years see people come and go. */
function term({ from, to, kind }: SampleAssignment): string {
  if (to !== '') return ` (${from.slice(0, 4)}–${to})`;
  return kind === 'ordinary' && from > '2023-08-01' ? ` (fra ${from})` : '';
}

/** The first who holds a role, for a hint on whose eyes to look through. */
export function someone({ people, assignments }: Sample, role: Role, day = '2024-01-01'): LocalPerson | undefined {
  const holder = assignments.find((one) => one.role === role && one.from <= day && (one.to === '' || one.to >= day));
  const person = people.find((one) => one.personId === holder?.personId);
  return person && { sub: person.sub, name: person.name, email: person.email };
}
