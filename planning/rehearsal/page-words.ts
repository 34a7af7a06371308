import type { Catalogue } from '../../texts/message.ts';

/** The rehearsal's page, for the coordinator who is to approve it. */
export const PAGE_WORDS = {
  title: { nb: 'Prøvekjøring av {plan}', nn: 'Prøvekøyring av {plan}', en: 'Rehearsal of {plan}' },
  lead: {
    nb: '{units} enheter fra {from} til {until}: {letters} brev om {matters} saker. Ingen har fått noe av dette.',
    nn: '{units} einingar frå {from} til {until}: {letters} brev om {matters} saker. Ingen har fått noko av dette.',
    en: '{units} units from {from} until {until}: {letters} letters about {matters} matters. Nobody has received any of this.',
  },
  onTime: { nb: 'Alle gjør alt i tide.', nn: 'Alle gjer alt i tide.', en: 'Everybody does everything in time.' },
  silent: { nb: 'Ingen gjør noe.', nn: 'Ingen gjer noko.', en: 'Nobody does anything.' },
  mixed: {
    nb: 'Folk gjør som folk gjør: de fleste i tide, noen sent, noen ikke.',
    nn: 'Folk gjer som folk gjer: dei fleste i tide, nokre seint, nokre ikkje.',
    en: 'People do as people do: most in time, some late, some not.',
  },
  collisions: { nb: 'Datoer å se på', nn: 'Datoar å sjå på', en: 'Dates to look at' },
  noCollisions: { nb: 'Ingen datoer kolliderer.', nn: 'Ingen datoar kolliderer.', en: 'No dates collide.' },
  DEADLINE_ON_HOLIDAY: { nb: 'Siste dag er en fridag', nn: 'Siste dag er ein fridag', en: 'The last day is a day off' },
  DEADLINE_IN_QUIET: {
    nb: 'Siste dag er i en stille periode',
    nn: 'Siste dag er i ein stille periode',
    en: 'The last day is in a quiet period',
  },
  TARGET_IN_QUIET: {
    nb: 'Ønsket dag er i en stille periode',
    nn: 'Ønskt dag er i ein stille periode',
    en: 'The wished day is in a quiet period',
  },
  STEP_WAITS: {
    nb: 'Påminnelsen {step} venter {days} dager på en dag den kan sendes',
    nn: 'Påminninga {step} ventar {days} dagar på ein dag ho kan sendast',
    en: 'The reminder {step} waits {days} days for a day it can be sent',
  },
  DEADLINES_IN_ONE_WEEK: {
    nb: 'Flere frister samme uke for samme person',
    nn: 'Fleire fristar same veke for same person',
    en: 'Several deadlines in one week for the same person',
  },
  threshold: {
    nb: 'Enheter som kan bli uten egen rapport',
    nn: 'Einingar som kan bli utan eigen rapport',
    en: 'Units that may get no report of their own',
  },
  noThreshold: { nb: 'Ingen.', nn: 'Ingen.', en: 'None.' },
  reportUnlikely: {
    nb: 'får trolig ingen egen rapport',
    nn: 'får truleg ingen eigen rapport',
    en: 'will probably get no report of its own',
  },
  headcountBelowAdvice: { nb: 'er mindre enn anbefalt', nn: 'er mindre enn tilrådd', en: 'is smaller than advised' },
  employees: { nb: '{n} ansatte', nn: '{n} tilsette', en: '{n} employees' },
  busiest: { nb: 'De travleste ukene', nn: 'Dei travlaste vekene', en: 'The busiest weeks' },
  busy: {
    nb: '{person}, {week}: {letters} brev om {matters} saker',
    nn: '{person}, {week}: {letters} brev om {matters} saker',
    en: '{person}, {week}: {letters} letters about {matters} matters',
  },
  months: { nb: 'Brev måned for måned', nn: 'Brev månad for månad', en: 'Letters month by month' },
  month: { nb: 'Måned', nn: 'Månad', en: 'Month' },
  letters: { nb: 'Brev', nn: 'Brev', en: 'Letters' },
  receivers: { nb: 'Mottakere', nn: 'Mottakarar', en: 'Receivers' },
  manager: { nb: 'Alle brev til én leder: {person}', nn: 'Alle brev til éin leiar: {person}', en: 'Every letter to one manager: {person}' },
  representative: {
    nb: 'Alle brev til ett verneombud: {person}',
    nn: 'Alle brev til eitt verneombod: {person}',
    en: 'Every letter to one safety representative: {person}',
  },
} as const satisfies Catalogue;
