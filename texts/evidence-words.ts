import type { FactBody, Outcome } from '../domain/facts.ts';
import type { Message } from './message.ts';

/** What the summary of an evidence bundle says. */
export const EVIDENCE_WORDS = {
  title: {
    nb: 'Dokumentasjon av oppfølgingen: {unit}',
    nn: 'Dokumentasjon av oppfølginga: {unit}',
    en: 'Evidence of the follow-up: {unit}',
  },
  lead: {
    nb: '{name}. {cycle}. Tatt ut {date}.',
    nn: '{name}. {cycle}. Teke ut {date}.',
    en: '{name}. {cycle}. Exported {date}.',
  },
  mandate: { nb: 'Mandat: {reference}.', nn: 'Mandat: {reference}.', en: 'Mandate: {reference}.' },
  counts: {
    nb: '{n, plural, one {# oppgave} other {# oppgaver}}: {done} gjort, {open} åpne, {others} avsluttet på annen måte.',
    nn: '{n, plural, one {# oppgåve} other {# oppgåver}}: {done} gjorde, {open} opne, {others} avslutta på annan måte.',
    en: '{n, plural, one {# task} other {# tasks}}: {done} done, {open} open, {others} ended in another way.',
  },
  duties: { nb: 'Oppgaver', nn: 'Oppgåver', en: 'Tasks' },
  duty: { nb: 'Oppgave', nn: 'Oppgåve', en: 'Task' },
  lastDay: { nb: 'Siste dag', nn: 'Siste dag', en: 'Last day' },
  ended: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Ended' },
  status: { nb: 'Tilstand', nn: 'Tilstand', en: 'Status' },
  answers: { nb: 'Svar fra den andre parten', nn: 'Svar frå den andre parten', en: 'Answers by the second party' },
  answersLead: {
    nb: 'Å bekrefte betyr at oppgaven er gjennomgått og utført sammen, ikke at begge er enige om alt.',
    nn: 'Å stadfeste tyder at oppgåva er gått gjennom og utført saman, ikkje at begge er einige om alt.',
    en: 'To confirm means that the task was gone through and done together, not that both agree on everything.',
  },
  who: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  date: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  answer: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  interim: {
    nb: 'Foreløpig: verneombudene hadde ikke valgt hvem av dem som svarer',
    nn: 'Førebels: verneomboda hadde ikkje valt kven av dei som svarar',
    en: 'Interim: the safety representatives had not chosen which of them answers',
  },
  freshSignIn: {
    nb: 'Innlogget like før svaret, slik institusjonen ber om',
    nn: 'Innlogga like før svaret, slik institusjonen ber om',
    en: 'Signed in shortly before answering, as the institution asks',
  },
  meetings: { nb: 'Møter', nn: 'Møte', en: 'Meetings' },
  held: { nb: 'Holdt', nn: 'Halde', en: 'Held' },
  moves: { nb: 'Flyttede frister', nn: 'Flytte fristar', en: 'Moved deadlines' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
  why: { nb: 'Grunn', nn: 'Grunn', en: 'Reason' },
  documents: { nb: 'Tekster som er levert', nn: 'Tekstar som er leverte', en: 'Texts handed in' },
  kind: { nb: 'Hva', nn: 'Kva', en: 'What' },
  version: { nb: 'Versjon', nn: 'Versjon', en: 'Version' },
  fingerprint: { nb: 'SHA-256, de 16 første tegnene', nn: 'SHA-256, dei 16 første teikna', en: 'SHA-256, first 16 characters' },
  letters: { nb: 'Brev', nn: 'Brev', en: 'Letters' },
  lettersLead: {
    nb: 'Hvem som fikk brev om hva, etter rolle. Adresser og innhold er ikke med.',
    nn: 'Kven som fekk brev om kva, etter rolle. Adresser og innhald er ikkje med.',
    en: 'Who got letters about what, by role. Addresses and contents are left out.',
  },
  about: { nb: 'Om', nn: 'Om', en: 'About' },
  unitItself: { nb: 'Enheten', nn: 'Eininga', en: 'The unit' },
  proof: { nb: 'Slik kan dette kontrolleres', nn: 'Slik kan dette kontrollerast', en: 'How to check this' },
  proofText: {
    nb: 'Alt bygger på {n} hendelser som er lenket sammen: hver bærer fingeravtrykket av den før. Kommandoen «toarshjul evidence verify FIL» regner alt ut på nytt fra denne pakken alene og sier hva som eventuelt er endret.',
    nn: 'Alt byggjer på {n} hendingar som er lenkja saman: kvar ber fingeravtrykket av den før. Kommandoen «toarshjul evidence verify FIL» reknar alt ut på nytt frå denne pakken åleine og seier kva som eventuelt er endra.',
    en: 'Everything rests on {n} facts that are chained: each carries the fingerprint of the one before. The command “toarshjul evidence verify FILE” works everything out again from this package alone and names what was changed.',
  },
  head: { nb: 'Siste ledd i lenken: {hash}', nn: 'Siste ledd i lenkja: {hash}', en: 'Last link of the chain: {hash}' },
  none: { nb: 'Ingen.', nn: 'Ingen.', en: 'None.' },
  page: { nb: 'Side {page} av {pages}', nn: 'Side {page} av {pages}', en: 'Page {page} of {pages}' },
} satisfies Record<string, Message>;

export const OUTCOME_WORDS = {
  confirmed: { nb: 'Bekreftet', nn: 'Stadfesta', en: 'Confirmed' },
  confirmedWithRemarks: { nb: 'Bekreftet med merknader', nn: 'Stadfesta med merknader', en: 'Confirmed with remarks' },
  notConfirmed: { nb: 'Ikke bekreftet, egen uttalelse', nn: 'Ikkje stadfesta, eiga fråsegn', en: 'Not confirmed, own statement' },
} satisfies Record<Outcome, Message>;

/** Why a deadline became another. */
export const MOVE_WORDS = {
  relation: { nb: 'Følger av en annen oppgave', nn: 'Følgjer av ei anna oppgåve', en: 'Follows from another task' },
  moved: { nb: 'Flyttet', nn: 'Flytta', en: 'Moved' },
  extension: { nb: 'Utsatt etter ønske', nn: 'Utsett etter ønske', en: 'Extended on request' },
  opening: { nb: 'Åpningen ble kjent', nn: 'Opninga vart kjend', en: 'The opening became known' },
  waitingEnded: { nb: 'Ventet på andre', nn: 'Venta på andre', en: 'Had waited for others' },
} satisfies Record<Extract<FactBody, { type: 'datesSet' }>['reason'], Message>;

/** Kinds of texts, as they are stored. */
export const DOCUMENT_WORDS: Readonly<Record<string, Message>> = {
  form: { nb: 'Skjema', nn: 'Skjema', en: 'Form' },
  actionPlan: { nb: 'Handlingsplan', nn: 'Handlingsplan', en: 'Action plan' },
  minutes: { nb: 'Referat', nn: 'Referat', en: 'Minutes' },
  invitation: { nb: 'Innkalling', nn: 'Innkalling', en: 'Invitation' },
  statement: { nb: 'Uttalelse', nn: 'Fråsegn', en: 'Statement' },
  reason: { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reason' },
};

/** What became of a letter. */
export const LETTER_WORDS: Readonly<Record<string, Message>> = {
  sent: { nb: 'Sendt', nn: 'Sendt', en: 'Sent' },
  bounced: { nb: 'Kom i retur', nn: 'Kom i retur', en: 'Bounced' },
  waiting: { nb: 'Ikke sendt ennå', nn: 'Ikkje sendt enno', en: 'Not sent yet' },
};
