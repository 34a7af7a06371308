import type { Command } from '../../domain/commands.ts';
import { dayAt, workingDayOnOrBefore } from '../../domain/days.ts';
import type { Fact } from '../../domain/facts.ts';
import { definitionOf, type CompiledPlan, type DutyDefinition } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import type { Duty, FollowUpState } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import { chance } from './chance.ts';
import type { Behaviour } from './rehearsal-types.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export interface Act {
  at: Instant;
  role: Receiver | 'system';
  command: Command;
}

type Mood = 'prompt' | 'late' | 'silent';

export interface Stage {
  plan: CompiledPlan;
  behaviour: Behaviour;
  seed: number;
  unitId: string;
  /** Enough people to expect a report of its own. */
  ownReport: boolean;
}

/** What people do because of a fact. The world outside (reports, folders, snapshots) acts whatever the behaviour. */
export function actsAfter(stage: Stage, state: FollowUpState, fact: Fact): Act[] {
  switch (fact.type) {
    case 'dutyOpened':
      return actOnDuty(stage, state, fact.duty, fact.at);
    case 'formSubmitted':
    case 'formEdited':
      return answer(stage, state, fact);
    case 'responseUnitsSent':
      return confirmList(stage, fact);
    case 'dutyElsewhere':
      return discuss(stage, state, fact);
    default:
      return [];
  }
}

function moodOf({ behaviour, seed, unitId }: Stage, who: string, duty: string): Mood {
  if (behaviour !== 'mixed') return behaviour === 'silent' ? 'silent' : 'prompt';
  const drawn = chance(seed, unitId, who, duty);
  return drawn < 0.72 ? 'prompt' : drawn < 0.9 ? 'late' : 'silent';
}

function actOnDuty(stage: Stage, state: FollowUpState, key: string, openedAt: Instant): Act[] {
  const duty = state.duties[key];
  if (!duty || duty.end) return [];
  const definition = definitionOf(stage.plan, key);
  if (definition.external) return deliver(stage, definition, duty, openedAt);
  const mood = moodOf(stage, 'responsible', key);
  if (mood === 'silent' || definition.evidence === 'discussion') return [];
  const at = whenDone(stage, duty, mood, openedAt);
  const command = at === null ? null : doneBy(stage, state, definition, duty, at);
  return at === null || command === null ? [] : [{ at, role: definition.responsible, command }];
}

/** In time: towards the wished date or some days before the last. Late: some days after. In working hours. */
function whenDone(stage: Stage, duty: Duty, mood: Mood, openedAt: Instant): Instant | null {
  const share = chance(stage.seed, stage.unitId, 'when', duty.key);
  const dueAt = duty.dueAt ?? stage.plan.closesAt;
  const aim = duty.targetAt !== null && duty.targetAt > openedAt ? duty.targetAt : dueAt;
  const earliest = Math.max(openedAt + DAY_MS, aim - 30 * DAY_MS);
  const latest = aim - 2 * DAY_MS;
  const wanted =
    mood === 'late'
      ? dueAt + (2 + 18 * share) * DAY_MS
      : latest <= earliest
        ? openedAt + DAY_MS / 2
        : earliest + share * (latest - earliest);
  if (wanted >= (duty.hardEndAt ?? stage.plan.closesAt) || wanted >= stage.plan.closesAt) return null;
  const day = workingDayOnOrBefore(stage.plan.days, dayAt(stage.plan.days, wanted));
  return Math.max(openedAt + HOUR_MS, day.startsAt + (9 + 6 * share) * HOUR_MS);
}

function doneBy(stage: Stage, state: FollowUpState, definition: DutyDefinition, duty: Duty, at: Instant): Command | null {
  const id = `${stage.unitId}/${duty.key}`;
  switch (definition.evidence) {
    case 'meeting':
      return { type: 'recordMeeting', duty: duty.key, meeting: { occurredOn: dayAt(stage.plan.days, at).date } };
    case 'jointForm':
    case 'externalForm':
      return { type: 'submitForm', duty: duty.key, documentId: id, hash: id, external: definition.evidence === 'externalForm' };
    case 'actionPlan':
      return { type: 'submitPlan', duty: duty.key, documentId: id, hash: id, heard: true, measures: measures(stage, at) };
    case 'responseUnits':
      return { type: 'sendResponseUnits', duty: duty.key, units: [...state.proposedUnits] };
    case 'confirmation':
    case 'receipt':
    case 'snapshot':
      return { type: 'giveConfirmation', duty: duty.key };
    default:
      return null;
  }
}

