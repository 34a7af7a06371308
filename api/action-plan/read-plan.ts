import type { FastifyRequest } from 'fastify';
import type { ReadAction } from '../../domain/access.ts';
import { measureDutyOf, planDutyOf, planVersions } from '../../domain/action-plan.ts';
import type { Fact } from '../../domain/facts.ts';
import { definitionOf } from '../../domain/plan.ts';
import { planIn, type ActionPlan, type Measure } from '../../documents/action-plan/plan-document.ts';
import { withDaysOf } from '../../documents/action-plan/offered.ts';
import type { FormAnswers } from '../../texts/form-definition.ts';
import type { Database } from '../../db/database.ts';
import { textsOf } from '../../db/document.repository.ts';
import { foldFollowUp } from '../follow-ups.ts';
import { formOf } from '../forms/form-content.ts';
import { lastDayOf } from '../iso.ts';
import { openUnit } from '../open-unit.ts';
import { unknown } from '../problem.ts';
import type { RouteDeps } from '../route-deps.ts';
import { onlyStaff } from '../staff.ts';

/** The plan of a unit as it stands: its form, every version that was sent, and the ledger beside it. */
export async function openPlan(
  deps: Pick<RouteDeps, 'db' | 'clock' | 'plans'>,
  request: FastifyRequest,
  unitId: string,
  cycleId: string | undefined,
  action: ReadAction,
) {
  const opened = await openUnit(deps, request, unitId, cycleId, action);
  onlyStaff(opened.standing);
  const { plan } = opened.shelved;
  const folded = await foldFollowUp(deps.db, opened.ids.followUpId);
  const facts = folded.facts.map(({ fact }) => fact);
  const { state } = folded;
  const duty = planDutyOf(plan, state);
  const form = duty && formOf(opened.shelved, definitionOf(plan, duty.key));
  if (!duty || !form) throw unknown('DUTY', 'actionPlan');
  const versions = await versionsOf(deps.db, opened.ids.followUpId, duty.key, facts);
  const newest = versions.at(-1)?.plan ?? null;
  const today = (id: string) => {
    const dueAt = measureDutyOf(plan, state, id)?.dueAt ?? null;
    return dueAt === null ? null : lastDayOf(dueAt, plan.zone);
  };
  const measures = newest ? withDaysOf(newest.measures, today) : [];
  return { ...opened, state, facts, duty, form, versions, newest, measures };
}

export type OpenedPlan = Awaited<ReturnType<typeof openPlan>>;

/** What the next version starts from: all of the newest, with the days that hold now. */
export function answersNow({ newest, measures }: Pick<OpenedPlan, 'newest' | 'measures'>): FormAnswers & { measures: Measure[] } {
  // What was new in that version is not new in the next.
  const { whatChanged: _said, ...rest } = newest ?? ({ measures: [] } as Partial<ActionPlan>);
  return { ...rest, measures };
}

export interface StoredVersion {
  documentId: string;
  version: number;
  at: number;
  heard: boolean;
  plan: ActionPlan | null;
}

/** Every version that was sent, oldest first. */
export async function versionsOf(db: Database, followUpId: string, duty: string, facts: readonly Fact[]): Promise<StoredVersion[]> {
  const sent = planVersions(facts, duty);
  if (sent.length === 0) return [];
  const stored = new Map((await textsOf(db, followUpId, duty)).map((one) => [one.document_id, one.content]));
  return sent.map(({ version, at, heard, documentId }) => {
    const content = stored.get(documentId);
    return { documentId, version, at, heard, plan: content === undefined ? null : planIn(JSON.parse(content)) };
  });
}

/** The newest plan of a follow-up that is only looked back at. */
export async function newestPlan(db: Database, followUpId: string, duty: string, facts: readonly Fact[]): Promise<ActionPlan | null> {
  return (await versionsOf(db, followUpId, duty, facts)).at(-1)?.plan ?? null;
}
