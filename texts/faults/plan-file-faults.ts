import type { Catalogue } from '../message.ts';

/** What keeps a plan or form file from being read at all, or a field of it from being understood. */
export const PLAN_FILE_FAULTS = {
  PLAN_FILE_MISSING: {
    nb: 'Filen finnes ikke. Sjekk mappen og navnet.',
    nn: 'Fila finst ikkje. Sjekk mappa og namnet.',
    en: 'There is no such file. Check the path.',
  },
  PLAN_FILE_FOLDER: {
    nb: 'Dette er en mappe. Skriv navnet på planfilen i den.',
    nn: 'Dette er ei mappe. Skriv namnet på planfila i henne.',
    en: 'This is a folder. Name the plan file in it.',
  },
  PLAN_FILE_FORBIDDEN: {
    nb: 'Du har ikke lov til å lese filen. Sjekk rettighetene til den.',
    nn: 'Du har ikkje lov til å lese fila. Sjekk rettane til henne.',
    en: 'This file may not be read. Check its permissions.',
  },
  PLAN_UNREADABLE: {
    nb: 'Filen kan ikke leses ({reason}). Sjekk at den ligger der den skal, og prøv igjen.',
    nn: 'Fila kan ikkje lesast ({reason}). Sjekk at ho ligg der ho skal, og prøv igjen.',
    en: 'The file cannot be read ({reason}). Check that it is in its place and try again.',
  },
  PLAN_NOT_UTF8: {
    nb: 'Linjen er ikke UTF-8. Lagre filen som UTF-8, og se etter at bokstavene er riktige.',
    nn: 'Linja er ikkje UTF-8. Lagre fila som UTF-8, og sjå etter at bokstavane er rette.',
    en: 'This line is not UTF-8. Save the file as UTF-8 and check its letters.',
  },
  PLAN_EMPTY: {
    nb: 'Filen er tom. Skriv feltene, med schema: 1 først.',
    nn: 'Fila er tom. Skriv felta, med schema: 1 først.',
    en: 'The file is empty. Write its fields, beginning with schema: 1.',
  },
  PLAN_NO_FIELDS: {
    nb: 'Filen har en liste eller én verdi der feltene skulle ha stått. Begynn den med schema: 1.',
    nn: 'Fila har ei liste eller éin verdi der felta skulle ha stått. Begynn henne med schema: 1.',
    en: 'The file holds a list or one value instead of fields. Begin it with schema: 1.',
  },
  PLAN_TOO_DEEP: {
    nb: 'Her er det for mange nivåer inni hverandre. Gjør filen flatere.',
    nn: 'Her er det for mange nivå inni kvarandre. Gjer fila flatare.',
    en: 'There are too many levels inside each other here. Make the file flatter.',
  },
  PLAN_ALIAS_UNKNOWN: {
    nb: 'Det står ikke noe anker &{alias} over dette aliaset. Rett navnet, eller skriv verdien helt ut.',
    nn: 'Det står ikkje noko anker &{alias} over dette aliaset. Rett namnet, eller skriv verdien heilt ut.',
    en: 'There is no anchor &{alias} above this alias. Mend its name or write the value out.',
  },
  PLAN_ALIAS_MANY: {
    nb: 'Aliasene i filen gjentar for mye. Skriv verdiene helt ut.',
    nn: 'Aliasa i fila gjentek for mykje. Skriv verdiane heilt ut.',
    en: 'The aliases repeat too much. Write the values out.',
  },
  PLAN_YAML: {
    nb: 'Dette er ikke gyldig YAML. Sjekk hermetegn, klammer, kolon og innrykk på denne linjen og dem over.',
    nn: 'Dette er ikkje gyldig YAML. Sjekk hermeteikn, klammer, kolon og innrykk på denne linja og dei over.',
    en: 'This is not valid YAML. Check quotes, brackets, colons and indentation on this line and those above.',
  },
  PLAN_YAML_TWICE: {
    nb: 'Dette feltet står to ganger. Ta bort det ene.',
    nn: 'Dette feltet står to gonger. Ta bort det eine.',
    en: 'This field stands twice. Take one of them away.',
  },
  PLAN_YAML_TAB: {
    nb: 'Innrykket er laget med tabulator. Bruk mellomrom.',
    nn: 'Innrykket er laga med tabulator. Bruk mellomrom.',
    en: 'The line is indented by a tab. Use spaces.',
  },
  PLAN_YAML_INDENT: {
    nb: 'Innrykket passer ikke med linjene over, eller en klamme er ikke lukket. La det som hører sammen, begynne like langt inn.',
    nn: 'Innrykket passar ikkje med linjene over, eller ei klamme er ikkje lukka. La det som høyrer saman, begynne like langt inne.',
    en: 'The indentation does not go with the lines above, or a bracket is not closed. Let what belongs together begin in the same column.',
  },
  PLAN_YAML_COLON: {
    nb: 'Her er det et kolon for mye, eller et innrykk som ikke skal være der. Sett tekst med kolon i hermetegn.',
    nn: 'Her er det eit kolon for mykje, eller eit innrykk som ikkje skal vere der. Set tekst med kolon i hermeteikn.',
    en: 'There is a colon too many here, or an indentation that does not belong. Put text with a colon in quotes.',
  },
  PLAN_FIELD_UNKNOWN: {
    nb: 'Feltet {name} finnes ikke her. Rett skrivemåten, eller ta det bort.',
    nn: 'Feltet {name} finst ikkje her. Rett skrivemåten, eller ta det bort.',
    en: 'There is no field {name} here. Mend its spelling or take it away.',
  },
  PLAN_FIELD_MISSING: {
    nb: 'Dette feltet mangler. Legg til {name}.',
    nn: 'Dette feltet manglar. Legg til {name}.',
    en: 'This field is missing. Add {name}.',
  },
  PLAN_FIELD_WRONG: { nb: 'Dette passer ikke: {reason}', nn: 'Dette passar ikkje: {reason}', en: 'This does not fit: {reason}' },
  PLAN_FORM_EXTRA: {
    nb: 'Et felt av typen {kind} har ikke {name}. Ta det bort.',
    nn: 'Eit felt av typen {kind} har ikkje {name}. Ta det bort.',
    en: 'A field of kind {kind} has no {name}. Take it away.',
  },
  PLAN_FORM_OPTIONS: {
    nb: 'Si hva som kan velges. Legg til enten options eller optionsFrom.',
    nn: 'Sei kva som kan veljast. Legg til anten options eller optionsFrom.',
    en: 'Say what may be chosen. Add either options or optionsFrom.',
  },
  PLAN_FORM_LIST: {
    nb: 'Si hva listen inneholder. Legg til enten of eller fields.',
    nn: 'Sei kva lista inneheld. Legg til anten of eller fields.',
    en: 'Say what the list holds. Add either of or fields.',
  },
  PLAN_FORM_RANGE: {
    nb: 'max er mindre enn min. Rett en av dem.',
    nn: 'max er mindre enn min. Rett ein av dei.',
    en: 'max is less than min. Mend one of them.',
  },
} as const satisfies Catalogue;
