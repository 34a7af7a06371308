import type { ProblemWords } from './problems.ts';
import type { Message } from '../../texts/message.ts';

/** Codes of imports, plans, cycles and moved deadlines. */
export const ADMINISTRATION_WORDS: Readonly<Record<string, ProblemWords>> = {
  IMPORT_OUTDATED: {
    title: { nb: 'Importen er utdatert', nn: 'Importen er utdatert', en: 'The import is out of date' },
    detail: {
      nb: 'Organisasjonen er endret etter forhåndsvisningen. Vis importen på nytt, så ser du hva den nå vil endre.',
      nn: 'Organisasjonen er endra etter førehandsvisinga. Vis importen på nytt, så ser du kva han no vil endre.',
      en: 'The organisation has changed since the preview. Preview the import again to see what it would change now.',
    },
  },
  PLAN_INVALID: {
    title: { nb: 'Planen har feil', nn: 'Planen har feil', en: 'The plan has faults' },
    detail: {
      nb: '{count, plural, one {Ett sted} other {# steder}} i planen må rettes; se linje og felt i "errors". Ingenting er lagret.',
      nn: '{count, plural, one {Éin stad} other {# stader}} i planen må rettast; sjå linje og felt i "errors". Ingenting er lagra.',
      en: '{count, plural, one {One place} other {# places}} in the plan must be corrected; see line and field in "errors". Nothing was stored.',
    },
  },
  PLAN_EXISTS: {
    title: { nb: 'Planen finnes i en annen utgave', nn: 'Planen finst i ei anna utgåve', en: 'The plan exists with other content' },
    detail: {
      nb: '{plan} versjon {version} er lagret med et annet innhold. Gi den nye et høyere versjonsnummer.',
      nn: '{plan} versjon {version} er lagra med eit anna innhald. Gje den nye eit høgare versjonsnummer.',
      en: '{plan} version {version} is stored with other content. Give the new one a higher version number.',
    },
  },
  CYCLE_NOT_READY: {
    title: { nb: 'Syklusen kan ikke startes ennå', nn: 'Syklusen kan ikkje startast enno', en: 'The cycle cannot start yet' },
    detail: {
      nb: '{count, plural, one {Én ting} other {# ting}} må være på plass først; se "errors". Ingenting er startet.',
      nn: '{count, plural, one {Éin ting} other {# ting}} må vere på plass først; sjå "errors". Ingenting er starta.',
      en: '{count, plural, one {One thing} other {# things}} must be in place first; see "errors". Nothing was started.',
    },
  },
  CYCLE_NOT_STARTED: {
    title: { nb: 'Syklusen er ikke startet', nn: 'Syklusen er ikkje starta', en: 'The cycle has not started' },
    detail: {
      nb: 'Syklusen {id} er ikke startet. Start den først, eller velg en annen med ?cycle=.',
      nn: 'Syklusen {id} er ikkje starta. Start han først, eller vel ein annan med ?cycle=.',
      en: 'The cycle {id} has not started. Start it first, or name another with ?cycle=.',
    },
  },
  CYCLE_NONE_STARTED: {
    title: { nb: 'Ingen syklus er startet', nn: 'Ingen syklus er starta', en: 'No cycle has been started' },
    detail: {
      nb: 'Det er ikke startet noen syklus ennå, så det er ingenting å vise. Koordinatoren oppretter den og starter den.',
      nn: 'Det er ikkje starta nokon syklus enno, så det er ingenting å vise. Koordinatoren opprettar han og startar han.',
      en: 'No cycle has been started yet, so there is nothing to show. The coordinator creates it and starts it.',
    },
  },
  CYCLE_AMBIGUOUS: {
    title: { nb: 'Hvilken syklus?', nn: 'Kva syklus?', en: 'Which cycle?' },
    detail: {
      nb: 'Enheten {unit} følges opp i flere sykluser nå: {cycles}. Skriv hvilken det gjelder i "cycleId". Ingenting er lagret.',
      nn: 'Eininga {unit} blir følgd opp i fleire syklusar no: {cycles}. Skriv kva for ein det gjeld i "cycleId". Ingenting er lagra.',
      en: 'The unit {unit} is followed up in several cycles now: {cycles}. Name the one you mean in "cycleId". Nothing was stored.',
    },
  },
  CYCLE_ALREADY_STARTED: {
    title: { nb: 'Syklusen er alt startet', nn: 'Syklusen er alt starta', en: 'The cycle has already started' },
    detail: {
      nb: 'Mandatet kan bare endres før syklusen starter.',
      nn: 'Mandatet kan berre endrast før syklusen startar.',
      en: 'The mandate can only be changed before the cycle starts.',
    },
  },
  COUNTS_INVALID: {
    title: { nb: 'Tallene kan ikke tas inn', nn: 'Tala kan ikkje takast inn', en: 'The counts cannot be taken in' },
    detail: {
      nb: '{count, plural, one {Ett sted} other {# steder}} i filen må rettes; se linje og kolonne i "errors". Ingenting er vurdert eller lagret.',
      nn: '{count, plural, one {Éin stad} other {# stader}} i fila må rettast; sjå linje og kolonne i "errors". Ingenting er vurdert eller lagra.',
      en: '{count, plural, one {One place} other {# places}} in the file must be corrected; see line and column in "errors". Nothing was judged or stored.',
    },
  },
  REPORT_CHECK_OUTDATED: {
    title: { nb: 'Forhåndsvisningen er utdatert', nn: 'Førehandsvisinga er utdatert', en: 'The preview is out of date' },
    detail: {
      nb: 'Svaret er et annet enn det du så. Vis det på nytt, så ser du hva som gjelder nå. Ingenting er lagret.',
      nn: 'Svaret er eit anna enn det du såg. Vis det på nytt, så ser du kva som gjeld no. Ingenting er lagra.',
      en: 'The outcome is another than the one you saw. Preview it again to see what holds now. Nothing was stored.',
    },
  },
  RATES_OVER: {
    title: { nb: 'Svarprosenten er lukket', nn: 'Svarprosenten er lukka', en: 'Response rates are closed' },
    detail: {
      nb: 'Rapportene er vurdert, så svarprosenten oppdateres ikke lenger. Den siste kan fortsatt leses.',
      nn: 'Rapportane er vurderte, så svarprosenten blir ikkje oppdatert lenger. Den siste kan framleis lesast.',
      en: 'The reports have been judged, so response rates are no longer updated. The last ones can still be read.',
    },
  },
  CYCLE_ENDED: {
    title: { nb: 'Perioden er avsluttet', nn: 'Perioden er avslutta', en: 'The cycle has ended' },
    detail: {
      nb: 'Perioden {id} er avsluttet, så rapporter vurderes ikke lenger. Det som er vist, kan fortsatt leses.',
      nn: 'Perioden {id} er avslutta, så rapportar blir ikkje vurderte lenger. Det som er vist, kan framleis lesast.',
      en: 'The cycle {id} has ended, so reports are no longer judged. What was shown can still be read.',
    },
  },
  DEADLINE_MOVE_OUTDATED: {
    title: { nb: 'Forhåndsvisningen er utdatert', nn: 'Førehandsvisinga er utdatert', en: 'The preview is out of date' },
    detail: {
      nb: 'Det du sa ja til, gjelder ikke lenger: noe er endret siden. Ingen frist er flyttet. Her er det som ville skje nå; send den nye "preview" som "confirm" hvis det er riktig.',
      nn: 'Det du sa ja til, gjeld ikkje lenger: noko er endra sidan. Ingen frist er flytta. Her er det som ville skje no; send den nye "preview" som "confirm" om det er rett.',
      en: 'What you agreed to no longer holds: something has changed since. No deadline was moved. This is what would happen now; send the new "preview" as "confirm" if it is right.',
    },
  },
  ASSIGNMENT_UNKNOWN: {
    title: { nb: 'Finnes ikke', nn: 'Finst ikkje', en: 'Not found' },
    detail: {
      nb: 'Personen har ikke denne rollen ved {unit} den dagen. Se hvem som har den med GET /v1/assignments?unit={unit}.',
      nn: 'Personen har ikkje denne rolla ved {unit} den dagen. Sjå kven som har ho med GET /v1/assignments?unit={unit}.',
      en: 'The person does not hold this role at {unit} on that day. See who does with GET /v1/assignments?unit={unit}.',
    },
  },
  COORDINATOR_LAST: {
    title: { nb: 'Siste koordinator', nn: 'Siste koordinator', en: 'The last coordinator' },
    detail: {
      nb: 'Ingen andre er koordinator ved {unit} dagen etter, så ingen kunne styre systemet. Gi rollen til en annen først. Ingenting er endret.',
      nn: 'Ingen andre er koordinator ved {unit} dagen etter, så ingen kunne styre systemet. Gje rolla til ein annan først. Ingenting er endra.',
      en: 'Nobody else is coordinator at {unit} on the day after, so nobody could run the system. Give the role to another person first. Nothing was changed.',
    },
  },
  ROLE_NOT_HELD: {
    title: { nb: 'Rollen er ikke din', nn: 'Rolla er ikkje di', en: 'The role is not yours' },
    detail: {
      nb: 'Du står ikke med denne rollen ved {unit}, så det er ingenting å rette. Last siden på nytt hvis den viser noe annet.',
      nn: 'Du står ikkje med denne rolla ved {unit}, så det er ingenting å rette. Last sida på nytt om ho viser noko anna.',
      en: 'You do not hold this role at {unit}, so there is nothing to put right. Reload the page if it shows something else.',
    },
  },
  DOUBT_SETTLED: {
    title: { nb: 'Spørsmålet er alt avklart', nn: 'Spørsmålet er alt avklart', en: 'The question is already settled' },
    detail: {
      nb: 'En annen har avklart dette med et annet svar. Last siden på nytt for å se det. Ingenting er endret.',
      nn: 'Ein annan har avklart dette med eit anna svar. Last sida på nytt for å sjå det. Ingenting er endra.',
      en: 'Somebody else has settled this with another answer. Reload the page to see it. Nothing has changed.',
    },
  },
  ASSIGNMENT_OVERLAPS: {
    title: { nb: 'Rollen finnes alt', nn: 'Rolla finst alt', en: 'The role is already held' },
    detail: {
      nb: 'Personen har alt denne rollen ved enheten i dette tidsrommet. Avslutt den først, eller velg en annen dato.',
      nn: 'Personen har alt denne rolla ved eininga i dette tidsrommet. Avslutt ho først, eller vel ein annan dato.',
      en: 'The person already holds this role at the unit in that time. End it first, or choose another date.',
    },
  },
};

