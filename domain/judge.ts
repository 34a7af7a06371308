import { definitionOf, type CompiledPlan, type DutyDefinition } from './plan.ts';
import { OUTSIDE_LATE, type FactDraft } from './facts.ts';
import type { Duty, FollowUpState } from './state.ts';
import type { ClockItem } from './agenda.ts';
import { ended, fulfilled, tell } from './decide/case.ts';
import { allDiscussed, takenAsProposed } from './decide/evidence.ts';
import { endUnanswered } from './decide/joint.ts';
import { reachStep } from './reach-step.ts';
import { stepsFrom } from './dates.ts';
import { awaitsAnswer, climbs, lacksLink, mayCloseUnanswered } from './waiting.ts';

/** What a clock item means, at its own instant. Always at least one fact, so the agenda moves on. */
export function judge(plan: CompiledPlan, state: FollowUpState, item: ClockItem): FactDraft[] {
  if (item.kind === 'close') return close(plan, state);
  if (item.kind === 'alarm') return raise(plan, item.duty);
  if (item.kind === 'choice')
    return [{ type: 'choiceAwaited', notices: tell('choiceAwaited', 'prompt', 'localSeniorSafetyRepresentative') }];
  const duty = state.duties[item.duty];
  if (!duty) throw new Error(`no duty ${item.duty}`);
  const definition = definitionOf(plan, item.duty);
  switch (item.kind) {
    case 'opens':
      return [{ type: 'dutyOpened', duty: duty.key, steps: stepsFrom(plan, definition, duty, item.at) }];
    case 'step':
      return climbs(plan, definition, duty) ? [reachStep(plan, definition, duty, item.step ?? '')] : [passOver(duty, item)];
    case 'ask':
      return lacksLink(duty) ? [passOver(duty, item)] : [reachStep(plan, definition, duty, item.step ?? '')];
    case 'late':
      return [late(state, definition, duty)];
    case 'hardEnd':
      return hardEnd(state, definition, duty);
  }
}

function passOver(duty: Duty, { step = '' }: ClockItem): FactDraft {
  return { type: 'stepPassedOver', duty: duty.key, step, epoch: duty.epoch };
}

/** Its time has run out. A discussion that has gone through every plan that came is done with that. */
function late(state: FollowUpState, definition: DutyDefinition, duty: Duty): FactDraft {
  if (definition.external) return externalLate(definition, duty);
  const done = definition.evidence === 'discussion' && duty.discussed.length > 0 && allDiscussed(state, definition, duty);
  return done ? fulfilled(definition, duty, (duty.dueAt ?? 0) - 1) : { type: 'becameLate', duty: duty.key };
}

/** Archive or ARK is late, not the unit: the one who watches is told. */
function externalLate(definition: DutyDefinition, duty: Duty): FactDraft {
  return { type: 'alarmRaised', alarm: OUTSIDE_LATE, duty: duty.key, notices: tell('externalLate', 'prompt', definition.responsible) };
}

function raise(plan: CompiledPlan, key: string): FactDraft[] {
  const alarm = plan.alarms.find((candidate) => candidate.key === key);
  if (!alarm) throw new Error(`no alarm ${key}`);
  return [{ type: 'alarmRaised', alarm: key, duty: alarm.duty, notices: tell('dateUnknown', 'prompt', alarm.to) }];
}

function hardEnd(state: FollowUpState, definition: DutyDefinition, duty: Duty): FactDraft[] {
  if (definition.evidence === 'responseUnits') {
    const end = duty.sentAt === null ? missed(definition, duty, 'hardEnd') : fulfilled(definition, duty, duty.sentAt);
    return [takenAsProposed(state, definition, duty), end];
  }
  // Missed, so that the next evaluation asks why (E73); the reason says that it waited for somebody outside (E71).
  return [awaitsAnswer(duty) ? endUnanswered(definition, duty) : lost(definition, duty, lacksLink(duty) ? 'linkMissing' : 'hardEnd')];
}

/** The close of the cycle ends what is open: missed is only what could have been done by the one who owed it. */
function close(plan: CompiledPlan, state: FollowUpState): FactDraft[] {
  const open = Object.values(state.duties).filter((duty) => !duty.end);
  const ends = open.map((duty): FactDraft => {
    const definition = definitionOf(plan, duty.key);
    if (mayCloseUnanswered(plan, definition, duty, plan.closesAt)) return endUnanswered(definition, duty);
    if (duty.openedAt !== null && awaitsAnswer(duty) && !lacksLink(duty)) return ended(duty.key, 'discontinued', 'unansweredAtClose');
    if (duty.openedAt !== null && !climbs(plan, definition, duty)) return ended(duty.key, 'discontinued', 'waitingAtClose');
    return lost(definition, duty, 'close');
  });
  return [...ends, { type: 'followUpClosed' }];
}

/** What never opened could not be done. */
function lost(definition: DutyDefinition, duty: Duty, reason: string): FactDraft {
  return duty.openedAt === null ? ended(duty.key, 'discontinued', 'neverOpened') : missed(definition, duty, reason);
}

function missed(definition: DutyDefinition, duty: Duty, reason: string): FactDraft {
  return ended(duty.key, 'missed', reason, tell('missed', 'overview', definition.responsible));
}
