import { PLAN_DATE_FAULTS } from './faults/plan-date-faults.ts';
import { PLAN_DUTY_FAULTS } from './faults/plan-duty-faults.ts';
import { PLAN_FILE_FAULTS } from './faults/plan-file-faults.ts';
import { FIELD_REASONS, isFieldReason } from './field-reasons.ts';
import type { Language } from './language.ts';
import { say, type Catalogue, type Params } from './message.ts';
import { refusalText, type RefusalParams } from './refusals.ts';

/** What can be wrong in a plan or form file. */
export const PLAN_FAULTS = { ...PLAN_FILE_FAULTS, ...PLAN_DUTY_FAULTS, ...PLAN_DATE_FAULTS } as const satisfies Catalogue;
export type PlanFault = keyof typeof PLAN_FAULTS;

/** For a schema's messages: a fault that has words of its own, where a reason why one field is refused is not enough. */
export const fault = (code: PlanFault): PlanFault => code;

export function isPlanFault(text: string): text is PlanFault {
  return Object.hasOwn(PLAN_FAULTS, text);
}

/** One line for each kind of fault in a request or a file: what is wrong there, and the way out. */
export const FAULT_WORDS: Catalogue = {
  ...PLAN_FAULTS,
  FIELD_INVALID: {
    nb: 'Feltet {path} er feil: {reason}',
    nn: 'Feltet {path} er feil: {reason}',
    en: 'The field {path} is wrong: {reason}',
  },
  TEXT_UNSTORABLE: {
    nb: '{path} har et tegn som ikke kan lagres: NUL, eller et halvt tegn (en løs surrogat). Ta det bort.',
    nn: '{path} har eit teikn som ikkje kan lagrast: NUL, eller eit halvt teikn (ein laus surrogat). Ta det bort.',
    en: '{path} holds a character that cannot be stored: NUL, or half a character (a lone surrogate). Remove it.',
  },
  VALUE_TOO_DEEP: {
    nb: '{path} har for mange nivåer inni hverandre. Gjør det flatere.',
    nn: '{path} har for mange nivå inni kvarandre. Gjer det flatare.',
    en: '{path} holds too many levels inside each other. Make it flatter.',
  },
  ADDRESS_UNREADABLE: {
    nb: 'Adressen kan ikke leses: det som står etter % må være to sifre av UTF-8, og delene kan ikke være for lange. Adressene står i /v1/openapi.json.',
    nn: 'Adressa kan ikkje lesast: det som står etter % må vere to siffer av UTF-8, og delane kan ikkje vere for lange. Adressene står i /v1/openapi.json.',
    en: 'The address cannot be read: after % stand two digits of UTF-8, and no part may be too long. The addresses are listed in /v1/openapi.json.',
  },
  FILE_EMPTY: {
    nb: 'Filen er tom. Den må ha en linje med overskrifter.',
    nn: 'Fila er tom. Ho må ha ei linje med overskrifter.',
    en: 'The file is empty. It needs a line of headings.',
  },
  FILE_MISSING: {
    nb: 'Filen finnes ikke eller kan ikke leses. Sjekk mappen og navnet.',
    nn: 'Fila finst ikkje eller kan ikkje lesast. Sjekk mappa og namnet.',
    en: 'There is no such file, or it cannot be read. Check the folder and the name.',
  },
  FILE_NOT_CSV: {
    nb: 'Filen kan ikke leses som CSV fra denne linjen av. Se etter et hermetegn for mye eller for lite, eller lagre regnearket som CSV og last det inn på nytt.',
    nn: 'Fila kan ikkje lesast som CSV frå denne linja av. Sjå etter eit hermeteikn for mykje eller for lite, eller lagre reknearket som CSV og last det inn på nytt.',
    en: 'The file cannot be read as CSV from this line on. Look for a quote too many or too few, or save the spreadsheet as CSV and load it again.',
  },
  GROUP_UNKNOWN: {
    nb: 'Stillingsgruppen {value} er ukjent. Skriv den som i rapportene, uten #, eller la feltet stå tomt for hele enheten.',
    nn: 'Stillingsgruppa {value} er ukjend. Skriv henne som i rapportane, utan #, eller la feltet stå tomt for heile eininga.',
    en: 'The position group {value} is unknown. Write it as in the reports, without #, or leave the field empty for the whole unit.',
  },
  COLUMN_MISSING: { nb: 'Kolonnen {column} mangler.', nn: 'Kolonnen {column} manglar.', en: 'The column {column} is missing.' },
  COLUMN_UNKNOWN: {
    nb: 'Kolonnen {column} er ukjent. Ta den bort.',
    nn: 'Kolonnen {column} er ukjend. Ta han bort.',
    en: 'The column {column} is unknown. Remove it.',
  },
  ROW_DUPLICATE: {
    nb: '{value} står også i linje {first}. Behold én.',
    nn: '{value} står også i linje {first}. Behald éi.',
    en: '{value} also stands in line {first}. Keep one.',
  },
  ROW_CELLS: {
    nb: 'Linjen har {found} celler, ikke {expected}. Sett tekst med skilletegn i hermetegn.',
    nn: 'Linja har {found} celler, ikkje {expected}. Set tekst med skiljeteikn i hermeteikn.',
    en: 'The line has {found} cells, not {expected}. Put text with separators in quotes.',
  },
  UNIT_ROOT_LEVEL: {
    nb: 'Bare den øverste enheten er på nivå 1 og uten overordnet; her står nivå {value}.',
    nn: 'Berre den øvste eininga er på nivå 1 og utan overordna; her står nivå {value}.',
    en: 'Only the top unit is on level 1 and has no parent; here the level is {value}.',
  },
  VALUE_INVALID: {
    nb: '{column} kan ikke være "{value}": {reason}',
    nn: '{column} kan ikkje vere "{value}": {reason}',
    en: '{column} cannot be "{value}": {reason}',
  },
  UNIT_PARENT_UNKNOWN: {
    nb: 'Overordnet enhet {value} finnes ikke i filen.',
    nn: 'Overordna eining {value} finst ikkje i fila.',
    en: 'The parent unit {value} is not in the file.',
  },
  UNIT_PARENT_LEVEL: {
    nb: 'Enheten må ligge på et lavere nivå enn {value}.',
    nn: 'Eininga må liggje på eit lågare nivå enn {value}.',
    en: 'The unit belongs on a lower level than {value}.',
  },
  UNIT_CIRCLE: { nb: 'Enheten ligger under seg selv.', nn: 'Eininga ligg under seg sjølv.', en: 'The unit lies below itself.' },
  UNIT_ROOT_COUNT: {
    nb: 'Én enhet på nivå 1 uten overordnet må finnes, ikke {count}.',
    nn: 'Éi eining på nivå 1 utan overordna må finnast, ikkje {count}.',
    en: 'Exactly one unit on level 1 without a parent is needed, not {count}.',
  },
  UNIT_IN_USE: {
    nb: 'Enheten {value} er med i en pågående syklus og kan ikke bare utgå. Avslutt oppfølgingen først.',
    nn: 'Eininga {value} er med i ein pågåande syklus og kan ikkje berre gå ut. Avslutt oppfølginga først.',
    en: 'The unit {value} takes part in a running cycle and cannot simply disappear. End its follow-up first.',
  },
  ROLE_LEVEL: {
    nb: '{value} hører til på nivå {belongs}, men {unit} er på nivå {level}. Rett enheten, eller bruk unitManager, som passer på alle nivåer.',
    nn: '{value} høyrer til på nivå {belongs}, men {unit} er på nivå {level}. Rett eininga, eller bruk unitManager, som passar på alle nivå.',
    en: '{value} belongs on level {belongs}, but {unit} is on level {level}. Correct the unit, or use unitManager, which fits every level.',
  },
  COORDINATOR_MISSING: {
    nb: 'Ingen er coordinator ved den øverste enheten {unit} i dag ({date}), så ingen kunne importere etterpå. Legg til en linje, eller rett datoene.',
    nn: 'Ingen er coordinator ved den øvste eininga {unit} i dag ({date}), så ingen kunne importere etterpå. Legg til ei linje, eller rett datoane.',
    en: 'Nobody is coordinator at the top unit {unit} today ({date}), so nobody could import afterwards. Add a line, or correct its dates.',
  },
  COORDINATOR_NEVER: {
    nb: 'Ingen er coordinator ved den øverste enheten {unit}. Legg til en linje.',
    nn: 'Ingen er coordinator ved den øvste eininga {unit}. Legg til ei linje.',
    en: 'Nobody is coordinator at the top unit {unit}. Add a line.',
  },
  COORDINATOR_SUB_MISSING: {
    nb: 'Koordinatoren {value} har ingen sub, så ingen koordinator kunne logge inn. Skriv inn sub fra innloggingstjenesten.',
    nn: 'Koordinatoren {value} har ingen sub, så ingen koordinator kunne logge inn. Skriv inn sub frå innloggingstenesta.',
    en: 'The coordinator {value} has no sub, so no coordinator could sign in. Enter the sub from the sign-in service.',
  },
  SUB_TAKEN: {
    nb: '{value} er alt innloggingen til en annen person.',
    nn: '{value} er alt innlogginga til ein annan person.',
    en: '{value} is already the sign-in of another person.',
  },
  UNIT_UNKNOWN: { nb: 'Enheten {value} finnes ikke.', nn: 'Eininga {value} finst ikkje.', en: 'The unit {value} does not exist.' },
  PERSON_UNKNOWN: { nb: 'Personen {value} finnes ikke.', nn: 'Personen {value} finst ikkje.', en: 'The person {value} does not exist.' },
  PERIOD_BACKWARDS: { nb: 'Siste dag er før første dag.', nn: 'Siste dag er før første dag.', en: 'The last day is before the first.' },
};

/** A fault in words: those of requests and files, else those of the rules. */
export function faultText(code: string, params: RefusalParams, language: Language): string {
  const message = FAULT_WORDS[code];
  if (!message) return refusalText(code, params, language);
  const said = sayable(params);
  const { reason } = params;
  return say(message, language, isFieldReason(reason) ? { ...said, reason: say(FIELD_REASONS[reason], language, said) } : said);
}

/** What is not there is said as a dash. */
export function sayable(params: RefusalParams): Params {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value ?? '–']));
}
