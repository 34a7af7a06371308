import { ACCESS } from '../../domain/access.ts';
import { ladderStepNamed, receiversOf } from '../../domain/ladder.ts';
import { definitionOf } from '../../domain/plan.ts';
import type { FollowUpState } from '../../domain/state.ts';
import type { FactRow } from '../../db/fact.repository.ts';
import type { Language } from '../../texts/language.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { iso } from '../iso.ts';
import type { ShelvedPlan } from '../plans.ts';
import type { FactView } from '../schemas/unit.schema.ts';

/** Fields of a fact that are instants: shown as dates. */
const INSTANTS = new Set([
  'at',
  'dueAt',
  'from',
  'to',
  'happenedAt',
  'opensAt',
  'targetAt',
  'graceUntil',
  'hardEndAt',
  'discoveredAt',
  'accessEndedAt',
  'askSeniorAt',
]);
/** Shown in their own place, or names of persons. */
const LEFT_OUT = new Set(['type', 'duty', 'at', 'commandId', 'by', 'notices', 'personId', 'persons']);

/**
 * A fact with roles, not persons; what documents say is read from the documents, by those who may. Why a text was removed says something
 * of what it held, so it is for the same readers.
 */
export function factView(row: FactRow, { plan, texts }: ShelvedPlan, language: Language, readsTexts: boolean): FactView {
  const fact = row.body;
  const hidden = (key: string) => LEFT_OUT.has(key) || (key === 'why' && fact.type === 'textRemoved' && !readsTexts);
  return {
    seq: row.seq,
    type: fact.type,
    duty: row.duty,
    title: row.duty === null ? null : dutyName(texts, row.duty)[language],
    at: iso(row.at, plan.zone),
    recordedAt: iso(row.recorded_at, plan.zone),
    byRole: fact.by?.role ?? null,
    commandId: fact.commandId ?? null,
    details: Object.fromEntries(
      Object.entries(fact)
        .filter(([key]) => !hidden(key))
        .map(([key, value]) => [key, shown(key, value, plan.zone)]),
    ),
    told: (fact.notices ?? []).map(({ step, role, urgency }) => ({ step, role, urgency })),
  };
}

function shown(key: string, value: unknown, zone: string): unknown {
  if (typeof value === 'number' && INSTANTS.has(key)) return iso(value, zone);
  if (Array.isArray(value)) return value.map((item) => shown(key, item, zone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, shown(inner, one, zone)]));
}

export interface ComingStep {
  duty: string;
  title: string;
  step: string;
  at: string;
  to: string[];
  urgency: string;
}

/** What comes if nothing is done: the steps still ahead of every duty, soonest first. */
export function comingSteps(state: FollowUpState, { plan, texts }: ShelvedPlan, language: Language): ComingStep[] {
  const steps = Object.values(state.duties)
    .filter((duty) => !duty.end)
    .flatMap((duty) => {
      const definition = definitionOf(plan, duty.key);
      return [...duty.steps, ...(duty.joint?.asks ?? [])].map(({ step, at }) => {
        const rung = ladderStepNamed(plan, definition, step);
        return { duty: duty.key, step, at, to: rung ? receiversOf(rung, definition) : [], urgency: rung?.urgency ?? 'overview' };
      });
    });
  return steps
    .sort((a, b) => a.at - b.at)
    .map((step) => ({ ...step, title: dutyName(texts, step.duty)[language], at: iso(step.at, plan.zone), to: [...step.to] }));
}

/** Roles that see a unit's history: who else knows. */
export const HISTORY_READERS: readonly string[] = ACCESS.readHistory;