/** One line for each kind of fault in "errors". */
export const FAULT_WORDS: Readonly<Record<string, Message>> = {
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
    en: 'The address cannot be read: after % stand two digits of UTF-8, and its parts must not be too long. The addresses are listed in /v1/openapi.json.',
  },
  FILE_EMPTY: {
    nb: 'Filen er tom. Den må ha en linje med overskrifter.',
    nn: 'Fila er tom. Ho må ha ei linje med overskrifter.',
    en: 'The file is empty. It needs a line of headings.',
  },
  FILE_NOT_CSV: {
    nb: 'Filen kan ikke leses som CSV fra denne linjen av. Lagre regnearket som CSV og last det inn på nytt.',
    nn: 'Fila kan ikkje lesast som CSV frå denne linja av. Lagre reknearket som CSV og last det inn på nytt.',
    en: 'The file cannot be read as CSV from this line on. Save the spreadsheet as CSV and load it again.',
  },
  GROUP_UNKNOWN: {
    nb: 'Stillingsgruppen {value} er ukjent. Skriv den som i rapportene, uten #, eller la feltet stå tomt for hele enheten.',
    nn: 'Stillingsgruppa {value} er ukjend. Skriv henne som i rapportane, utan #, eller la feltet stå tomt for heile eininga.',
    en: 'The position group {value} is unknown. Write it as in the reports, without #, or leave the field empty for the whole unit.',
  },
  FILE_UNREADABLE: {
    nb: 'Linjen kan ikke leses som CSV: {reason}',
    nn: 'Linja kan ikkje lesast som CSV: {reason}',
    en: 'The line cannot be read as CSV: {reason}',
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
    en: 'The unit must be on a lower level than {value}.',
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
