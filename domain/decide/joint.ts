import type { CompiledPlan, DutyDefinition, Step } from '../plan.ts';
import type { Duty } from '../state.ts';
import type { Instant } from '../time.ts';
import type { FactDraft, NoticeSeed } from '../facts.ts';
import { SAFETY_SERVICE } from '../roles.ts';
import { askSteps } from '../ladder.ts';
import { awaitsAnswer, mayCloseUnanswered, needsAnswer } from '../waiting.ts';
import { attachOrRefuse, fulfilled, refuse, tell, type Case, type Decision, type DutyCase } from './case.ts';

/**
 * Joint duties (design 4). Manager: draft, submitted, edited after an answer, external evidence. Second party: silent,
 * confirmed, confirmed with remarks, not confirmed. Silence is never consent; an edit voids an answer.
 */
export function submitForm(c: Case<'submitForm'>): Decision {
  const { definition, duty, command } = c;
  if (definition.evidence !== 'jointForm' && definition.evidence !== 'externalForm') {
    return refuse('EVIDENCE_WRONG_KIND', { duty: duty.key, expected: definition.evidence });
  }
  if (duty.end) return attachOrRefuse(c, command.documentId);
  if (definition.refuseBeforeOpening && duty.openedAt === null) return refuse('FORM_NOT_OPEN', { duty: duty.key, opensAt: duty.opensAt });
  if (duty.joint && duty.joint.manager !== 'draft') return refuse('FORM_ALREADY_SUBMITTED', { duty: duty.key });
  if (!needsAnswer(definition)) {
    return [submitted(c, command.documentId, command.hash, command.external, []), fulfilled(definition, duty, c.at)];
  }
  const asked = askSecondParty(c, command.documentId, command.hash, command.external);
  // At ARK both state the same form on their own; the representative may have done so first.
  return duty.joint?.answer ? [{ ...asked, asks: [], notices: [] }, fulfilled(definition, duty, c.at)] : [asked];
}

/** The submission and the question to the second party, at once. */
export function askSecondParty(c: DutyCase, documentId: string, hash: string, external: boolean): FactDraft & { type: 'formSubmitted' } {
  const asks = stepsToAsk(c.plan, c.definition, c.at);
  return { ...submitted(c, documentId, hash, external, asks), notices: tell('askedToConfirm', 'now', c.definition.jointWith) };
}

function submitted(c: DutyCase, documentId: string, hash: string, external: boolean, asks: Step[]): FactDraft & { type: 'formSubmitted' } {
  return { type: 'formSubmitted', duty: c.duty.key, documentId, hash, external, asks };
}

function stepsToAsk(plan: CompiledPlan, definition: DutyDefinition, at: Instant): Step[] {
  return definition.askLadder === undefined ? [] : askSteps(plan, definition.askLadder, at);
}

/** A change after an answer voids it and asks again; before an answer the question simply concerns the new text. */
export function editForm(c: Case<'editForm'>): Decision {
  const { definition, duty, command } = c;
  const { joint } = duty;
  if (!joint || joint.manager === 'draft') return refuse('FORM_NOT_SUBMITTED', { duty: duty.key });
  if (duty.end && !joint.answer) return attachOrRefuse(c, command.documentId);
  if (duty.end && duty.end.kind !== 'fulfilled' && duty.end.kind !== 'fulfilledLate') return attachOrRefuse(c, command.documentId);
  if (duty.hardEndAt !== null && c.at >= duty.hardEndAt) return refuse('FORM_CLOSED', { duty: duty.key, at: duty.hardEndAt });
  if (command.hash === joint.hash) return refuse('FORM_UNCHANGED', { duty: duty.key });
  const voidsAnswer = joint.answer !== null;
  return [
    {
      type: 'formEdited',
      duty: duty.key,
      documentId: command.documentId,
      hash: command.hash,
      voidsAnswer,
      asks: voidsAnswer ? stepsToAsk(c.plan, definition, c.at) : joint.asks,
      ...(voidsAnswer ? { notices: tell('askedAgain', 'now', definition.jointWith) } : {}),
    },
  ];
}

/** Confirmed, with remarks, or not confirmed: each is an answer, and the duty is carried out when both have spoken (E64). */
export function answerForm(c: Case<'answerForm'>): Decision {
  const { definition, duty, command } = c;
  if (!needsAnswer(definition)) return refuse('ANSWER_NOT_ASKED', { duty: duty.key });
  const joint = duty.joint;
  const statementId = command.statementId ?? null;
  if (command.outcome !== 'confirmed' && statementId === null) return refuse('ANSWER_WITHOUT_STATEMENT', { duty: duty.key });
  const answer = { type: 'answered', duty: duty.key, outcome: command.outcome, hash: command.hash, statementId } as const;
  if (!joint || joint.manager === 'draft') {
    if (definition.evidence !== 'externalForm' || duty.end) return refuse('FORM_NOT_SUBMITTED', { duty: duty.key });
    if (duty.openedAt === null) return refuse('FORM_NOT_OPEN', { duty: duty.key, opensAt: duty.opensAt });
    return [{ ...answer, early: true }];
  }
  if (command.hash !== joint.hash) return refuse('FORM_CHANGED', { duty: duty.key });
  if (duty.end) return lateOrChanged(c, { ...answer, early: false });
  return [
    { ...answer, early: false, notices: newsOf(definition, command.outcome) },
    // The manager's first submission decides; a later answer makes nobody late.
    fulfilled(definition, duty, joint.firstSubmittedAt ?? c.at),
  ];
}

/** After the end: a missing answer is attached to it, a given one may be regretted. */
function lateOrChanged(c: Case<'answerForm'>, answer: FactDraft): Decision {
  if (!c.duty.joint?.answer) return attachOrRefuse(c, c.command.statementId);
  if (c.duty.joint.answer.outcome === c.command.outcome) return refuse('ANSWER_EXISTS', { duty: c.duty.key, at: c.duty.joint.answer.at });
  return [{ ...answer, notices: newsOf(c.definition, c.command.outcome) }];
}

/** Disagreement is seen by the line and the local senior; the engine never decides who is right. */
function newsOf(definition: DutyDefinition, outcome: string): NoticeSeed[] {
  if (outcome !== 'notConfirmed') return tell('answered', 'overview', definition.responsible);
  const withService = definition.jointWith && SAFETY_SERVICE.includes(definition.jointWith);
  const senior = withService ? ('localSeniorSafetyRepresentative' as const) : undefined;
  return tell('disagreement', 'prompt', definition.responsible, 'leaderAbove', 'localCoordinator', senior);
}

/** Only after the deputy and the local senior representative were asked, and never called consent. */
export function closeUnanswered(c: Case<'closeUnanswered'>): Decision {
  const { plan, definition, duty } = c;
  if (duty.end) return refuse('DUTY_ENDED', { duty: duty.key, end: duty.end.kind, at: duty.end.at });
  if (!awaitsAnswer(duty)) return refuse('FORM_NOT_SUBMITTED', { duty: duty.key });
  if (!mayCloseUnanswered(plan, definition, duty)) {
    return refuse('ANSWER_STILL_AWAITED', { duty: duty.key, from: duty.joint?.asks.at(-1)?.at ?? null });
  }
  return [endUnanswered(definition, duty)];
}

export function endUnanswered(definition: DutyDefinition, duty: Duty): FactDraft {
  return {
    type: 'dutyEnded',
    duty: duty.key,
    end: 'closedUnanswered',
    onTarget: null,
    inGrace: false,
    reason: 'notAnsweredInTime',
    notices: tell('closedUnanswered', 'overview', definition.responsible, definition.jointWith),
  };
}
