import type { TaskCount } from '../../domain/overview.ts';
import type { Language } from '../../texts/language.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { lastDayOf } from '../iso.ts';
import type { OverviewAnswer } from '../schemas/overview.schema.ts';
import { isOwn, type Frozen } from './frozen.ts';
import type { OverviewScope } from './scope.ts';

/** What the figures on the page were frozen for, and whose they are. */
export function frozenView(scope: OverviewScope, frozen: Frozen, language: Language): NonNullable<OverviewAnswer['frozen']> {
  const { duty, as_of: asOf } = frozen.snapshot;
  const own = isOwn(frozen, scope.unit.unitId);
  return { ...dayView(scope, duty, asOf, language), units: own ? null : frozen.together.length, task: own && scope.readsDuties };
}

/** The way to them: what has been frozen, and what will be for a task that somebody here has. */
export function frozenDays(scope: OverviewScope, counts: ReadonlyMap<string, TaskCount>, language: Language): OverviewAnswer['frozenDays'] {
  const { snapshots, shelved } = scope;
  return shelved.plan.snapshots.flatMap(({ duty, asOf }) => {
    const taken = snapshots.find(({ snapshot }) => snapshot.duty === duty);
    if (taken ? taken.together.length === 0 : !counts.has(duty)) return [];
    return [{ ...dayView(scope, duty, taken?.snapshot.as_of ?? asOf, language), taken: taken !== undefined }];
  });
}

function dayView({ shelved: { plan, texts } }: OverviewScope, duty: string, asOf: number, language: Language) {
  return { duty, title: dutyName(texts, duty)[language], day: lastDayOf(asOf, plan.zone) };
}
