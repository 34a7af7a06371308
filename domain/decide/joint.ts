import type { CompiledPlan, DutyDefinition, Step } from '../plan.ts';
import type { Duty } from '../state.ts';
import type { Instant } from '../time.ts';
import type { FactDraft, NoticeSeed, Outcome } from '../facts.ts';
import { answerStands, mayReplaceInterim } from '../representatives.ts';
import { SAFETY_SERVICE } from '../roles.ts';
import { askSteps } from '../ladder.ts';
import { awaitsAnswer, lacksLink, mayCloseUnanswered, needsAnswer, secondParty, secondPartyLacksLink } from '../waiting.ts';
import { afterWaiting } from './after-waiting.ts';
import { isInterim, mayAnswerAlone } from './choice.ts';
import { linkCame } from './link-came.ts';
import { attach, fulfilled, isDone, refuse, tell, type Case, type Decision, type DutyCase } from './case.ts';

/**
 * Joint duties (design 4). Manager: draft, submitted, edited after an answer, external evidence. Second party: silent,
 * confirmed, confirmed with remarks, not confirmed. Silence is never consent; an edit voids an answer.
 */
export function submitForm(c: Case<'submitForm'>): Decision {
  const { definition, duty, command } = c;
  if (definition.refuseBeforeOpening && duty.openedAt === null) return refuse('FORM_NOT_OPEN', { duty: duty.key, opensAt: duty.opensAt });
  if (duty.joint && duty.joint.manager !== 'draft') return refuse('FORM_ALREADY_SUBMITTED', { duty: duty.key });
  const link = linkCame(c);
  const now = { ...c, duty: link.duty };
  if (needsAnswer(definition)) return [...link.facts, ...askSecondParty(now, command.documentId, command.hash, command.external)];
  return [...link.facts, submitted(now, command.documentId, command.hash, command.external, []), fulfilled(definition, link.duty, c.at)];
}

/** The submission and the question to the second party, at once; no question where that party has already stated the same. */
export function askSecondParty(c: DutyCase, documentId: string, hash: string, external: boolean): FactDraft[] {
  const early = c.duty.joint?.answer;
  if (early) {
    // Handed in before, and removed since: the first time decides.
    const judged = c.duty.joint?.firstSubmittedAt ?? c.at;
    return [submitted(c, documentId, hash, external, []), fulfilled(c.definition, c.duty, judged, newsOf(c.definition, early.outcome))];
  }
  const asked = submitted(c, documentId, hash, external, stepsToAsk(c.plan, c.definition, c.at));
  return [{ ...asked, notices: tell('askedToConfirm', 'now', c.definition.jointWith) }];
}

function submitted({ duty }: DutyCase, documentId: string, hash: string, external: boolean, asks: Step[]): FactDraft {
  return { type: 'formSubmitted', duty: duty.key, documentId, hash, external, asks };
}

export function stepsToAsk(plan: CompiledPlan, definition: DutyDefinition, at: Instant): Step[] {
  return definition.askLadder === undefined ? [] : askSteps(plan, definition.askLadder, at);
}

/** A changed text is asked about anew, with time of its own; an answer to the old text is void. */
export function editForm(c: Case<'editForm'>): Decision {
  const { definition, duty, command } = c;
  const { joint } = duty;
  if (!joint || joint.manager === 'draft') return refuse('FORM_NOT_SUBMITTED', { duty: duty.key });
  if (duty.hardEndAt !== null && c.at >= duty.hardEndAt) return refuse('FORM_CLOSED', { duty: duty.key, at: duty.hardEndAt });
  if (command.hash === joint.hash) return refuse('FORM_UNCHANGED', { duty: duty.key });
  return [
    {
      type: 'formEdited',
      duty: duty.key,
      documentId: command.documentId,
      hash: command.hash,
      voidsAnswer: joint.answer !== null,
      asks: stepsToAsk(c.plan, definition, c.at),
      notices: tell('askedAgain', 'now', definition.jointWith),
    },
  ];
}

/** Confirmed, with remarks, or not confirmed: each is an answer, and the duty is carried out when both have spoken (E64). */
export function answerForm(c: Case<'answerForm'>): Decision {
  const { definition, duty, command } = c;
  // A plan is answered only where it has no measures.
  if (!needsAnswer(definition) && (duty.joint === null || duty.joint.manager === 'draft'))
    return refuse('ANSWER_NOT_ASKED', { duty: duty.key });
  if (command.outcome !== 'confirmed' && command.statementId === undefined) return refuse('ANSWER_WITHOUT_STATEMENT', { duty: duty.key });
  const byAnother = mayAnswerAlone(c);
  if (byAnother) return byAnother;
  if (duty.end && !isDone(duty)) return attach(c);
  // The receiver's word alone may have ended it: what they say next is a regret, not a second end.
  if (!duty.joint || duty.joint.manager === 'draft') return duty.end ? regret(c) : answerFirst(c);
  if (command.hash !== duty.joint.hash) return refuse('FORM_CHANGED', { duty: duty.key });
  // A later version without measures: the duty is done, the answer is kept as one.
  if (duty.end && !duty.joint.answer && definition.evidence === 'actionPlan') {
    return [{ ...answer(c, false), notices: newsOf(definition, command.outcome) }];
  }
  if (duty.end) return regret(c);
  if (isDenied(c)) return deny(c);
  // The manager's first submission decides; a later answer makes nobody late.
  const judged = duty.joint.firstSubmittedAt ?? c.at;
  // A link that the second party missed meanwhile neither hurts nor helps the manager.
  const waiting = duty.waiting.filter((on) => on !== 'ark');
  return [answer(c, false), fulfilled(definition, { ...duty, waiting }, judged, newsOf(definition, command.outcome))];
}

