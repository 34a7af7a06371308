import type { Instant } from '../time.ts';
import type { FactDraft } from '../facts.ts';
import { definitionOf } from '../plan.ts';
import { bornFacts } from '../birth.ts';
import { dueAfter, stepsFrom } from '../dates.ts';
import { fulfilled, refuse, tell, type Case, type Decision } from './case.ts';

interface Measure {
  id: string;
  dueAt: Instant;
}

/** The first version ends the duty; each later one is a new version of a plan that lives (NT-010, NT-011). */
export function submitPlan(c: Case<'submitPlan'>): Decision {
  const { command, duty } = c;
  if (command.hash === duty.documentHash) return refuse('PLAN_UNCHANGED', { duty: duty.key });
  const measures: Measure[] = [];
  for (const { id, lastDay } of command.measures) {
    const dueAt = dueAfter(c.plan, lastDay);
    if (dueAt === null) return refuse('DATE_OUTSIDE_CYCLE', { date: lastDay });
    if (measures.some((measure) => measure.id === id)) return refuse('MEASURE_TWICE', { measure: id });
    measures.push({ id, dueAt });
  }
  const submitted: FactDraft = {
    type: 'planSubmitted',
    duty: duty.key,
    documentId: command.documentId,
    hash: command.hash,
    version: duty.version + 1,
    heard: command.heard,
    measures,
    // A plan the representative was not heard about is kept as it is, and said so (NT-070).
    ...(command.heard ? {} : { notices: tell('planUnheard', 'prompt', 'safetyRepresentative') }),
  };
  const changed = [submitted, ...measures.flatMap((measure) => written(c, measure)), ...dropped(c, measures)];
  return duty.end ? changed : [...changed, fulfilled(c.definition, duty, c.at)];
}

/** A measure's own duty: born with the version that names it first, moved by one that gives it another date (E59). */
function written(c: Case<'submitPlan'>, { id, dueAt }: Measure): FactDraft[] {
  const definition = c.plan.measureDuty;
  if (!definition) return [];
  const key = `${definition.key}/${id}`;
  const known = c.state.duties[key];
  if (!known) return bornFacts(c.plan, { ...definition, key, dueAt }, c.state, 'measure', c.at);
  if (known.end || known.dueAt === dueAt) return [];
  const dates = {
    opensAt: known.opensAt,
    targetAt: known.targetAt,
    dueAt,
    graceUntil: null,
    hardEndAt: known.hardEndAt === null ? null : Math.max(known.hardEndAt, dueAt),
  };
  const steps = known.openedAt === null ? null : stepsFrom(c.plan, definitionOf(c.plan, key), dates, c.at);
  return [{ type: 'datesSet', duty: key, dates, steps, reason: 'moved' }];
}

/** A measure that the new version leaves out is not forgotten: it ends with that reason. */
function dropped(c: Case<'submitPlan'>, measures: readonly Measure[]): FactDraft[] {
  const prefix = c.plan.measureDuty ? `${c.plan.measureDuty.key}/` : null;
  if (prefix === null) return [];
  return Object.values(c.state.duties)
    .filter(({ key, end }) => !end && key.startsWith(prefix) && !measures.some(({ id }) => key === prefix + id))
    .map(({ key }) => ({ type: 'dutyEnded', duty: key, end: 'discontinued', onTarget: null, inGrace: false, reason: 'leftOutOfPlan' }));
}
