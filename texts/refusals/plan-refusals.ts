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
} as const satisfies Catalogue;
