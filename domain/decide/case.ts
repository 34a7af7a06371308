import type { Instant } from '../time.ts';
import type { Command, Refusal } from '../commands.ts';
import type { CompiledPlan, DutyDefinition, Urgency } from '../plan.ts';
import type { Duty, FollowUpState } from '../state.ts';
import type { EndKind, FactDraft, NoticeSeed } from '../facts.ts';
import type { Actor, Receiver } from '../roles.ts';
import { lateFrom, ownGrace, waitsOutside } from '../waiting.ts';

export type Decision = FactDraft[] | Refusal;

/** A duty, and the instant at which a command about it was received and is judged. */
export interface DutyCase {
  plan: CompiledPlan;
  state: FollowUpState;
  at: Instant;
  actor: Actor;
  commandId: string;
  definition: DutyDefinition;
  duty: Duty;
}

/** One command about one duty. */
export interface Case<T extends Command['type']> extends DutyCase {
  command: Extract<Command, { type: T }>;
}

export function refuse(code: string, params: Refusal['params'] = {}): Refusal {
  return { code, params };
}

export function isRefusal(decision: Decision): decision is Refusal {
  return !Array.isArray(decision);
}

export function tell(step: string, urgency: Urgency, ...roles: (Receiver | undefined)[]): NoticeSeed[] {
  const known = roles.filter((role): role is Receiver => role !== undefined);
  return [...new Set(known)].map((role) => ({ step, role, urgency }));
}

/** Everybody whom a change of date concerns: who must do it, with whom, and the representative where the representative is heard. */
export function parties(definition: DutyDefinition): Receiver[] {
  const heard = definition.heard?.includes('safetyRepresentative') ? (['safetyRepresentative'] as const) : [];
  return [...new Set([definition.responsible, ...(definition.jointWith ? [definition.jointWith] : []), ...heard])];
}

/**
 * The end of a duty whose evidence counts from `judged` (the day of a meeting, a manager's submission). In grace nobody is late,
 * and nobody is late for what somebody outside owes.
 */
export function fulfilled(definition: DutyDefinition, duty: Duty, judged: Instant, notices: NoticeSeed[] = []): FactDraft {
  const late = lateFrom(definition, duty);
  const excused = definition.external !== undefined || waitsOutside(duty);
  const kind: EndKind = !excused && late !== null && judged >= late ? 'fulfilledLate' : 'fulfilled';
  const grace = ownGrace(definition, duty);
  const inGrace = grace !== null && duty.dueAt !== null && judged >= duty.dueAt && judged < grace;
  const onTarget = duty.targetAt === null ? null : judged < duty.targetAt;
  return { type: 'dutyEnded', duty: duty.key, end: kind, onTarget, inGrace, reason: null, ...(notices.length > 0 ? { notices } : {}) };
}

/** Every other end, with its reason. */
export function ended(duty: string, end: EndKind, reason: string, notices: FactDraft['notices'] = []): FactDraft {
  return { type: 'dutyEnded', duty, end, onTarget: null, inGrace: false, reason, ...(notices.length > 0 ? { notices } : {}) };
}

/** Fulfilled in whatever way; every other end is final. */
export function isDone({ end }: Duty): boolean {
  return end?.kind === 'fulfilled' || end?.kind === 'fulfilledLate';
}

/** Evidence for a duty that was missed or closed unanswered is kept beside it, with its date or outcome; the end stands. */
export function attach({ duty, command }: DutyCase & { command: Command }): FactDraft[] {
  return [
    {
      type: 'evidenceAttached',
      duty: duty.key,
      what: command.type,
      documentId: 'documentId' in command ? (command.documentId ?? null) : 'statementId' in command ? (command.statementId ?? null) : null,
      occurredOn: command.type === 'recordMeeting' ? command.meeting.occurredOn : null,
      outcome: command.type === 'answerForm' ? command.outcome : null,
    },
  ];
}
