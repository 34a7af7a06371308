import type { Instant } from '../time.ts';
import type { FactDraft, MeasureEnd } from '../facts.ts';
import { definitionOf, isMeasure } from '../plan.ts';
import { bornFacts } from '../birth.ts';
import { datesOf, dueAfter, leave, notBefore, stepsFrom } from '../dates.ts';
import { secondParty } from '../waiting.ts';
import { ended, fulfilled, refuse, tell, type Case, type Decision, type DutyCase } from './case.ts';
import { movedTo } from './deadlines.ts';
import { stepsToAsk } from './joint.ts';

interface Measure {
  id: string;
  dueAt: Instant;
  state?: MeasureEnd;
}

/** The first version ends the duty; each later one is a new version of a plan that lives (NT-010, NT-011). */
export function submitPlan(c: Case<'submitPlan'>): Decision {
  const { command, duty } = c;
  if (command.hash === duty.documentHash) return refuse('PLAN_UNCHANGED', { duty: duty.key });
  const measures: Measure[] = [];
  for (const { id, lastDay, state } of command.measures) {
    const dueAt = dueAfter(c.plan, lastDay);
    if (dueAt === null) return refuse('DATE_OUTSIDE_CYCLE', { date: lastDay });
    if (measures.some((measure) => measure.id === id)) return refuse('MEASURE_TWICE', { measure: id });
    measures.push({ id, dueAt, ...(state ? { state } : {}) });
  }
  const unfinished = measures.length === 0 || isBehindTheService(c);
  const asked = unfinished ? secondParty(c.definition) : undefined;
  const submitted: FactDraft = {
    type: 'planSubmitted',
    duty: duty.key,
    documentId: command.documentId,
    hash: command.hash,
    version: duty.version + 1,
    heard: command.heard,
    measures,
    // What has ended asks for an answer too, but is not opened again.
    ...(asked ? { asks: duty.end ? [] : stepsToAsk(c.plan, c.definition, c.at) } : {}),
    ...noticesOf(command.heard, measures, asked),
  };
  const changed = [submitted, ...measures.flatMap((measure) => written(c, measure)), ...dropped(c, measures)];
  // A plan that asks the representative is complete when the answer has come (E54, E56).
  return duty.end || asked ? changed : [...changed, fulfilled(c.definition, duty, duty.joint?.firstSubmittedAt ?? c.at)];
}

/**
 * The service could not be at the meeting that the plan follows, and the representative was not heard about the plan either: then it is
 * not final before the representative was asked (E54). What has ended is not opened again.
 */
function isBehindTheService({ command, definition, duty, state }: Case<'submitPlan'>): boolean {
  const { opens } = definition;
  if (duty.end || command.heard || typeof opens !== 'object' || !('duty' in opens)) return false;
  return state.duties[opens.duty]?.meeting?.withoutService === true;
}

/** A plan the representative was not heard about is kept as it is, and said so (NT-070). */
function noticesOf(heard: boolean, measures: readonly Measure[], asked: ReturnType<typeof secondParty>): Pick<FactDraft, 'notices'> {
  if (asked) return { notices: tell(measures.length === 0 ? 'noMeasures' : 'planBeforeFinal', 'now', asked) };
  return heard ? {} : { notices: tell('planUnheard', 'prompt', 'safetyRepresentative') };
}

/** A measure's own duty: born with the version that names it first, moved or ended by one that says so (E59). */
function written(c: Case<'submitPlan'>, { id, dueAt, state }: Measure): FactDraft[] {
  const definition = c.plan.measureDuty;
  if (!definition) return [];
  const key = `${definition.key}/${id}`;
  const known = c.state.duties[key];
  if (known?.end) return [];
  if (known && state) return [endOf(c, { ...c, definition, duty: known }, state)];
  if (known) return moved({ ...c, definition, duty: known }, dueAt);
  const born = bornFacts(c.plan, { ...definition, key, dueAt }, c.state, 'measure', c.at);
  // What was over before it came into the plan was nobody's duty here; the plan says what was done.
  return state && born.length === 1 ? [...born, ended(key, 'discontinued', 'endedBeforePlan')] : born;
}

function endOf(c: Case<'submitPlan'>, { definition, duty }: DutyCase, state: MeasureEnd): FactDraft {
  return state === 'done' ? fulfilled(definition, duty, c.at) : ended(duty.key, 'discontinued', 'stoppedInPlan');
}

/** No date takes effect before its fact: an earlier last day leaves ten working days, or what was left already. */
function moved(c: DutyCase, wanted: Instant): FactDraft[] {
  const { plan, duty, at } = c;
  const dueAt = duty.dueAt === null ? wanted : Math.max(wanted, Math.min(duty.dueAt, leave(plan, at)));
  if (duty.dueAt === dueAt) return [];
  const opensAt = duty.openedAt === null && duty.opensAt === duty.dueAt ? dueAt : duty.opensAt;
  const dates = { ...datesOf(duty), opensAt, dueAt, graceUntil: null, hardEndAt: notBefore(duty.hardEndAt, dueAt) };
  const steps = duty.openedAt === null ? null : stepsFrom(plan, definitionOf(plan, duty.key), dates, at);
  return [{ type: 'datesSet', duty: duty.key, dates, steps, reason: 'moved' }];
}

/** A measure that the new version leaves out is not forgotten: it ends with that reason. */
function dropped(c: Case<'submitPlan'>, measures: readonly Measure[]): FactDraft[] {
  return Object.values(c.state.duties)
    .filter(
      ({ key, end, cause }) => !end && cause === 'measure' && isMeasure(c.plan, key) && !measures.some(({ id }) => key.endsWith(`/${id}`)),
    )
    .map(({ key }) => ended(key, 'discontinued', 'leftOutOfPlan'));
}

/** Does the measure still meet the need? It goes on as it is, gets another last day, or is done with (NT-068, NT-069). */
export function reviewMeasure(c: Case<'reviewMeasure'>): Decision {
  const { plan, duty, command, at } = c;
  if (!isMeasure(plan, duty.key)) return refuse('MEASURE_NOT_NAMED', { duty: duty.key });
  const { outcome, heard = true, documentId = null } = command;
  const unheard = outcome === 'adjust' && !heard ? { notices: tell('measureUnheard', 'prompt', 'safetyRepresentative') } : {};
  const reviewed: FactDraft = { type: 'measureReviewed', duty: duty.key, outcome, heard, documentId, ...unheard };
  if (outcome === 'keep') return [reviewed];
  if (outcome === 'finish') return [reviewed, fulfilled(c.definition, duty, at)];
  if (command.lastDay === undefined) return refuse('REVIEW_WITHOUT_DATE', { duty: duty.key });
  const dueAt = movedTo(c, command.lastDay);
  if (typeof dueAt !== 'number') return dueAt;
  return [reviewed, ...moved(c, dueAt)];
}
