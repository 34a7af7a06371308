import type { Instant } from '../time.ts';
import type { Command, Refusal } from '../commands.ts';
import type { CompiledPlan, DutyDefinition, Urgency } from '../plan.ts';
import type { Duty, FollowUpState } from '../state.ts';
import type { EndKind, FactDraft, NoticeSeed } from '../facts.ts';
import type { Receiver } from '../roles.ts';
import { lateFrom } from '../waiting.ts';

export type Decision = FactDraft[] | Refusal;

/** A duty, and the instant at which a command about it was received and is judged. */
export interface DutyCase {
  plan: CompiledPlan;
  state: FollowUpState;
  at: Instant;
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

/**
 * The end of a duty whose evidence counts from `judged` (the day of a meeting, a manager's submission).
 * In grace nobody is late.
 */
export function fulfilled(definition: DutyDefinition, duty: Duty, judged: Instant, notices: NoticeSeed[] = []): FactDraft {
  const late = lateFrom(definition, duty);
  const kind: EndKind = late !== null && judged >= late ? 'fulfilledLate' : 'fulfilled';
  const inGrace = duty.dueAt !== null && late !== null && judged >= duty.dueAt && judged < late;
  const onTarget = duty.targetAt === null ? null : judged < duty.targetAt;
  return { type: 'dutyEnded', duty: duty.key, end: kind, onTarget, inGrace, reason: null, ...(notices.length > 0 ? { notices } : {}) };
}

/** Evidence for a duty that has ended for good is kept beside it; the end stands (missed is final). */
export function attachOrRefuse({ duty, command }: DutyCase & { command: { type: string } }, documentId: string | undefined): Decision {
  const end = duty.end;
  if (!end) throw new Error('the duty has not ended');
  if (end.kind === 'missed' || end.kind === 'closedUnanswered') {
    return [{ type: 'evidenceAttached', duty: duty.key, what: command.type, documentId: documentId ?? null }];
  }
  return refuse('DUTY_ENDED', { duty: duty.key, end: end.kind, at: end.at });
}
