import type { Outcome, RaisedOutcome } from './facts.ts';
import { FEWEST_UNITS } from './overview.ts';
import type { Duty, FollowUpState } from './state.ts';

/** How the second party answered one kind of question, over all units. */
export interface AnswerCounts extends Record<Outcome, number> {
  duty: string;
  /** Closed without an answer from the safety service. */
  unanswered: number;
  awaited: number;
}

/** What a working environment committee reads of a round beside the tasks: counts by kind, of the institution as a whole. */
export interface CommitteeCounts {
  answers: AnswerCounts[];
  /** Dates of meetings that a representative contests, and that nobody has recorded anew. */
  contested: number;
  /** Due dates that a person set. */
  movedDates: number;
  waived: number;
  /** Measures that units sent upwards, by the answer of each level that got them; `waiting`: none yet. */
  raised: Record<RaisedOutcome | 'waiting', number>;
  commonMeasures: number;
  /** Reports that reached somebody they were not for. */
  wrongReceivers: { found: number; assessed: number };
}

/** Null where so few units take part that a count would speak of single ones. */
export function committeeCounts(states: readonly FollowUpState[]): CommitteeCounts | null {
  if (states.filter(({ unit }) => unit?.isResponseUnit).length < FEWEST_UNITS) return null;
  const duties = states.flatMap((state) => Object.values(state.duties));
  const count = (which: (duty: Duty) => boolean) => duties.filter(which).length;
  const raised = { accepted: 0, rejected: 0, redirected: 0, returned: 0, waiting: 0 };
  for (const duty of duties) if (duty.cause === 'raised') raised[duty.raised?.outcome ?? 'waiting'] += 1;
  const wrong = duties.filter(({ cause }) => cause === 'wrongReceiver');
  return {
    answers: answersOf(duties),
    contested: count(({ meeting }) => meeting?.contested === true),
    movedDates: count(({ dueByHand }) => dueByHand),
    waived: count(({ end }) => end?.kind === 'waived'),
    raised,
    commonMeasures: count(({ cause }) => cause === 'common'),
    wrongReceivers: { found: wrong.length, assessed: wrong.filter(({ end }) => end !== null).length },
  };
}

/** What is answered without being asked stands with the rest; what nobody has sent yet is not awaited. */
function answersOf(duties: readonly Duty[]): AnswerCounts[] {
  const counts = new Map<string, AnswerCounts>();
  for (const { key, joint, end } of duties) {
    if (!joint || (joint.manager === 'draft' && !joint.answer)) continue;
    const duty = key.split('/')[0]!;
    const row = counts.get(duty) ?? { duty, confirmed: 0, confirmedWithRemarks: 0, notConfirmed: 0, unanswered: 0, awaited: 0 };
    if (joint.answer) row[joint.answer.outcome] += 1;
    else if (end?.kind === 'closedUnanswered') row.unanswered += 1;
    else if (end === null) row.awaited += 1;
    counts.set(duty, row);
  }
  return [...counts.values()];
}
