import type { CompiledPlan } from '../../domain/plan.ts';
import type { Database } from '../../db/database.ts';
import type { FormAnswers, FormDefinition } from '../../texts/form-definition.ts';
import { measureReader } from '../action-plan/measure-words.ts';
import { proposedUnitMeant, type Where } from '../unit-meant.ts';

/** What a new form starts from, by field: what the organisation and the unit's own plan know already. */
export async function proposals(
  db: Database,
  { fields }: Pick<FormDefinition, 'fields'>,
  where: Where & { plan: CompiledPlan; cycleId: string },
): Promise<FormAnswers> {
  const proposed: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.publishes === 'unitAndManager') proposed[field.key] = await proposedUnitMeant(db, where);
    if (field.rowsFrom === 'measures') {
      const [first] = field.fields ?? [];
      proposed[field.key] = (await measureTitles(db, where)).map((title) => ({ [first!.key]: title }));
    }
  }
  return proposed;
}

async function measureTitles(db: Database, { plan, cycleId, unitId }: Where & { plan: CompiledPlan; cycleId: string }): Promise<string[]> {
  const followed = await measureReader(db, plan, cycleId).followed(unitId);
  return (followed?.versions.at(-1)?.plan?.measures ?? []).map(({ title }) => title);
}
