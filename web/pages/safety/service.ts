import type { AreaAnswer } from '../../../api/schemas/me.schema.ts';

export type AreaUnit = AreaAnswer['units'][number];
export type ServicePerson = AreaUnit['service'][number]['persons'][number];

export interface Stands extends ServicePerson {
  role: string;
}

const SENIORS: readonly string[] = ['localSeniorSafetyRepresentative', 'seniorSafetyRepresentative'];

/** Everybody else in the safety service who may answer for the unit, in the order in which they are asked. */
export function othersOf(unit: AreaUnit, me: string | undefined): Stands[] {
  const all = unit.service.flatMap(({ role, persons }) => persons.map((person) => ({ role, ...person })));
  const { sharing } = unit;
  // Of several who share the unit, only the chosen one.
  const reads = (id: string) =>
    sharing?.chosen != null && id !== sharing.chosen.personId && sharing.persons.some((one) => one.personId === id);
  return all.filter(({ personId }) => personId !== me && !reads(personId));
}

/** Whom one turns to: the local senior, and where there is none, or one is it oneself, the senior. */
export function seniorsOf(unit: AreaUnit, me: string | undefined): Stands[] {
  const others = othersOf(unit, me);
  const role = SENIORS.find((one) => others.some((other) => other.role === one));
  return others.filter((other) => other.role === role);
}

export interface Senior extends Stands {
  units: string[];
}

/** Each senior once, with the units one turns to them about. */
export function seniorsOfAll(units: readonly AreaUnit[], me: string | undefined): Senior[] {
  const found = new Map<string, Senior>();
  for (const unit of units) {
    for (const person of seniorsOf(unit, me)) {
      const known = found.get(person.personId) ?? { ...person, units: [] };
      found.set(person.personId, { ...known, units: [...known.units, unit.abbreviation] });
    }
  }
  return [...found.values()];
}

/** Several share the unit, and the reader is one of those who have yet to choose. */
export function toChoose({ sharing }: AreaUnit): boolean {
  return sharing?.mayChoose === true && sharing.chosen === null;
}
