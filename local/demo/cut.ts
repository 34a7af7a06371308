import type { Sample, SampleUnit } from './sample.ts';

/**
 * A part of the organisation in which so many response units take part: those of the cast, then one from each of their faculties in
 * turn, then from the others. All that lies above them comes along; so do the people who hold a role there.
 */
export function cutTo(sample: Sample, count: number, cast: readonly string[]): Sample {
  const all = sample.units.filter((unit) => unit.isResponseUnit === 'true');
  const byId = new Map(sample.units.map((unit) => [unit.unitId, unit]));
  const isCast = (unit: SampleUnit) => cast.includes(unit.unitId);
  const least = all.filter(isCast).length;
  if (count < least) throw new Error(`the stories need ${least} response units: give --units ${least} or more`);
  if (count > all.length) throw new Error(`the sample organisation has ${all.length} response units: give --units ${all.length} or fewer`);
  const theirs = new Set(cast.map((id) => facultyOf(byId.get(id), byId)));
  const others = all.filter((unit) => !isCast(unit));
  const near = others.filter((unit) => theirs.has(facultyOf(unit, byId)));
  const far = others.filter((unit) => !near.includes(unit));
  const chosen = [...all.filter(isCast), ...inTurn(near, byId), ...inTurn(far, byId)].slice(0, count);
  const kept = new Set<string>(cast);
  for (const unit of chosen) for (const above of upwards(unit, byId)) kept.add(above);
  for (const id of cast) for (const above of upwards(byId.get(id), byId)) kept.add(above);
  const takesPart = new Set(chosen.map((unit) => unit.unitId));
  const assignments = sample.assignments.filter((one) => kept.has(one.unitId));
  const persons = new Set(assignments.map((one) => one.personId));
  return {
    units: sample.units
      .filter((unit) => kept.has(unit.unitId))
      .map((unit) => ({ ...unit, isResponseUnit: String(takesPart.has(unit.unitId)) })),
    people: sample.people.filter((person) => persons.has(person.personId)),
    assignments,
  };
}

function upwards(unit: SampleUnit | undefined, byId: ReadonlyMap<string, SampleUnit>): string[] {
  return unit ? [unit.unitId, ...upwards(byId.get(unit.parentId), byId)] : [];
}

function facultyOf(unit: SampleUnit | undefined, byId: ReadonlyMap<string, SampleUnit>): string {
  return upwards(unit, byId).at(-2) ?? '';
}

function inTurn(units: readonly SampleUnit[], byId: ReadonlyMap<string, SampleUnit>): SampleUnit[] {
  const queues = new Map<string, SampleUnit[]>();
  for (const unit of units) {
    const faculty = facultyOf(unit, byId);
    queues.set(faculty, [...(queues.get(faculty) ?? []), unit]);
  }
  const result: SampleUnit[] = [];
  while (result.length < units.length) for (const queue of queues.values()) result.push(...queue.splice(0, 1));
  return result;
}
