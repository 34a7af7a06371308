import type { Outcome, RaisedOutcome } from './facts.ts';
import { FEWEST_UNITS } from './overview.ts';
import type { Duty, FollowUpState } from './state.ts';
import type { Day, LocalDate } from './time.ts';

/** Null: fewer than `FEWEST_UNITS`, none included: a smaller number would speak of single units. */
export type Shown = number | null;

/** How the second party answered one kind of question, over all units. */
export interface AnswerCounts extends Record<Outcome, Shown> {
  duty: string;
  /** Closed without an answer from the safety service. */
  unanswered: Shown;
  awaited: Shown;
}

/** What a working environment committee reads of a round beside the tasks: counts by kind, of the institution as a whole. */
export interface CommitteeCounts {
  /** Response units. */
  units: number;
  answers: AnswerCounts[];
  /** Dates of meetings that a representative contests, and that nobody has recorded anew. */
  contested: Shown;
  waived: Shown;
  /** Measures that units sent upwards, by the answer of each level that got them; `waiting`: none yet. */
  raised: Record<RaisedOutcome | 'waiting', Shown>;
  commonMeasures: number;
  /** Reports that reached somebody they were not for. */
  wrongReceivers: { found: Shown; assessed: Shown };
}

/**
 * How a single unit ended is not to be read from one day to the next, so the committee reads whole months: the last day of `month`, as
 * 2024-04, else of the newest that is over. Null: the round has no such month, or it is not over.
 */
export function lastDayRead(days: readonly Day[], today: LocalDate, month?: string): LocalDate | null {
  const running = today.slice(0, 7);
  if (month !== undefined && month >= running) return null;
  const last = days.findLast(({ date }) => (month === undefined ? date < running : date.startsWith(month)));
  return last?.date ?? null;
}

export function committeeCounts(states: readonly FollowUpState[]): CommitteeCounts {
  const duties = states.flatMap((state) => Object.values(state.duties));
  const count = (which: (duty: Duty) => boolean) => duties.filter(which).length;
  const raised = (outcome: RaisedOutcome | 'waiting') =>
    shown(count((duty) => duty.cause === 'raised' && (duty.raised?.outcome ?? 'waiting') === outcome));
  const isWrong = ({ cause }: Duty) => cause === 'wrongReceiver';
  return {
    units: states.filter(({ unit }) => unit?.isResponseUnit).length,
    answers: answersOf(duties),
    contested: shown(count(({ meeting }) => meeting?.contested === true)),
    waived: shown(count(({ end }) => end?.kind === 'waived')),
    raised: {
      accepted: raised('accepted'),
      rejected: raised('rejected'),
      redirected: raised('redirected'),
      returned: raised('returned'),
      waiting: raised('waiting'),
    },
    commonMeasures: count(({ cause }) => cause === 'common'),
    wrongReceivers: { found: shown(count(isWrong)), assessed: shown(count((duty) => isWrong(duty) && duty.end !== null)) },
  };
}

/** What is answered without being asked stands with the rest; what nobody has sent yet is not awaited. */
function answersOf(duties: readonly Duty[]): AnswerCounts[] {
  const asked = duties.filter(({ joint }) => joint !== null && (joint.manager !== 'draft' || joint.answer !== null));
  const keys = [...new Set(asked.map(({ key }) => key.split('/')[0]!))];
  return keys.map((key) => {
    const own = asked.filter((duty) => duty.key.split('/')[0] === key);
    const count = (which: (duty: Duty) => boolean) => shown(own.filter(which).length);
    const said = (outcome: Outcome) => count(({ joint }) => joint?.answer?.outcome === outcome);
    return {
      duty: key,
      confirmed: said('confirmed'),
      confirmedWithRemarks: said('confirmedWithRemarks'),
      notConfirmed: said('notConfirmed'),
      unanswered: count(({ joint, end }) => !joint?.answer && end?.kind === 'closedUnanswered'),
      awaited: count(({ joint, end }) => !joint?.answer && end === null),
    };
  });
}

function shown(n: number): Shown {
  return n < FEWEST_UNITS ? null : n;
}
