import { definitionOf, type CompiledPlan, type DutyDefinition } from './plan.ts';
import type { EndKind, FactDraft } from './facts.ts';
import type { Duty, FollowUpState } from './state.ts';
import type { ClockItem } from './agenda.ts';
import { fulfilled, tell } from './decide/case.ts';
import { endUnanswered } from './decide/joint.ts';
import { ladderStepNamed, receiversOf } from './ladder.ts';
import { stepsFrom } from './dates.ts';
import { awaitsAnswer, climbs, mayCloseUnanswered } from './waiting.ts';

/** What a clock item means, at its own instant. Always at least one fact, so the agenda moves on. */
export function judge(plan: CompiledPlan, state: FollowUpState, item: ClockItem): FactDraft[] {
  if (item.kind === 'close') return close(plan, state);
  if (item.kind === 'alarm') return raise(plan, item.duty);
  const duty = state.duties[item.duty];
  if (!duty) throw new Error(`no duty ${item.duty}`);
  const definition = definitionOf(plan, item.duty);
  switch (item.kind) {
    case 'opens':
      return [{ type: 'dutyOpened', duty: duty.key, steps: stepsFrom(plan, definition, duty, item.at) }];
    case 'step':
      return climbs(plan, definition, duty)
        ? [reachStep(plan, definition, duty, item.step ?? '')]
        : [{ type: 'stepPassedOver', duty: duty.key, step: item.step ?? '', epoch: duty.epoch, why: 'waiting' }];
    case 'ask':
      return [reachStep(plan, definition, duty, item.step ?? '')];
    case 'late':
      return [definition.external ? externalLate(definition, duty) : { type: 'becameLate', duty: duty.key }];
    case 'hardEnd':
      return hardEnd(state, definition, duty);
  }
}

/** A step and whom it tells. The last question of a chain only marks that the time has run. */
export function reachStep(plan: CompiledPlan, definition: DutyDefinition, duty: Duty, name: string): FactDraft {
  const step = ladderStepNamed(plan, definition, name);
  const notices = step ? tell(name, step.urgency, ...receiversOf(step, definition)) : [];
  return { type: 'stepReached', duty: duty.key, step: name, epoch: duty.epoch, ...(notices.length > 0 ? { notices } : {}) };
}

/** Archive or ARK is late, not the unit: the one who watches is told. */
function externalLate(definition: DutyDefinition, duty: Duty): FactDraft {
  return { type: 'alarmRaised', alarm: 'externalLate', duty: duty.key, notices: tell('externalLate', 'prompt', definition.responsible) };
}

function raise(plan: CompiledPlan, key: string): FactDraft[] {
  const alarm = plan.alarms.find((candidate) => candidate.key === key);
  if (!alarm) throw new Error(`no alarm ${key}`);
  return [{ type: 'alarmRaised', alarm: key, duty: alarm.duty, notices: tell('dateUnknown', 'prompt', alarm.to) }];
}

function hardEnd(state: FollowUpState, definition: DutyDefinition, duty: Duty): FactDraft[] {
  if (definition.evidence === 'responseUnits') return takeAsProposed(state, definition, duty);
  if (awaitsAnswer(duty)) return [endUnanswered(definition, duty)];
  return [ended(definition, duty, duty.openedAt === null ? 'discontinued' : 'missed', duty.openedAt === null ? 'neverOpened' : 'hardEnd')];
}

/** A list nobody confirmed is taken as it was sent or proposed, and said aloud: never silently used (NT-031, E35). */
function takeAsProposed(state: FollowUpState, definition: DutyDefinition, duty: Duty): FactDraft[] {
  const units = [...(duty.sentUnits ?? state.proposedUnits)];
  const notices = tell('listTakenAsProposed', 'prompt', 'localCoordinator', definition.responsible);
  const taken: FactDraft = { type: 'responseUnitsConfirmed', duty: duty.key, units, asProposed: true, notices };
  return [taken, duty.sentAt === null ? ended(definition, duty, 'missed', 'hardEnd') : fulfilled(definition, duty, duty.sentAt)];
}

/** The close of the cycle ends what is open: missed is only what could have been done. */
function close(plan: CompiledPlan, state: FollowUpState): FactDraft[] {
  const open = Object.values(state.duties).filter((duty) => !duty.end);
  const ends = open.flatMap((duty): FactDraft[] => {
    const definition = definitionOf(plan, duty.key);
    if (definition.evidence === 'responseUnits') return takeAsProposed(state, definition, duty);
    if (mayCloseUnanswered(plan, definition, duty)) return [endUnanswered(definition, duty)];
    if (duty.openedAt === null) return [ended(definition, duty, 'discontinued', 'neverOpened')];
    if (awaitsAnswer(duty)) return [ended(definition, duty, 'discontinued', 'unansweredAtClose')];
    if (definition.external || duty.waiting.length > 0) return [ended(definition, duty, 'discontinued', 'waitingAtClose')];
    return [ended(definition, duty, 'missed', 'close')];
  });
  return [...ends, { type: 'followUpClosed' }];
}

function ended(definition: DutyDefinition, duty: Duty, end: EndKind, reason: string): FactDraft {
  const notices = end === 'missed' ? tell('missed', 'overview', definition.responsible) : [];
  return { type: 'dutyEnded', duty: duty.key, end, onTarget: null, inGrace: false, reason, ...(notices.length > 0 ? { notices } : {}) };
}
