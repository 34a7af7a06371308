import type { Catalogue } from '../message.ts';

/** Which unit and which manager the questions mean: for those who answer, before the survey opens. */
export const UNIT_MEANT = {
  title: {
    nb: 'Enheten og lederen i undersøkelsen',
    nn: 'Eininga og leiaren i undersøkinga',
    en: 'The unit and the manager in the survey',
  },
  lead: {
    nb: 'Noen av spørsmålene handler om «enheten» og «lederen». Her ser du hvem som menes når du svarer.',
    nn: 'Nokre av spørsmåla handlar om «eininga» og «leiaren». Her ser du kven som er meint når du svarer.',
    en: 'Some of the questions are about “the unit” and “the manager”. Here you see whom they mean when you answer.',
  },
  short: {
    nb: 'Dette menes når spørsmålene sier «enheten» og «lederen».',
    nn: 'Dette er meint når spørsmåla seier «eininga» og «leiaren».',
    en: 'This is meant when the questions say “the unit” and “the manager”.',
  },
  confirmed: {
    nb: 'Skrevet av leder og verneombud sammen, og bekreftet {date}.',
    nn: 'Skrive av leiar og verneombod saman, og stadfesta {date}.',
    en: 'Written by manager and safety representative together, and confirmed on {date}.',
  },
  recordNow: { nb: 'I organisasjonen står det nå:', nn: 'I organisasjonen står det no:', en: 'The organisation now says:' },
  notYet: {
    nb: 'Leder og verneombud skriver en egen tekst om dette, og den kommer her når begge har bekreftet den. Til da gjelder det som står i organisasjonen:',
    nn: 'Leiar og verneombod skriv ein eigen tekst om dette, og han kjem her når begge har stadfesta han. Til då gjeld det som står i organisasjonen:',
    en: 'Manager and safety representative write a text about this, and it comes here when both have confirmed it. Until then, what the organisation says holds:',
  },
  notSettled: {
    nb: 'Det er ikke bestemt ennå hvilken enhet svarene dine hører til. Til da er dette det nærmeste vi vet:',
    nn: 'Det er ikkje bestemt enno kva eining svara dine høyrer til. Til då er dette det næraste vi veit:',
    en: 'It has not been decided yet which unit your answers belong to. Until then, this is the nearest we know:',
  },
  partOf: {
    nb: '{unit} svarer sammen med andre, som {whole}.',
    nn: '{unit} svarar saman med andre, som {whole}.',
    en: '{unit} answers together with others, as {whole}.',
  },
  unit: { nb: 'Enheten', nn: 'Eininga', en: 'The unit' },
  manager: { nb: 'Lederen', nn: 'Leiaren', en: 'The manager' },
  nobody: { nb: 'Ingen er registrert', nn: 'Ingen er registrert', en: 'Nobody is registered' },
  wrong: {
    nb: 'Stemmer det ikke, eller er du i tvil? Spør lederen eller verneombudet før du svarer.',
    nn: 'Stemmer det ikkje, eller er du i tvil? Spør leiaren eller verneombodet før du svarer.',
    en: 'Is it not right, or are you in doubt? Ask the manager or the safety representative before you answer.',
  },
  noRound: {
    nb: 'Det er ikke startet noen undersøkelse ennå. Når den nærmer seg, står det her hvem spørsmålene mener.',
    nn: 'Det er ikkje starta noka undersøking enno. Når ho nærmar seg, står det her kven spørsmåla meiner.',
    en: 'No survey has been started yet. When one is near, this page says whom the questions mean.',
  },
} as const satisfies Catalogue;