/**
 * The second party speaks first. At ARK both state the same form on their own; a receipt is the receiver's word, so for
 * the representative's access to the report it is all that is needed.
 */
function answerFirst(c: Case<'answerForm'>): Decision {
  const { definition, duty } = c;
  if (definition.evidence === 'jointForm') return refuse('FORM_NOT_SUBMITTED', { duty: duty.key });
  if (duty.openedAt === null) return refuse('FORM_NOT_OPEN', { duty: duty.key, opensAt: duty.opensAt });
  if (isDenied(c)) return deny(c);
  const given = duty.joint?.answer;
  const inPlace = mayReplaceInterim(c);
  if (given && !inPlace && given.personId !== c.actor.personId) return refuse('ANSWER_NOT_YOURS', { duty: duty.key });
  if (given?.outcome === c.command.outcome && !inPlace) return refuse('ANSWER_EXISTS', { duty: duty.key, at: given.at });
  // At ARK who has answered has had the link.
  const link = secondPartyLacksLink(definition, duty)
    ? [{ type: 'waitingEnded', duty: duty.key, on: 'ark' } as const, ...afterWaiting(c)]
    : [];
  const byReceiver =
    definition.evidence === 'receipt' && definition.jointWith !== undefined && SAFETY_SERVICE.includes(definition.jointWith);
  return byReceiver ? [answer(c, true), fulfilled(definition, duty, duty.joint?.firstSubmittedAt ?? c.at)] : [...link, answer(c, true)];
}

function answer(c: Case<'answerForm'>, early: boolean): FactDraft {
  const { outcome, hash, statementId = null } = c.command;
  return { type: 'answered', duty: c.duty.key, outcome, hash, statementId, early, ...(isInterim(c) ? { interim: true } : {}) };
}

/** "I have not received it": then it has not been given, and the one who says so is not the one who waits (E49). */
function isDenied({ definition, command }: Case<'answerForm'>): boolean {
  return definition.evidence === 'receipt' && command.outcome === 'notConfirmed';
}

function deny({ definition, duty, command }: Case<'answerForm'>): Decision {
  const notices = tell('receiptDenied', 'prompt', definition.responsible, 'localCoordinator');
  return [{ type: 'receiptDenied', duty: duty.key, statementId: command.statementId ?? null, notices }];
}

/**
 * An answer may be regretted by the one who gave it, until the archive has it or the duty's time is over; nobody else touches it.
 * Then it stands, and a remark beside it is anybody's who may answer now: the one who gave it, a successor, a deputy (E69).
 */
function regret(c: Case<'answerForm'>): Decision {
  const { duty, command } = c;
  const given = duty.joint?.answer;
  if (!given) return attach(c);
  const stands = answerStands(c.plan, duty, c.at);
  const inPlace = mayReplaceInterim(c);
  if (!stands && !inPlace && given.personId !== c.actor.personId) return refuse('ANSWER_NOT_YOURS', { duty: duty.key });
  // The same once more says nothing, unless it brings words.
  if (!inPlace && given.outcome === command.outcome && command.statementId === undefined) {
    return refuse('ANSWER_EXISTS', { duty: duty.key, at: given.at });
  }
  if (stands) return attach(c);
  return [{ ...answer(c, duty.joint?.manager === 'draft'), notices: newsOf(c.definition, command.outcome) }];
}

/** Disagreement is seen by the line and the local senior; the engine never decides who is right. */
function newsOf(definition: DutyDefinition, outcome: Outcome): NoticeSeed[] {
  if (outcome !== 'notConfirmed') return tell('answered', 'overview', definition.responsible);
  const asked = secondParty(definition);
  const withService = asked && SAFETY_SERVICE.includes(asked);
  const senior = withService ? ('localSeniorSafetyRepresentative' as const) : undefined;
  return tell('disagreement', 'prompt', definition.responsible, 'leaderAbove', 'localCoordinator', senior);
}

/** Only after the deputy and the local senior representative were asked, and never called consent. */
export function closeUnanswered(c: Case<'closeUnanswered'>): Decision {
  const { plan, definition, duty } = c;
  if (!awaitsAnswer(duty)) return refuse('FORM_NOT_SUBMITTED', { duty: duty.key });
  if (lacksLink(duty)) return refuse('ANSWER_WITHOUT_LINK', { duty: duty.key });
  if (mayCloseUnanswered(plan, definition, duty, c.at)) return [endUnanswered(definition, duty)];
  const from = duty.joint?.asks.at(-1)?.at ?? duty.graceUntil;
  return refuse('ANSWER_STILL_AWAITED', { duty: duty.key, from });
}

export function endUnanswered(definition: DutyDefinition, duty: Duty): FactDraft {
  return {
    type: 'dutyEnded',
    duty: duty.key,
    end: 'closedUnanswered',
    onTarget: null,
    inGrace: false,
    reason: 'notAnsweredInTime',
    notices: tell('closedUnanswered', 'overview', definition.responsible, secondParty(definition)),
  };
}
