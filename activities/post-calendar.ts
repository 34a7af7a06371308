import { organisationOfLine } from '../db/api-access.repository.ts';
import type { Database } from '../db/database.ts';
import { findText } from '../db/document.repository.ts';
import { factsOf } from '../db/fact.repository.ts';
import type { LetterRow } from '../db/letter.repository.ts';
import { meetingsIn, type MeetingInLetter } from '../db/meeting-letter.repository.ts';
import { findPersons, unitRows } from '../db/organisation.repository.ts';
import type { StoredPlans } from '../db/plan.repository.ts';
import { everybody, meetingCalendar, partiesOfMeeting } from '../documents/calendar/meeting-calendar.ts';
import { evolve } from '../domain/evolve.ts';
import { EMPTY_STATE } from '../domain/state.ts';
import type { LetterFile } from '../mail/transport.ts';
import { languageOf } from '../texts/language.ts';
import { dutyName, type PlanTexts } from '../texts/plan-texts.ts';

/**
 * The calendar files of letters that set, move or cancel a meeting. Made when the letter leaves and kept nowhere: time and place are
 * the document's, and whoever waited in the queue gets the time that holds now.
 */
export async function filesOf(
  { db, plans }: { db: Database; plans: StoredPlans },
  letters: readonly LetterRow[],
  failed: (letterId: string, error: unknown) => void,
): Promise<Map<string, LetterFile[]>> {
  const files = new Map<string, LetterFile[]>();
  const byId = new Map(letters.map((letter) => [letter.letter_id, letter]));
  for (const meeting of await meetingsIn(db, [...byId.keys()])) {
    // A letter without its file still says when and where; one that cannot leave holds up all others.
    const file = await fileOf(db, plans, meeting, byId.get(meeting.letterId)!).catch((error: unknown) => {
      failed(meeting.letterId, error);
      return null;
    });
    if (file) files.set(meeting.letterId, [...(files.get(meeting.letterId) ?? []), file]);
  }
  return files;
}

async function fileOf(db: Database, plans: StoredPlans, meeting: MeetingInLetter, letter: LetterRow): Promise<LetterFile | null> {
  const { followUpId, unitId, duty, part } = meeting;
  const state = (await factsOf(db, followUpId)).reduce((folded, { fact }) => evolve(folded, fact), EMPTY_STATE);
  const booking = state.duties[duty]?.bookings[part];
  const document = booking && (await findText(db, booking.documentId));
  const parties = partiesOfMeeting(await organisationOfLine(db, unitId), unitId, letter.made_at, letter.person_id);
  if (!document || parties.organiser === undefined) return null;
  const persons = await findPersons(db, everybody(parties));
  const { texts } = await plans.whole<PlanTexts>(meeting.planKey, meeting.planVersion);
  const [unit] = await unitRows(db, [unitId]);
  const language = languageOf(letter.language);
  const words = { duty: dutyName(texts, duty)[language], unit: unit?.abbreviation ?? unitId };
  return meetingCalendar({ followUpId, unitId, duty, part, booking, content: document.content, words, language, parties, persons });
}
