import { confirmedForm } from '../domain/documents.ts';
import { lineUpwards, type Organisation } from '../domain/organisation.ts';
import { resolve } from '../domain/people.ts';
import type { Instant } from '../domain/time.ts';
import { answersIn } from '../documents/forms/filled-in.ts';
import { followUpsOfUnits } from '../db/api-unit.repository.ts';
import type { Database } from '../db/database.ts';
import { findText } from '../db/document.repository.ts';
import { factsOf } from '../db/fact.repository.ts';
import type { FollowUpRow } from '../db/follow-up.repository.ts';
import { unitRows } from '../db/organisation.repository.ts';
import type { Language } from '../texts/language.ts';
import { proposedMeaning } from '../texts/unit-meant-words.ts';
import { formOf } from './forms/form-content.ts';
import type { PlanShelf, ShelvedPlan } from './plans.ts';
import { namesOf } from './views/people-view.ts';
import { unitName } from './views/unit-view.ts';

export interface Where {
  org: Organisation;
  unitId: string;
  at: Instant;
  language: Language;
}

/** Unit and manager as the organisation names them, now. A vacancy is answered for by the leader above. */
export async function namedByOrganisation(db: Database, { org, unitId, at, language }: Where) {
  const ids = resolve(org, 'unitManager', unitId, at);
  const [[row], names] = await Promise.all([unitRows(db, [unitId]), namesOf(db, ids)]);
  const managers = ids.flatMap((personId) => names.get(personId) ?? []);
  return { unit: { unitId, abbreviation: row?.abbreviation ?? unitId, name: row ? unitName(row, language) : unitId }, managers };
}

/** The text that a new form starts from. */
export async function proposedUnitMeant(db: Database, where: Where): Promise<string> {
  const { unit, managers } = await namedByOrganisation(db, where);
  return proposedMeaning({ unit: unit.name, managers }, where.language);
}

/** The response unit that the staff of a unit answer in: the nearest that takes part as one. */
export async function respondsIn(db: Database, { org, unitId }: Where, cycleId: string): Promise<FollowUpRow | null> {
  const line = lineUpwards(org, unitId).map((one) => one.unitId);
  const taking = (await followUpsOfUnits(db, line, [cycleId])).filter((one) => one.is_response_unit);
  return line.flatMap((id) => taking.find((one) => one.unit_id === id) ?? [])[0] ?? null;
}

/** The text that both have confirmed. A form of an older version, or of another plan, does not ask for it. */
export async function confirmedMeaning(
  db: Database,
  plans: PlanShelf,
  followUp: FollowUpRow,
): Promise<{ text: string; at: Instant } | null> {
  const shelved = await plans.get(followUp.plan_key, followUp.plan_version);
  const asked = whereAsked(shelved);
  if (!asked) return null;
  const facts = (await factsOf(db, followUp.follow_up_id)).map(({ fact }) => fact);
  const confirmed = confirmedForm(facts, asked.duty);
  const document = confirmed && (await findText(db, confirmed.documentId));
  const text = document ? answersIn(JSON.parse(document.content))[asked.field] : undefined;
  return confirmed && typeof text === 'string' && text.trim() !== '' ? { text: text.trim(), at: confirmed.at } : null;
}

function whereAsked(shelved: ShelvedPlan): { duty: string; field: string } | null {
  for (const definition of shelved.plan.duties) {
    const field = formOf(shelved, definition)?.fields.find(({ publishes }) => publishes === 'unitAndManager');
    if (field) return { duty: definition.key, field: field.key };
  }
  return null;
}
