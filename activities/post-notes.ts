import type { Database } from '../db/database.ts';
import { bouncedLetters } from '../db/desk.repository.ts';
import { findPersons } from '../db/organisation.repository.ts';
import { openDoubts } from '../db/role-doubt.repository.ts';
import { notesByReader, type DeskNote } from '../domain/letters/desk-notes.ts';
import type { PlannedLetter } from '../domain/letters/letter-types.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Receiver } from '../domain/roles.ts';
import type { Instant, LocalDate } from '../domain/time.ts';

/** What stands open now. Nothing remembers what was told: it is told each week until it is settled. */
export async function deskNotes(db: Database): Promise<DeskNote[]> {
  const [doubts, bounced] = await Promise.all([openDoubts(db), bouncedLetters(db, null)]);
  const persons = await findPersons(db, [...new Set(bounced.map(({ personId }) => personId))]);
  // Whoever has another address since has not been written to there yet.
  const addresses = new Map(persons.map(({ person_id: id, email }) => [id, email]));
  return [
    ...doubts.map(({ unitId, role, personId }): DeskNote => ({ kind: 'doubt', unitId, role, personId })),
    ...bounced
      .filter(({ personId, address }) => addresses.get(personId) === address)
      .map(({ unitId, role, personId }): DeskNote => ({ kind: 'bounced', unitId, role: role as Receiver, personId })),
  ];
}

export interface WeeklySlot {
  at: Instant;
  date: LocalDate;
  lettered: ReadonlySet<string>;
}

/** Puts the notes into their readers' letters; a reader without one gets a letter of notes alone, but never a second one that day. */
export function withNotes(
  letters: readonly PlannedLetter[],
  notes: readonly DeskNote[],
  org: Organisation,
  slot: WeeklySlot,
): PlannedLetter[] {
  const byReader = notesByReader(org, notes, slot.at);
  const told = letters.map((letter) => {
    const own = byReader.get(letter.personId);
    return own ? { ...letter, notes: own } : letter;
  });
  const written = new Set(letters.map(({ personId }) => personId));
  const alone = [...byReader].filter(([personId]) => !written.has(personId) && !slot.lettered.has(personId));
  const { at, date } = slot;
  return [
    ...told,
    ...alone.map(([personId, own]): PlannedLetter => ({ personId, kind: 'weekly', at, date, items: [], outlook: [], notes: own })),
  ];
}
