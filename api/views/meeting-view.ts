import type { Invitation } from '../../documents/calendar/invitation.ts';
import type { CompiledPlan, DutyDefinition } from '../../domain/plan.ts';
import type { Duty } from '../../domain/state.ts';
import type { MeetingTimeView, TimesView } from '../schemas/meeting.schema.ts';

/** The form in which the two plan this very meeting: it is closed a while after that has been held. */
export function planningOf(plan: CompiledPlan, meeting: string): DutyDefinition | undefined {
  return plan.duties.find(
    ({ form, hardEnd }) => form?.key === 'meeting-plan' && typeof hardEnd === 'object' && 'duty' in hardEnd && hardEnd.duty === meeting,
  );
}

/** When and where, part by part, as the invitations say. */
export function meetingTimes({ bookings }: Duty, contents: ReadonlyMap<string, string>): MeetingTimeView[] {
  return Object.entries(bookings)
    .flatMap(([part, { on, documentId, cancelled }]) => {
      const content = contents.get(documentId);
      if (content === undefined) return [];
      const { from, minutes, place, note = '' } = JSON.parse(content) as Invitation;
      return [{ part: Number(part), on, from, minutes, place, note, cancelled }];
    })
    .sort((a, b) => a.part - b.part);
}

/** The day that stands in the form. */
export function chosenDay(content: string | undefined): TimesView['chosen'] {
  const { answers } = JSON.parse(content ?? '{}') as { answers?: { chosenDate?: unknown; place?: unknown } };
  if (typeof answers?.chosenDate !== 'string') return null;
  return { on: answers.chosenDate, place: typeof answers.place === 'string' ? answers.place : '' };
}
