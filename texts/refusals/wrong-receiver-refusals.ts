import type { Catalogue } from '../message.ts';

/** What is refused about a report that reached the wrong receiver, and the way out. */
export const WRONG_RECEIVER_REFUSALS = {
  WRONG_RECEIVER_NOT_IN_PLAN: {
    nb: 'Planen for denne runden har ikke denne oppgaven. Følg saken opp i virksomhetens avvikssystem, og snakk med personvernombudet.',
    nn: 'Planen for denne runden har ikkje denne oppgåva. Følg saka opp i avvikssystemet til verksemda, og snakk med personvernombodet.',
    en: 'The plan of this round does not have this task. Follow the matter up in the institution’s deviation system, and talk with the data protection officer.',
  },
  WRONG_RECEIVER_OPEN: {
    nb: 'Det er alt skrevet inn en rapport til feil mottaker for enheten, og den er ikke vurdert ennå. Skriv inn vurderingen først. Ingenting er endret.',
    nn: 'Det er alt skrive inn ein rapport til feil mottakar for eininga, og saka er ikkje vurdert enno. Skriv inn vurderinga først. Ingenting er endra.',
    en: 'A report to the wrong receiver has already been recorded for the unit, and it has not been assessed yet. Record the assessment first. Nothing has changed.',
  },
  WRONG_RECEIVER_IN_FUTURE: {
    nb: 'Tidspunktet ({day}) er ikke kommet ennå. Skriv når det ble oppdaget, og når tilgangen ble tatt tilbake.',
    nn: 'Tidspunktet ({day}) er ikkje kome enno. Skriv når det vart oppdaga, og når tilgangen vart teken tilbake.',
    en: 'The time ({day}) has not come yet. Write when it was discovered, and when access was taken back.',
  },
  WRONG_RECEIVER_BEFORE_CYCLE: {
    nb: '{day} er før runden begynte. Gjelder det en tidligere runde, hører saken hjemme der.',
    nn: '{day} er før runden byrja. Gjeld det ein tidlegare runde, høyrer saka heime der.',
    en: '{day} is before the round began. If it concerns an earlier round, the matter belongs there.',
  },
  WRONG_RECEIVER_WITHOUT_REASON: {
    nb: 'Skriv hvorfor det ikke trengs å si fra. Begrunnelsen leses bare av koordinator og personvernombud.',
    nn: 'Skriv kvifor det ikkje trengst å seie frå. Grunngivinga blir berre lesen av koordinator og personvernombod.',
    en: 'Write why nobody needs to be told. The reason is read by the coordinator and the data protection officer only.',
  },
  WRONG_RECEIVER_TOLD_DAY: {
    nb: 'Datatilsynet kan ha fått melding fra den dagen det ble oppdaget og til i dag, ikke {day}. Rett datoen.',
    nn: 'Datatilsynet kan ha fått melding frå den dagen det vart oppdaga og til i dag, ikkje {day}. Rett datoen.',
    en: 'The authority can have been told from the day of the discovery until today, not {day}. Correct the date.',
  },
  WRONG_RECEIVER_UNASSESSED: {
    nb: 'En rapport til feil mottaker er ikke vurdert ennå. Skriv inn vurderingen, og avslutt enheten etterpå. Ingenting er endret.',
    nn: 'Ein rapport til feil mottakar er ikkje vurdert enno. Skriv inn vurderinga, og avslutt eininga etterpå. Ingenting er endra.',
    en: 'A report to the wrong receiver has not been assessed yet. Record the assessment, and end the unit afterwards. Nothing has changed.',
  },
  DEADLINE_BY_LAW: {
    nb: '{duty} har en frist som står i loven. Den kan ikke flyttes, frafalles eller settes på vent. Skriv inn vurderingen.',
    nn: '{duty} har ein frist som står i lova. Han kan ikkje flyttast, fråfallast eller setjast på vent. Skriv inn vurderinga.',
    en: '{duty} has a deadline set by law. It cannot be moved, waived or put on hold. Record the assessment.',
  },
} as const satisfies Catalogue;
