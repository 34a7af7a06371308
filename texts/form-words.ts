import type { Language } from './language.ts';
import { say, type Catalogue, type Params } from './message.ts';

/** What is wrong with an answer. `{label}` is the question's own words, where there is one. */
export const FORM_FAULTS: Catalogue = {
  FORM_FIELD_MISSING: {
    nb: '«{label}» er ikke besvart. Fyll det ut.',
    nn: '«{label}» er ikkje svart på. Fyll det ut.',
    en: '“{label}” has not been answered. Fill it in.',
  },
  FORM_FIELD_WRONG: {
    nb: '«{label}» er ikke besvart slik skjemaet spør. {reason}',
    nn: '«{label}» er ikkje svart på slik skjemaet spør. {reason}',
    en: '“{label}” is not answered as the form asks. {reason}',
  },
  FORM_FIELD_UNKNOWN: {
    nb: 'Skjemaet har ikke noe felt her ({label}). Ta det bort.',
    nn: 'Skjemaet har ikkje noko felt her ({label}). Ta det bort.',
    en: 'The form has no such field ({label}). Remove it.',
  },
  FORM_DATE_WRONG: { nb: '«{label}»: {reason}', nn: '«{label}»: {reason}', en: '“{label}”: {reason}' },
  EVIDENCE_LINK_PRIVATE: {
    nb: '«{label}» viser til en fil som bare noen få kan åpne ({place}), og som kan bli borte. Skriv det viktige her, eller vis til saken i arkivet.',
    nn: '«{label}» viser til ei fil som berre nokre få kan opne ({place}), og som kan bli borte. Skriv det viktige her, eller vis til saka i arkivet.',
    en: '“{label}” points to a file that only a few can open ({place}) and that may disappear. Write what matters here, or refer to the case in the archive.',
  },
  DRAFT_FIELD_CHANGED: {
    nb: '«{label}» er endret.',
    nn: '«{label}» er endra.',
    en: '“{label}” has changed.',
  },
};

/** What would be right instead. */
export const FORM_REASONS: Catalogue = {
  text: { nb: 'Skriv tekst.', nn: 'Skriv tekst.', en: 'Write text.' },
  choice: { nb: 'Velg et av alternativene.', nn: 'Vel eit av alternativa.', en: 'Choose one of the options.' },
  yesNo: { nb: 'Svar ja eller nei.', nn: 'Svar ja eller nei.', en: 'Answer yes or no.' },
  yes: {
    nb: 'Dette må være gjort før skjemaet kan sendes.',
    nn: 'Dette må vere gjort før skjemaet kan sendast.',
    en: 'This has to be done before the form can be sent.',
  },
  number: {
    nb: 'Skriv et helt tall innenfor grensene.',
    nn: 'Skriv eit heilt tal innanfor grensene.',
    en: 'Write a whole number within the limits.',
  },
  list: { nb: 'Skriv en liste.', nn: 'Skriv ei liste.', en: 'Write a list.' },
  row: { nb: 'Fyll ut linjen felt for felt.', nn: 'Fyll ut linja felt for felt.', en: 'Fill in the line field by field.' },
  time: { nb: 'Skriv klokkeslettet som 09:30.', nn: 'Skriv klokkeslettet som 09:30.', en: 'Write the time as 09:30.' },
  measureId: {
    nb: 'Bruk bokstaver, tall, punktum og bindestrek, høyst 60 tegn.',
    nn: 'Bruk bokstavar, tal, punktum og bindestrek, høgst 60 teikn.',
    en: 'Use letters, digits, dots and hyphens, at most 60 characters.',
  },
  twice: {
    nb: 'To tiltak har samme nummer. Gi det ene et annet.',
    nn: 'To tiltak har same nummer. Gi det eine eit anna.',
    en: 'Two measures have the same number. Give one of them another.',
  },
  noMeasures: {
    nb: 'Skriv minst ett tiltak, eller skriv hvorfor enheten ikke trenger tiltak.',
    nn: 'Skriv minst eitt tiltak, eller skriv kvifor eininga ikkje treng tiltak.',
    en: 'Write at least one measure, or write why the unit needs none.',
  },
  few: { nb: 'Her trengs minst {count}.', nn: 'Her trengst minst {count}.', en: 'At least {count} are needed.' },
  many: { nb: 'Her er det plass til høyst {count}.', nn: 'Her er det plass til høgst {count}.', en: 'At most {count} fit here.' },
  day: {
    nb: 'Skriv en dato som finnes, for eksempel 2024-05-31.',
    nn: 'Skriv ein dato som finst, til dømes 2024-05-31.',
    en: 'Write a date that exists, such as 2024-05-31.',
  },
  future: { nb: 'Datoen er ikke kommet ennå.', nn: 'Datoen er ikkje komen enno.', en: 'The date has not come yet.' },
  version: {
    nb: 'Bruk den versjonen av skjemaet som gjelder for syklusen.',
    nn: 'Bruk den versjonen av skjemaet som gjeld for syklusen.',
    en: 'Use the version of the form that holds for the cycle.',
  },
};

