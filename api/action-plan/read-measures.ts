import type { FastifyRequest } from 'fastify';
import { can } from '../../domain/access.ts';
import { reviewsOf, unitsOfCommon } from '../../domain/action-plan.ts';
import { resolve } from '../../domain/people.ts';
import { isMeasure } from '../../domain/plan.ts';
import type { Duty } from '../../domain/state.ts';
import type { Database } from '../../db/database.ts';
import { textsOf as keptTextsOf } from '../../db/document.repository.ts';
import { nextFollowUpAbove } from '../../db/follow-up.repository.ts';
import { unitRows } from '../../db/organisation.repository.ts';
import { formOf } from '../forms/form-content.ts';
import { openUnit } from '../open-unit.ts';
import { unknown } from '../problem.ts';
import type { RouteDeps } from '../route-deps.ts';
import type { MeasuresAnswer } from '../schemas/action-plan.schema.ts';
import { onlyStaff } from '../staff.ts';
import { byDueDate } from '../views/duty-view.ts';
import { measureTaskView } from '../views/measure-view.ts';
import { namesOf } from '../views/people-view.ts';
import { unitName } from '../views/unit-view.ts';
import { measureReader } from './measure-words.ts';

/** Every measure that is a task of the unit: those of its plan, whatever version has them, and the common ones of its level. */
export async function readMeasures(
  deps: Pick<RouteDeps, 'db' | 'clock' | 'plans'>,
  request: FastifyRequest,
  unitId: string,
  cycleId: string | undefined,
): Promise<MeasuresAnswer> {
  const opened = await openUnit(deps, request, unitId, cycleId, 'readActionPlan');
  onlyStaff(opened.standing);
  const { ids, shelved, language, standing } = opened;
  const { plan } = shelved;
  const reader = measureReader(deps.db, plan, ids.cycleId);
  const followed = await reader.followed(unitId);
  if (!followed) throw unknown('FOLLOW_UP', unitId);
  const facts = followed.facts.map(({ fact }) => fact);
  const duties = Object.values(followed.state.duties).filter(({ key }) => isMeasure(plan, key));
  const named = await unitRows(deps.db, [...new Set(duties.flatMap(({ key }) => unitsOfCommon(facts, key)))]);
  const planDuty = plan.duties.find(({ evidence }) => evidence === 'actionPlan');
  // What a unit below has said of a measure is between that unit and the line above it, also where the measure has become common.
  const seesOrigin = can(standing.actor, 'readRaised').allowed;
  const wordsOf = (duty: Duty) => (duty.cause === 'common' && !seesOrigin ? undefined : reader.wordsOf(unitId, duty.key));
  const looking = {
    plan,
    form: planDuty ? formOf(shelved, planDuty) : null,
    facts,
    actor: standing.actor,
    language,
    forUnits: (duty: string) => {
      const units = seesOrigin ? unitsOfCommon(facts, duty) : [];
      return units.map((id) => named.find((row) => row.unit_id === id)?.abbreviation ?? id);
    },
    textOf: await textsOf(
      deps.db,
      ids.followUpId,
      duties.filter(({ key }) => reviewsOf(facts, key).some(({ documentId }) => documentId !== null)).map(({ key }) => key),
    ),
  };
  const measures: MeasuresAnswer['measures'] = [];
  for (const duty of duties.sort(byDueDate)) measures.push(measureTaskView(looking, duty, await wordsOf(duty)));
  return { unitId, cycleId: ids.cycleId, above: await aboveOf(deps.db, opened), measures };
}

async function textsOf(db: Database, followUpId: string, duties: readonly string[]): Promise<(documentId: string) => string | null> {
  const texts = new Map<string, string>();
  for (const duty of duties) {
    for (const document of await keptTextsOf(db, followUpId, duty)) {
      const { text } = JSON.parse(document.content) as { text?: unknown };
      if (typeof text === 'string') texts.set(document.document_id, text);
    }
  }
  return (documentId) => texts.get(documentId) ?? null;
}

/** Named before anybody presses: who would get it. */
async function aboveOf(db: Database, { ids, standing, language }: Awaited<ReturnType<typeof openUnit>>): Promise<MeasuresAnswer['above']> {
  const above = await nextFollowUpAbove(db, ids.cycleId, ids.unitId);
  const [row] = above ? await unitRows(db, [above.unit_id]) : [];
  if (!row) return null;
  const persons = resolve(standing.org, 'unitManager', row.unit_id, standing.at);
  const names = await namesOf(db, persons);
  return {
    unitId: row.unit_id,
    abbreviation: row.abbreviation,
    name: unitName(row, language),
    persons: persons.flatMap((personId) => names.get(personId) ?? []),
  };
}
