import type { DeskNote } from '../../domain/letters/desk-notes.ts';
import type { PlannedLetter } from '../../domain/letters/letter-types.ts';
import { weekWord } from '../dates.ts';
import { list, say, upperFirst, type Catalogue } from '../message.ts';
import { roleWord } from '../roles.ts';
import { BECAUSE, FRAME } from './frame-words.ts';
import type { LetterContext } from './letter-context.ts';
import type { LetterView } from './view.ts';

export const NOTE_WORDS = {
  heading: { nb: 'Roller og adresser å se på', nn: 'Roller og adresser å sjå på', en: 'Roles and addresses to look at' },
  doubt: {
    nb: '{name} sier fra om at en rolle ikke stemmer: {role} for {unit}. Brevene går dit til rollen er endret.',
    nn: '{name} seier frå om at ei rolle ikkje stemmer: {role} for {unit}. Breva går dit til rolla er endra.',
    en: '{name} says that a role is not right: {role} for {unit}. Letters go there until the role is changed.',
  },
  bounced: {
    nb: 'E-posten til {name} ({role} for {unit}) kom ikke frem. Se gjerne om adressen i registeret er riktig.',
    nn: 'E-posten til {name} ({role} for {unit}) kom ikkje fram. Sjå gjerne om adressa i registeret er rett.',
    en: 'The e-mail to {name} ({role} for {unit}) did not arrive. Please see whether the address in the register is right.',
  },
  then: {
    nb: 'Det står her igjen neste uke, til det er ordnet.',
    nn: 'Det står her igjen neste veke, til det er ordna.',
    en: 'It stands here again next week, until it is settled.',
  },
  button: { nb: 'Se hva som trengs', nn: 'Sjå kva som trengst', en: 'See what is needed' },
  subject: {
    nb: '{Week}, {unit}: roller og adresser å se på',
    nn: '{Week}, {unit}: roller og adresser å sjå på',
    en: '{Week}, {unit}: roles and addresses to look at',
  },
} as const satisfies Catalogue;

/** One line each, after what the letter is about. */
export function noteLines(notes: readonly DeskNote[], context: LetterContext): string[] {
  const { language } = context;
  const lines = notes.map(({ kind, unitId, role, personId }) =>
    say(NOTE_WORDS[kind], language, {
      name: context.personName(personId) ?? FRAME.someone[language],
      role: roleWord(role, language),
      unit: context.unitName(unitId),
    }),
  );
  return [...new Set(lines)];
}

/** A coordinator's week in which nothing else was to be told. */
export function noteLetter({ notes = [] }: PlannedLetter, context: LetterContext): LetterView {
  const { language, publicUrl } = context;
  const unit = list([...new Set(notes.map(({ unitId }) => context.unitName(unitId)))], language);
  const name = context.receiverName?.split(' ')[0];
  const because = say(BECAUSE.coordinator, language, { unit });
  return {
    language,
    subject: say(NOTE_WORDS.subject, language, { Week: upperFirst(weekWord(context.date, language)), unit }),
    greeting: name ? say(FRAME.greeting, language, { name }) : FRAME.greetingNoName[language],
    opening: null,
    sections: [
      {
        heading: NOTE_WORDS.heading[language],
        when: null,
        lines: noteLines(notes, context),
        then: { heading: FRAME.ifNothing[language], lines: [NOTE_WORDS.then[language]] },
      },
    ],
    button: { label: NOTE_WORDS.button[language], url: `${publicUrl}/coordinator` },
    outlook: [],
    small: [say(FRAME.why, language, { because })],
    why: { label: FRAME.whyLink[language], url: `${publicUrl}/units/${encodeURIComponent(notes[0]!.unitId)}/why` },
  };
}