/** Two measures, so that the rehearsal shows what their reminders are like. */
function measures({ plan, seed, unitId }: Stage, at: Instant): { id: string; lastDay: string }[] {
  return ['1', '2'].map((id) => {
    const until = Math.min(at + (120 + 200 * chance(seed, unitId, 'measure', id)) * DAY_MS, plan.closesAt - 200 * DAY_MS);
    return { id, lastDay: dayAt(plan.days, Math.max(until, at + 30 * DAY_MS)).date };
  });
}

function answer(stage: Stage, state: FollowUpState, fact: Fact & { type: 'formSubmitted' | 'formEdited' }): Act[] {
  const definition = definitionOf(stage.plan, fact.duty);
  const duty = state.duties[fact.duty];
  if (!definition.jointWith || !duty || duty.end) return [];
  const mood = moodOf(stage, 'joint', fact.duty);
  if (mood === 'silent') return [];
  const share = chance(stage.seed, stage.unitId, 'answer', fact.duty);
  const at = fact.at + (mood === 'late' ? 6 + 12 * share : 1 + 2 * share) * DAY_MS;
  const disagrees = stage.behaviour === 'mixed' && chance(stage.seed, stage.unitId, 'disagrees', fact.duty) < 0.04;
  const command: Command = disagrees
    ? {
        type: 'answerForm',
        duty: fact.duty,
        outcome: 'notConfirmed',
        hash: fact.hash,
        statementId: `${stage.unitId}/${fact.duty}/statement`,
      }
    : { type: 'answerForm', duty: fact.duty, outcome: 'confirmed', hash: fact.hash };
  return at < stage.plan.closesAt ? [{ at, role: definition.jointWith, command }] : [];
}

function confirmList(stage: Stage, fact: Fact & { type: 'responseUnitsSent' }): Act[] {
  const at = fact.at + (1 + 2 * chance(stage.seed, stage.unitId, 'list')) * DAY_MS;
  return [{ at, role: 'localCoordinator', command: { type: 'confirmResponseUnits', duty: fact.duty, units: fact.units } }];
}

/** The level above goes through each plan some time after it came. */
function discuss(stage: Stage, state: FollowUpState, fact: Fact & { type: 'dutyElsewhere' }): Act[] {
  if (fact.when !== 'ended') return [];
  return stage.plan.duties.flatMap((definition): Act[] => {
    if (definition.evidence !== 'discussion' || !refersTo(definition, fact.duty) || !state.duties[definition.key]) return [];
    if (moodOf(stage, 'responsible', definition.key) === 'silent') return [];
    const at = fact.at + (3 + 10 * chance(stage.seed, stage.unitId, fact.unit)) * DAY_MS;
    return [
      { at, role: definition.responsible, command: { type: 'recordDiscussion', duty: definition.key, unit: fact.unit, outcome: 'noted' } },
    ];
  });
}

function refersTo({ opens }: DutyDefinition, duty: string): boolean {
  return typeof opens === 'object' && 'duty' in opens && opens.duty === duty;
}

/** Reports come about two weeks into their time, folders are made in theirs. */
function deliver(stage: Stage, definition: DutyDefinition, duty: Duty, openedAt: Instant): Act[] {
  const until = duty.dueAt ?? openedAt + 30 * DAY_MS;
  const at = openedAt + (0.3 + 0.3 * chance(stage.seed, stage.unitId, definition.key)) * (until - openedAt);
  const command: Command =
    definition.external === 'ark'
      ? {
          type: 'recordReport',
          duty: duty.key,
          outcome: stage.ownReport ? 'ownReport' : 'noOwnReport',
          languages: definition.reportLanguages?.languages ?? ['nb'],
        }
      : { type: 'recordExternal', duty: duty.key };
  return [{ at, role: 'system', command }];
}

/** When somebody sets a date that the plan leaves open: before the alarm, or after it where people are not prompt. */
export function openingsOf(plan: CompiledPlan, behaviour: Behaviour): { duty: string; at: Instant; opensOn: string }[] {
  return plan.duties.flatMap((definition) => {
    if (definition.opens !== 'unknown') return [];
    const alarm = plan.alarms.find((candidate) => candidate.duty === definition.key)?.at ?? plan.closesAt - 300 * DAY_MS;
    const at = behaviour === 'onTime' ? alarm - 14 * DAY_MS : alarm + 10 * DAY_MS;
    const dueAt = knownDue(definition) ?? alarm + 90 * DAY_MS;
    return [{ duty: definition.key, at, opensOn: workingDayOnOrBefore(plan.days, dayAt(plan.days, dueAt - 20 * DAY_MS)).date }];
  });
}

function knownDue({ dueAt }: DutyDefinition): Instant | null {
  if (typeof dueAt === 'number') return dueAt;
  if (typeof dueAt !== 'object' || !('latestOf' in dueAt)) return null;
  return dueAt.latestOf.find((rule): rule is number => typeof rule === 'number') ?? null;
}
