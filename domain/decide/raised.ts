import type { Instant } from '../time.ts';
import { definitionOf, isMeasure, type CompiledPlan } from '../plan.ts';
import type { Command } from '../commands.ts';
import type { FactDraft, RaisedOutcome } from '../facts.ts';
import type { Duty, FollowUpState } from '../state.ts';
import { bornFacts } from '../birth.ts';
import { leave } from '../dates.ts';
import { afterWaiting } from './after-waiting.ts';
import { ended, fulfilled, refuse, tell, type Case, type Decision, type DutyCase } from './case.ts';
import { commonMeasure, type Common } from './common-measure.ts';

/** A measure that the unit cannot carry out alone goes to the level above, and waits there without anybody being late (E57). */
export function raiseMeasure(c: Case<'raiseMeasure'>): Decision {
  const { plan, state, duty, commandId, command } = c;
  if (!isMeasure(plan, duty.key)) return refuse('MEASURE_NOT_NAMED', { duty: duty.key });
  if (!plan.raisedDuty || state.unit?.level === 1) return refuse('RAISED_AT_TOP', { duty: duty.key });
  if (duty.waiting.includes('levelAbove')) return refuse('RAISED_ALREADY', { duty: duty.key });
  return [
    { type: 'measureRaised', duty: duty.key, raisedId: commandId, documentId: command.documentId ?? null },
    { type: 'waitingStarted', duty: duty.key, on: 'levelAbove' },
  ];
}

/** A unit below asks. It is a duty here until it is answered; a unit that is no longer followed up sends it back at once. */
export function noteRaised(
  plan: CompiledPlan,
  state: FollowUpState,
  { raisedId, unit, measure }: Command & { type: 'noteRaised' },
  at: Instant,
): Decision {
  const definition = plan.raisedDuty;
  if (!definition) return refuse('RAISED_AT_TOP', { duty: measure });
  const duty = `${definition.key}/${raisedId}`;
  if (Object.hasOwn(state.duties, duty)) return refuse('RAISED_ALREADY', { duty });
  const received: FactDraft = {
    type: 'raisedReceived',
    duty,
    raisedId,
    unit,
    measure,
    notices: tell('raisedReceived', 'prompt', definition.responsible),
  };
  const dueAt = leave(plan, at, plan.raisedWithin);
  const born = bornFacts(plan, { ...definition, key: duty, opens: at, dueAt }, state, 'raised', at);
  if (state.closedAt !== null || born.length !== 1) return [decided({ duty, raisedId, unit, measure }, 'returned')];
  return [...born, received];
}

/** Accepted, it becomes a measure here; rejected, with a reason that goes back; passed on, the next level above answers. */
export function answerRaised(c: Case<'answerRaised'>): Decision {
  const { duty, command, state, definition, at } = c;
  const { outcome, reasonId = null } = command;
  if (!duty.raised) return refuse('DUTY_UNKNOWN', { duty: duty.key });
  const asked = { duty: duty.key, raisedId: duty.raised.id, unit: duty.raised.unit ?? '', measure: duty.raised.measure ?? '' };
  const done = fulfilled(definition, duty, at);
  switch (outcome) {
    case 'reject':
      return reasonId === null ? refuse('RAISED_WITHOUT_REASON', { duty: duty.key }) : [decided(asked, 'rejected', reasonId), done];
    case 'redirect':
      return state.unit?.level === 1 ? refuse('RAISED_AT_TOP', { duty: duty.key }) : [decided(asked, 'redirected', reasonId), done];
    case 'accept': {
      const common = command.joins === undefined ? accepted(c, asked.raisedId) : joined(c, command.joins);
      return 'key' in common ? [decided(asked, 'accepted', reasonId, common.key), ...common.facts, done] : common;
    }
  }
}

function accepted(c: Case<'answerRaised'>, raisedId: string): Common | ReturnType<typeof refuse> {
  return c.command.lastDay === undefined
    ? refuse('RAISED_WITHOUT_DATE', { duty: c.duty.key })
    : commonMeasure(c, raisedId, c.command.lastDay);
}

/** Several units have asked for the same. */
function joined({ state }: DutyCase, key: string): Common | ReturnType<typeof refuse> {
  const known = Object.hasOwn(state.duties, key) ? state.duties[key] : undefined;
  return known?.cause === 'common' && !known.end ? { key, facts: [] } : refuse('COMMON_MEASURE_UNKNOWN', { duty: key });
}

type Asked = Pick<FactDraft & { type: 'raisedDecided' }, 'duty' | 'raisedId' | 'unit' | 'measure'>;

function decided(asked: Asked, outcome: RaisedOutcome, reasonId: string | null = null, common: string | null = null): FactDraft {
  return { type: 'raisedDecided', ...asked, outcome, common, reasonId };
}

/** Ended otherwise (waived, missed, a unit that is no more), what was raised goes back: nothing is ever without an answer. */
export function returnedUnanswered(duty: Duty | undefined): FactDraft[] {
  if (!duty?.raised || duty.cause !== 'raised' || duty.raised.outcome !== null || !duty.end) return [];
  const { id, unit, measure } = duty.raised;
  return [decided({ duty: duty.key, raisedId: id, unit: unit ?? '', measure: measure ?? '' }, 'returned')];
}

/** The answer has come down: the measure is theirs now, or the unit's again with ten working days left; passed on, it waits further. */
export function noteRaisedAnswer(
  plan: CompiledPlan,
  state: FollowUpState,
  { measure, raisedId, unit, outcome }: Command & { type: 'noteRaisedAnswer' },
  at: Instant,
): Decision {
  const duty = Object.hasOwn(state.duties, measure) ? state.duties[measure] : undefined;
  if (!duty || duty.raised?.id !== raisedId) return refuse('DUTY_UNKNOWN', { duty: measure });
  const notices = tell(NEWS[outcome], 'prompt', 'unitManager', 'safetyRepresentative');
  const answered: FactDraft = { type: 'raisedAnswered', duty: measure, raisedId, unit, outcome, notices };
  if (duty.end || outcome === 'redirected') return [answered];
  if (outcome === 'accepted') return [answered, ended(measure, 'transferred', 'acceptedAbove')];
  const waited = afterWaiting({ plan, definition: definitionOf(plan, measure), duty, at });
  return [answered, { type: 'waitingEnded', duty: measure, on: 'levelAbove' }, ...waited];
}

const NEWS = {
  accepted: 'raisedAccepted',
  rejected: 'raisedRejected',
  redirected: 'raisedRedirected',
  returned: 'raisedReturned',
} as const satisfies Record<RaisedOutcome, string>;