/** Asked kindly; nothing is refused. */
export const FORM_HINTS: Catalogue = {
  TEXT_NAMES_PERSON: {
    nb: 'Står det et navn i «{label}»? Skriv heller rollen. Det du skriver her, blir tatt vare på.',
    nn: 'Står det eit namn i «{label}»? Skriv heller rolla. Det du skriv her, blir teke vare på.',
    en: 'Is there a name in “{label}”? A role is better. What you write here is kept.',
  },
  TEXT_ABOUT_HEALTH: {
    nb: 'Handler «{label}» om noens helse? Ta det opp et annet sted; her skriver dere om enheten som helhet.',
    nn: 'Handlar «{label}» om helsa til nokon? Ta det opp ein annan stad; her skriv de om eininga som heilskap.',
    en: 'Is “{label}” about somebody’s health? Take it up elsewhere; here you write about the unit as a whole.',
  },
  TEXT_ABOUT_CASE: {
    nb: 'Handler «{label}» om en sak mellom noen bestemte, eller om noe kritikkverdig noen har meldt? Den hører til institusjonens kanal for slike saker, der få leser den. Her leser flere, og det blir tatt vare på.',
    nn: 'Handlar «{label}» om ei sak mellom nokon bestemte, eller om noko kritikkverdig nokon har meldt? Ho høyrer til kanalen institusjonen har for slike saker, der få les henne. Her les fleire, og det blir teke vare på.',
    en: 'Is “{label}” about a case between certain people, or about misconduct that somebody has reported? It belongs in the institution’s own channel for such cases, where few read it. Here several do, and it is kept.',
  },
  PLAN_MANY_MEASURES: {
    nb: 'Planen har mange tiltak på én gang. To eller tre blir oftere gjort; resten kan vente til neste gjennomgang.',
    nn: 'Planen har mange tiltak på éin gong. To eller tre blir oftare gjorde; resten kan vente til neste gjennomgang.',
    en: 'The plan has many measures at once. Two or three more often get done; the rest can wait for the next review.',
  },
  TEXT_NAMES_CONTACT: {
    nb: 'Står det en e-postadresse, et telefonnummer eller et fødselsnummer i «{label}»? Ta det bort hvis det hører til en person.',
    nn: 'Står det ei e-postadresse, eit telefonnummer eller eit fødselsnummer i «{label}»? Ta det bort dersom det høyrer til ein person.',
    en: 'Is there an e-mail address, telephone number or national identity number in “{label}”? Remove it if it belongs to a person.',
  },
};

/** A fault or a hint in words; `label` is the question as the reader sees it. */
export function formText(code: string, params: Params, label: string, language: Language): string {
  const message = FORM_FAULTS[code] ?? FORM_HINTS[code];
  if (!message) throw new Error(`there are no words for ${code}`);
  const reason = FORM_REASONS[String(params['reason'])];
  return say(message, language, { ...params, label, reason: reason ? say(reason, language, params) : '' });
}
