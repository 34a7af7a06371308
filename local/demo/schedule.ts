import { resolve } from '../../domain/people.ts';
import { unitFacts, type Organisation } from '../../domain/organisation.ts';
import { applies, type CompiledPlan } from '../../domain/plan.ts';
import type { Act } from './act.ts';
import { filesWhatWaits, opensFolder } from './archive-acts.ts';
import { CAST } from './cast/index.ts';
import { chanceOf, type Chance } from './chance.ts';
import { choices } from './choice-acts.ts';
import { always, except, ordinary, type Profile } from './conduct.ts';
import { checksReports, MOVED, movesDeadline, REPORTS_CHECKED_ON, SECOND_FORM, setsSecondForm } from './coordinator-acts.ts';
import { asKnownOn, IMPORT_DAYS } from './imports.ts';
import { lineActs, listConfirmedAt } from './line-acts.ts';
import { organisationOf, type Sample } from './sample.ts';
import type { ListWay, Story } from './story.ts';
import { surveyCounts } from './survey-counts.ts';
import { noon, unitActs } from './unit-acts.ts';

export const MOVED_FACULTY = 'hf';

export interface Schedule {
  acts: Act[];
  /** The person who holds a role then, as the institution's register has it by that day. */
  holderOf: (act: Pick<Act, 'role' | 'unitId' | 'at'>) => string;
}

/** Everything that everybody will do in two years. It depends on the plan, the organisation and the seed, and on nothing else. */
export function scheduleOf(plan: CompiledPlan, sample: Sample, seed: number): Schedule {
  const chance = chanceOf(seed);
  const org = organisationOf(sample);
  const rootId = sample.units.find((unit) => unit.parentId === '')?.unitId ?? '';
  const acts = [
    checksReports(plan, rootId, surveyCounts(sample, CAST, chance)),
    setsSecondForm(plan, rootId),
    movesDeadline(plan, rootId, MOVED_FACULTY),
    ...filesWhatWaits(plan, rootId),
  ];
  let folder = 1000;
  for (const { unitId, level } of org.units.values()) {
    const stories = CAST.filter((story) => story.unit === unitId);
    for (const story of stories) acts.push(...(story.acts?.(plan) ?? []));
    const profile = profileOf(unitId, stories, chance, sample);
    if (level <= 3)
      acts.push(
        ...lineActs({
          plan,
          unitId,
          unit: unitFacts(org, unitId, false),
          proposedUnits: onListOf(plan, org, unitId),
          list: listWay(stories),
          profile,
          chance,
        }),
      );
    if (org.units.get(unitId)?.isResponseUnit) acts.push(...responseUnitActs(plan, org, unitId, folder++, profile, chance));
  }
  return { acts: acts.sort((a, b) => a.at - b.at), holderOf: holders(plan, sample) };
}

function listWay(stories: readonly Story[]): ListWay {
  return stories.find((story) => story.list)?.list ?? 'sent';
}

function profileOf(unitId: string, stories: readonly Story[], chance: Chance, sample: Sample): Profile {
  const faculty = facultyOf(unitId, sample);
  const level = sample.units.find((unit) => unit.unitId === unitId)?.level;
  // Above the response units everybody is in time; below the faculty whose deadline moves nobody is done before it does.
  const others = level === '1' || level === '2' ? always('inTime') : ordinary(chance, unitId);
  const base = faculty === MOVED_FACULTY ? except(others, { [MOVED.duty]: { when: '2025-03-10' } }) : others;
  return stories.reduce<Profile>((profile, story) => story.conduct?.(profile) ?? profile, base);
}

function responseUnitActs(plan: CompiledPlan, org: Organisation, unitId: string, folder: number, profile: Profile, chance: Chance): Act[] {
  const owner = listOwner(plan, org, unitId);
  const way = listWay(CAST.filter((story) => story.unit === owner));
  const startedAt = way === 'forgotten' ? noon(plan, '2023-11-06') : listConfirmedAt({ plan, unitId: owner, chance });
  const reportAt = noon(plan, REPORTS_CHECKED_ON);
  const known = { listEndedAt: startedAt, reportAt, secondFormOpensAt: noon(plan, SECOND_FORM.opensOn) - 12 * 3_600_000 };
  return [
    opensFolder(plan, unitId, startedAt, folder, chance),
    ...choices(plan, org, unitId, startedAt),
    ...unitActs({ plan, unitId, startedAt, known, profile, chance }),
  ];
}

/** The unit itself or the nearest above it that owes a list of response units. */
function listOwner(plan: CompiledPlan, org: Organisation, unitId: string): string {
  const list = plan.duties.find((duty) => duty.evidence === 'responseUnits');
  for (let id: string | null = unitId; id !== null; id = org.units.get(id)?.parentId ?? null) {
    if (list && applies(list.appliesTo, unitFacts(org, id, false))) return id;
  }
  return unitId;
}

function onListOf(plan: CompiledPlan, org: Organisation, unitId: string): string[] {
  return [...org.units.values()]
    .filter((unit) => unit.isResponseUnit && listOwner(plan, org, unit.unitId) === unitId)
    .map((unit) => unit.unitId);
}

function facultyOf(unitId: string, { units }: Sample): string {
  const unit = units.find((one) => one.unitId === unitId);
  return !unit || unit.level === '2' || unit.parentId === '' ? unitId : facultyOf(unit.parentId, { units } as Sample);
}

function holders(plan: CompiledPlan, sample: Sample): Schedule['holderOf'] {
  const known = IMPORT_DAYS.map((day) => ({ from: noon(plan, day), org: organisationOf(asKnownOn(day, sample)) }));
  return ({ role, unitId, at }) => {
    const org = known.filter((one) => one.from <= at).at(-1)?.org ?? known[0]!.org;
    const [person] = resolve(org, role, unitId, at);
    if (!person) throw new Error(`nobody is ${role} of ${unitId}`);
    return person;
  };
}
