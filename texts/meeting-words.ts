import type { Catalogue } from './message.ts';

/** The questions of an invitation. */
export const INVITATION_LABELS = {
  title: { nb: 'Innkalling', nn: 'Innkalling', en: 'Invitation' },
  date: { nb: 'Dag', nn: 'Dag', en: 'Day' },
  from: { nb: 'Klokkeslett', nn: 'Klokkeslett', en: 'Time' },
  minutes: { nb: 'Minutter', nn: 'Minutt', en: 'Minutes' },
  place: { nb: 'Sted', nn: 'Stad', en: 'Place' },
  note: { nb: 'Noe å vite på forhånd', nn: 'Noko å vite på førehand', en: 'Good to know beforehand' },
} as const satisfies Catalogue;

/** The questions of the minutes of a meeting. */
export const MINUTES_LABELS = {
  title: { nb: 'Referat', nn: 'Referat', en: 'Minutes' },
  text: { nb: 'Hva vi snakket om', nn: 'Kva vi snakka om', en: 'What we talked about' },
  topics: { nb: 'Tema utenom spørreskjemaet', nn: 'Tema utanom spørjeskjemaet', en: 'Topics beyond the questionnaire' },
  decisions: { nb: 'Hva vi bestemte', nn: 'Kva vi bestemte', en: 'What we decided' },
  decision: { nb: 'Bestemt', nn: 'Bestemt', en: 'Decided' },
  theme: { nb: 'Tema', nn: 'Tema', en: 'Theme' },
  owner: { nb: 'Ansvarlig (rolle)', nn: 'Ansvarleg (rolle)', en: 'Responsible (role)' },
  lastDay: { nb: 'Siste dag', nn: 'Siste dag', en: 'Last day' },
  measure: { nb: 'Blir et tiltak', nn: 'Blir eit tiltak', en: 'Becomes a measure' },
} as const satisfies Catalogue;

/** What stands in the calendar. Never a measure, a person or a result: calendars are read over shoulders. */
export const CALENDAR_WORDS = {
  summary: { nb: '{duty}, {unit}', nn: '{duty}, {unit}', en: '{duty}, {unit}' },
  description: {
    nb: 'Oppfølging av arbeidsmiljøundersøkelsen for {unit}.',
    nn: 'Oppfølging av arbeidsmiljøundersøkinga for {unit}.',
    en: 'Follow-up of the work environment survey for {unit}.',
  },
  cancelled: {
    nb: 'Avlyst: {duty}, {unit}',
    nn: 'Avlyst: {duty}, {unit}',
    en: 'Cancelled: {duty}, {unit}',
  },
} as const satisfies Catalogue;
