import { PLAN_REASONS } from './faults/plan-reasons.ts';
import type { Catalogue } from './message.ts';

/** What a field may be, after "is wrong:". A schema names its reason by the key, so that it can be said in the reader's language. */
export const FIELD_REASONS = {
  ...PLAN_REASONS,
  missing: { nb: 'det mangler. Legg det til.', nn: 'det manglar. Legg det til.', en: 'it is missing. Add it.' },
  unknown: {
    nb: 'det finnes ikke her. Sjekk navnet, eller ta det bort.',
    nn: 'det finst ikkje her. Sjekk namnet, eller ta det bort.',
    en: 'there is no such field here. Check its name, or remove it.',
  },
  fit: {
    nb: 'slik det er skrevet, passer det ikke. Skriv det som i linjene som er godtatt. For programmer står reglene i /v1/openapi.json.',
    nn: 'slik det er skrive, passar det ikkje. Skriv det som i linjene som er godtekne. For program står reglane i /v1/openapi.json.',
    en: 'it does not fit as it is written. Write it as in the lines that are accepted. For programs, the rules are in /v1/openapi.json.',
  },
  text: { nb: 'skriv tekst.', nn: 'skriv tekst.', en: 'write text.' },
  number: { nb: 'skriv et tall.', nn: 'skriv eit tal.', en: 'write a number.' },
  whole: { nb: 'skriv et helt tall.', nn: 'skriv eit heilt tal.', en: 'write a whole number.' },
  yesNo: { nb: 'skriv true eller false.', nn: 'skriv true eller false.', en: 'write true or false.' },
  list: { nb: 'skriv en liste.', nn: 'skriv ei liste.', en: 'write a list.' },
  fields: { nb: 'skriv et objekt med felt.', nn: 'skriv eit objekt med felt.', en: 'write an object with fields.' },
  notEmpty: { nb: 'det kan ikke være tomt.', nn: 'det kan ikkje vere tomt.', en: 'it cannot be empty.' },
  textShort: { nb: 'skriv minst {least} tegn.', nn: 'skriv minst {least} teikn.', en: 'write at least {least} characters.' },
  textLong: { nb: 'skriv høyst {most} tegn.', nn: 'skriv høgst {most} teikn.', en: 'write at most {most} characters.' },
  low: { nb: 'skriv et tall fra {least}.', nn: 'skriv eit tal frå {least}.', en: 'write a number from {least}.' },
  high: { nb: 'skriv et tall til og med {most}.', nn: 'skriv eit tal til og med {most}.', en: 'write a number up to {most}.' },
  few: {
    nb: 'her trengs minst {least}.',
    nn: 'her trengst minst {least}.',
    en: '{least, plural, one {at least one is} other {at least # are}} needed here.',
  },
  many: { nb: 'her er det plass til høyst {most}.', nn: 'her er det plass til høgst {most}.', en: 'at most {most} fit here.' },
  oneOf: { nb: 'skriv en av disse: {options}.', nn: 'skriv ein av desse: {options}.', en: 'write one of these: {options}.' },
  date: {
    nb: 'skriv en dato som finnes, som 2024-05-31.',
    nn: 'skriv ein dato som finst, som 2024-05-31.',
    en: 'write a date that exists, such as 2024-05-31.',
  },
  month: { nb: 'skriv en måned, som 2024-05.', nn: 'skriv ein månad, som 2024-05.', en: 'write a month, such as 2024-05.' },
  emptyOrDate: {
    nb: 'la det stå tomt, eller skriv en dato som finnes, som 2024-05-31.',
    nn: 'la det stå tomt, eller skriv ein dato som finst, som 2024-05-31.',
    en: 'leave it empty, or write a date that exists, such as 2024-05-31.',
  },
  moment: {
    nb: 'skriv et tidspunkt med avstand fra UTC, som 2024-05-31T12:00:00+02:00. I en adresse skrives + som %2B.',
    nn: 'skriv eit tidspunkt med avstand frå UTC, som 2024-05-31T12:00:00+02:00. I ei adresse blir + skrive som %2B.',
    en: 'write a moment with its offset from UTC, such as 2024-05-31T12:00:00+02:00. In an address, write + as %2B.',
  },
  dateOrMoment: {
    nb: 'skriv en dato som finnes, som 2024-05-31, eller et tidspunkt som 2024-05-31T12:00:00+02:00. I en adresse skrives + som %2B.',
    nn: 'skriv ein dato som finst, som 2024-05-31, eller eit tidspunkt som 2024-05-31T12:00:00+02:00. I ei adresse blir + skrive som %2B.',
    en: 'write a date that exists, such as 2024-05-31, or a moment such as 2024-05-31T12:00:00+02:00. In an address, write + as %2B.',
  },
  uuid: {
    nb: 'skriv id-en slik systemet viser den, som 0190a1b2-….',
    nn: 'skriv id-en slik systemet viser han, som 0190a1b2-….',
    en: 'write the id as the system shows it, such as 0190a1b2-….',
  },
  email: {
    nb: 'skriv en e-postadresse, som ola@example.org.',
    nn: 'skriv ei e-postadresse, som ola@example.org.',
    en: 'write an e-mail address, such as ola@example.org.',
  },
  registerId: {
    nb: 'bruk bare bokstaver fra a til z, tall og tegnene . _ : @ -',
    nn: 'bruk berre bokstavar frå a til z, tal og teikna . _ : @ -',
    en: 'use only letters from a to z, digits and the signs . _ : @ -',
  },
  dutyKey: {
    nb: 'skriv nøkkelen til en oppgave, som P3.followUpMeeting.',
    nn: 'skriv nøkkelen til ei oppgåve, som P3.followUpMeeting.',
    en: 'write the key of a task, such as P3.followUpMeeting.',
  },
  hash: {
    nb: 'skriv en SHA-256 med 64 tegn fra 0 til 9 og a til f.',
    nn: 'skriv ein SHA-256 med 64 teikn frå 0 til 9 og a til f.',
    en: 'write a SHA-256 of 64 signs from 0 to 9 and a to f.',
  },
  idempotencyKey: {
    nb: 'bruk 8 til 200 tegn, for eksempel en ny UUID for hver handling.',
    nn: 'bruk 8 til 200 teikn, til dømes ein ny UUID for kvar handling.',
    en: 'use 8 to 200 characters, such as a new UUID for each command.',
  },
  wordCode: {
    nb: 'skriv ett ord, som staffMeeting eller notApplicable. En begrunnelse hører hjemme i et dokument.',
    nn: 'skriv eitt ord, som staffMeeting eller notApplicable. Ei grunngiving høyrer heime i eit dokument.',
    en: 'write one word, such as staffMeeting or notApplicable. A reason belongs in a document.',
  },
  caseReference: {
    nb: 'skriv nummeret på saken eller notatet, som 2023/14725.',
    nn: 'skriv nummeret på saka eller notatet, som 2023/14725.',
    en: 'write the number of the case or memo, such as 2023/14725.',
  },
  measureId: {
    nb: 'bruk bokstaver, tall, punktum og bindestrek, høyst 60 tegn.',
    nn: 'bruk bokstavar, tal, punktum og bindestrek, høgst 60 teikn.',
    en: 'use letters, digits, dots and hyphens, at most 60 characters.',
  },
  oneLine: {
    nb: 'skriv det på én linje, uten skjulte eller ødelagte tegn.',
    nn: 'skriv det på éi linje, utan skjulte eller øydelagde teikn.',
    en: 'write it on one line, without hidden or broken characters.',
  },
  archiveSystem: {
    nb: 'skriv navnet på et arkiv slik det er satt opp.',
    nn: 'skriv namnet på eit arkiv slik det er sett opp.',
    en: 'write the name of an archive as it is set up.',
  },
  languages: {
    nb: 'skriv språk med komma mellom, som nb,en.',
    nn: 'skriv språk med komma mellom, som nb,en.',
    en: 'write languages with commas between, such as nb,en.',
  },
  whatChanges: {
    nb: 'gi minst ett felt som skal endres: mandateReference, discussedOn eller privacyNotice.',
    nn: 'gi minst eitt felt som skal endrast: mandateReference, discussedOn eller privacyNotice.',
    en: 'give at least one field that changes: mandateReference, discussedOn or privacyNotice.',
  },
  startFields: {
    nb: 'starten tar ingen felt. Mandat, drøfting og personvernerklæring gis før starten, med PATCH på syklusen.',
    nn: 'starten tek ingen felt. Mandat, drøfting og personvernerklæring blir gitt før starten, med PATCH på syklusen.',
    en: 'the start takes no fields. Give mandate, discussion and privacy notice before it, with PATCH on the cycle.',
  },
  oneDate: {
    nb: 'gi enten lastDay (ny siste dag) eller opensOn (dagen det åpner), ikke begge.',
    nn: 'gi anten lastDay (ny siste dag) eller opensOn (dagen det opnar), ikkje begge.',
    en: 'give either lastDay (a new last day) or opensOn (the day it opens), not both.',
  },
  csvOrCounts: { nb: 'gi enten csv eller counts.', nn: 'gi anten csv eller counts.', en: 'give either csv or counts.' },
  sourceOrFrom: {
    nb: 'gi enten source (en planfil) eller from (en plan som er her), ikke begge.',
    nn: 'gi anten source (ei planfil) eller from (ein plan som er her), ikkje begge.',
    en: 'give either source (a plan file) or from (a plan that is here), not both.',
  },
  yearOfRound: {
    nb: 'gi startåret for den nye runden, som 2025.',
    nn: 'gi startåret for den nye runden, som 2025.',
    en: 'give the start year of the new round, such as 2025.',
  },
  whichUnit: {
    nb: 'si hvem det gjelder: followUpId, eller unitId med cycleId der det er flere sykluser.',
    nn: 'sei kven det gjeld: followUpId, eller unitId med cycleId der det er fleire syklusar.',
    en: 'say whom it is about: followUpId, or unitId with cycleId where there are several cycles.',
  },
} as const satisfies Catalogue;

export type FieldReason = keyof typeof FIELD_REASONS;

/** For a schema's messages: a reason that has words. */
export const because = (reason: FieldReason): FieldReason => reason;

export function isFieldReason(text: unknown): text is FieldReason {
  return typeof text === 'string' && Object.hasOwn(FIELD_REASONS, text);
}
