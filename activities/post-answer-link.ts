import { lightAnswer } from '../domain/letters/light-answer.ts';
import type { LetterItem } from '../domain/letters/letter-types.ts';
import { dateOf } from '../domain/letters/slots.ts';
import type { CompiledPlan } from '../domain/plan.ts';
import type { FollowUpState } from '../domain/state.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { AnswerLinks } from '../platform/answer-links.ts';

const LIFE_MS = 30 * 86_400_000;

interface LinkContext {
  publicUrl: string;
  answers: AnswerLinks;
  desk: { planOf: (id: string) => { plan: CompiledPlan }; states: ReadonlyMap<string, FollowUpState> };
  at: Instant;
  personId: string;
}

/** The link by which this receiver may answer without signing in: until the last day of what is to be done, else for thirty days. */
export function answerLink(item: LetterItem, context: LinkContext): { url: string; until: LocalDate } | null {
  const { publicUrl, answers, desk, at, personId } = context;
  const { followUpId, duty: key } = item;
  const state = desk.states.get(followUpId);
  const duty = state?.duties[key];
  if (!state || !duty) return null;
  const { plan } = desk.planOf(followUpId);
  const answer = item.roles.map((role) => lightAnswer(plan, state, key, { personId, role }, at)).find((one) => one !== null);
  if (!answer) return null;
  const dueAt = answer === 'confirm' && duty.dueAt !== null && duty.dueAt > at ? duty.dueAt : null;
  const expiresAt = Math.min(dueAt ?? Number.POSITIVE_INFINITY, at + LIFE_MS);
  const token = answers.token({ followUpId, duty: key, personId, answer, revision: duty.revision, expiresAt });
  return { url: `${publicUrl}/answer/${token}`, until: dateOf(plan, expiresAt - 1) };
}
