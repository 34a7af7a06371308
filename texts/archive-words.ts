import type { DeliveryKind, DeliveryState } from '../domain/archive.ts';
import type { Message } from './message.ts';

export const DELIVERY_STATE_WORDS = {
  waitingForCase: { nb: 'Venter på saken i arkivet', nn: 'Ventar på saka i arkivet', en: 'Waiting for the case in the archive' },
  waitingForArchive: { nb: 'Venter på arkivet', nn: 'Ventar på arkivet', en: 'Waiting for the archive' },
  refused: { nb: 'Arkivet tok ikke imot', nn: 'Arkivet tok ikkje imot', en: 'Not taken by the archive' },
  archived: { nb: 'Arkivert', nn: 'Arkivert', en: 'Archived' },
} satisfies Record<DeliveryState, Message>;

/** Titles in the archive: thing, unit, version; never a person. */
export const DELIVERY_TITLES = {
  form: { nb: '{duty}, {unit} (versjon {version})', nn: '{duty}, {unit} (versjon {version})', en: '{duty}, {unit} (version {version})' },
  plan: { nb: '{duty}, {unit} (versjon {version})', nn: '{duty}, {unit} (versjon {version})', en: '{duty}, {unit} (version {version})' },
  note: { nb: '{duty}, {unit}: tillegg', nn: '{duty}, {unit}: tillegg', en: '{duty}, {unit}: addition' },
  evidence: {
    nb: 'Dokumentasjon av oppfølgingen, {unit}',
    nn: 'Dokumentasjon av oppfølginga, {unit}',
    en: 'Evidence of the follow-up, {unit}',
  },
} satisfies Record<DeliveryKind, Message>;

/** What stands around the text in the file that is archived. */
export const ARCHIVE_PDF_WORDS = {
  lead: { nb: '{name}. {cycle}. Levert {date}.', nn: '{name}. {cycle}. Levert {date}.', en: '{name}. {cycle}. Handed in on {date}.' },
  writer: { nb: 'Levert av {name} ({role}).', nn: 'Levert av {name} ({role}).', en: 'Handed in by {name} ({role}).' },
  replaces: {
    nb: 'Dette er versjon {version}. Eldre versjoner er arkivert for seg.',
    nn: 'Dette er versjon {version}. Eldre versjonar er arkiverte for seg.',
    en: 'This is version {version}. Older versions are archived on their own.',
  },
  content: { nb: 'Innhold', nn: 'Innhald', en: 'Content' },
  answer: { nb: 'Svar fra den andre parten', nn: 'Svar frå den andre parten', en: 'Answer by the second party' },
  noAnswer: {
    nb: 'Ikke besvart fra vernetjenesten innen fristen.',
    nn: 'Ikkje svara på frå vernetenesta innan fristen.',
    en: 'Not answered by the safety service within the time limit.',
  },
  answered: {
    nb: '{outcome}. {name} ({role}), {date}.',
    nn: '{outcome}. {name} ({role}), {date}.',
    en: '{outcome}. {name} ({role}), {date}.',
  },
  meaning: {
    nb: 'Å bekrefte betyr at oppgaven er gjennomgått og utført sammen, ikke at begge er enige om alt.',
    nn: 'Å stadfeste tyder at oppgåva er gått gjennom og utført saman, ikkje at begge er einige om alt.',
    en: 'To confirm means that the task was gone through and done together, not that both agree on everything.',
  },
  notGiven: { nb: 'Ikke besvart', nn: 'Ikkje svara på', en: 'Not answered' },
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', nn: 'Nei', en: 'No' },
  proof: { nb: 'Fingeravtrykk', nn: 'Fingeravtrykk', en: 'Fingerprint' },
  hash: {
    nb: 'Teksten er lagret i Toårshjulet med SHA-256 {hash}. Den som bekrefter, bekrefter dette fingeravtrykket.',
    nn: 'Teksten er lagra i Toårshjulet med SHA-256 {hash}. Den som stadfestar, stadfestar dette fingeravtrykket.',
    en: 'The text is stored in Toårshjulet with SHA-256 {hash}. Whoever confirms, confirms this fingerprint.',
  },
  page: { nb: 'Side {page} av {pages}', nn: 'Side {page} av {pages}', en: 'Page {page} of {pages}' },
  formerPerson: { nb: 'ukjent', nn: 'ukjend', en: 'unknown' },
} satisfies Record<string, Message>;
