import type { Catalogue } from '../message.ts';

/** What is refused about action plans, measures and meetings, and the way out. */
export const PLAN_REFUSALS = {
  MEASURE_NOT_NAMED: {
    nb: '{duty} er ikke ett enkelt tiltak. Velg tiltaket på enhetens side.',
    nn: '{duty} er ikkje eitt enkelt tiltak. Vel tiltaket på sida til eininga.',
    en: '{duty} is not a single measure. Choose the measure on the unit’s page.',
  },
  REVIEW_WITHOUT_DATE: {
    nb: 'Skriv den nye siste dagen for tiltaket. Er noe annet endret, send en ny versjon av planen.',
    nn: 'Skriv den nye siste dagen for tiltaket. Er noko anna endra, send ein ny versjon av planen.',
    en: 'Write the new last day of the measure. If something else has changed, send a new version of the plan.',
  },
  PLAN_MEASURES_DIFFER: {
    nb: 'Tiltakene som ble sendt, er ikke de samme som i planen. Last siden på nytt og send igjen. Ingenting er endret.',
    nn: 'Tiltaka som vart sende, er ikkje dei same som i planen. Last sida på nytt og send igjen. Ingenting er endra.',
    en: 'The measures that were sent are not those of the plan. Reload the page and send again. Nothing has changed.',
  },
  PLAN_HEARD_DIFFERS: {
    nb: 'Planen og det som ble sendt, sier ikke det samme om verneombudet er hørt. Last siden på nytt og send igjen. Ingenting er endret.',
    nn: 'Planen og det som vart sendt, seier ikkje det same om verneombodet er høyrt. Last sida på nytt og send igjen. Ingenting er endra.',
    en: 'The plan and what was sent do not say the same about whether the safety representative was heard. Reload the page and send again. Nothing has changed.',
  },
  RAISED_AT_TOP: {
    nb: 'Det er ikke noe nivå over som kan svare her. Avgjør saken her, eller spør koordinatoren.',
    nn: 'Det er ikkje noko nivå over som kan svare her. Avgjer saka her, eller spør koordinatoren.',
    en: 'There is no level above that can answer here. Decide the matter here, or ask the coordinator.',
  },
  RAISED_ALREADY: {
    nb: 'Tiltaket er allerede løftet, og nivået over skal svare. Du trenger ikke gjøre noe.',
    nn: 'Tiltaket er alt løfta, og nivået over skal svare. Du treng ikkje gjere noko.',
    en: 'The measure has already been raised, and the level above will answer. You need not do anything.',
  },
  RAISED_WITHOUT_REASON: {
    nb: 'Skriv hvorfor tiltaket ikke blir tatt inn. Enheten får begrunnelsen.',
    nn: 'Skriv kvifor tiltaket ikkje blir teke inn. Eininga får grunngivinga.',
    en: 'Write why the measure is not taken in. The unit gets the reason.',
  },
  RAISED_WITHOUT_DATE: {
    nb: 'Skriv siste dag for det felles tiltaket, eller velg et felles tiltak som finnes fra før.',
    nn: 'Skriv siste dag for det felles tiltaket, eller vel eit felles tiltak som finst frå før.',
    en: 'Write the last day of the common measure, or choose one that exists already.',
  },
  DISCUSSION_WITHOUT_MEASURE: {
    nb: 'Skriv siste dag for det felles tiltaket, så noen har ansvaret for det.',
    nn: 'Skriv siste dag for det felles tiltaket, så nokon har ansvaret for det.',
    en: 'Write the last day of the common measure, so that somebody is responsible for it.',
  },
  COMMON_MEASURE_UNKNOWN: {
    nb: 'Det er ikke noe åpent felles tiltak med dette nummeret. Velg et fra listen, eller lag et nytt.',
    nn: 'Det er ikkje noko ope felles tiltak med dette nummeret. Vel eit frå lista, eller lag eit nytt.',
    en: 'There is no open common measure with this number. Choose one from the list, or make a new one.',
  },
  MEETING_IN_PAST: {
    nb: '{day} er over. Velg en dag som kommer, eller skriv inn møtet som holdt.',
    nn: '{day} er over. Vel ein dag som kjem, eller skriv inn møtet som halde.',
    en: '{day} is over. Choose a day to come, or record the meeting as held.',
  },
  MEETING_TIME_UNCHANGED: {
    nb: 'Møtet står allerede slik. Ingen ny innkalling trengs.',
    nn: 'Møtet står alt slik. Det trengst inga ny innkalling.',
    en: 'The meeting already stands like this. No new invitation is needed.',
  },
  MEETING_NOT_PLANNED: {
    nb: 'Det er ikke satt noen tid for møtet, så det er ingenting å avlyse.',
    nn: 'Det er ikkje sett noka tid for møtet, så det er ingenting å avlyse.',
    en: 'No time has been set for the meeting, so there is nothing to cancel.',
  },
  MEETING_WHOLE: {
    nb: 'Hele møtet er allerede skrevet inn. Er en dato feil, skriv inn møtet på nytt med siste dag.',
    nn: 'Heile møtet er alt skrive inn. Er ein dato feil, skriv inn møtet på nytt med siste dag.',
    en: 'The whole meeting has already been recorded. If a date is wrong, record the meeting again with its last day.',
  },
  MEETING_DATE_DIFFERS: {
    nb: 'Innkallingen og det som ble sendt, har hver sin dag. Last siden på nytt og send igjen. Ingenting er endret.',
    nn: 'Innkallinga og det som vart sendt, har kvar sin dag. Last sida på nytt og send igjen. Ingenting er endra.',
    en: 'The invitation and what was sent have different days. Reload the page and send again. Nothing has changed.',
  },
} as const satisfies Catalogue;
