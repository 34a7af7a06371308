import type { Refusal } from '../commands.ts';
import type { Fact } from '../facts.ts';
import { refuse } from './case.ts';

/** What is still to do after a command that was accepted, where whoever sent it may think that it is done. */
export function noteOf(facts: readonly Fact[]): Refusal | undefined {
  const early = facts.find((fact) => fact.type === 'meetingRecorded' && fact.withoutResults && !fact.minutesOnly);
  return early?.type === 'meetingRecorded'
    ? refuse('MEETING_WITHOUT_RESULTS', { duty: early.duty, date: early.meeting.occurredOn })
    : undefined;
}
