import type { ProblemWords } from './problems.ts';

/** Words of what is refused about the archive. What a delivery waits for is worded in texts/refusals/archive-refusals. */
export const ARCHIVE_PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  ARCHIVE_RECEIPT_DIFFERS: {
    title: { nb: 'Kvitteringen er en annen', nn: 'Kvitteringa er ei anna', en: 'The receipt is another one' },
    detail: {
      nb: 'Dokumentet har alt en kvittering fra arkivet: sak {caseId}, journalnummer {journalNumber}. Den står. Er den feil, rett det i arkivet og gi beskjed til koordinatoren. Ingenting er endret.',
      nn: 'Dokumentet har alt ei kvittering frå arkivet: sak {caseId}, journalnummer {journalNumber}. Ho står. Er ho feil, rett det i arkivet og gje melding til koordinatoren. Ingenting er endra.',
      en: 'The document already has a receipt from the archive: case {caseId}, journal number {journalNumber}. It stands. If it is wrong, correct it in the archive and tell the coordinator. Nothing has changed.',
    },
  },
  ARCHIVE_CASE_UNKNOWN: {
    title: { nb: 'Ukjent sak', nn: 'Ukjend sak', en: 'Unknown case' },
    detail: {
      nb: 'Saken {caseId} er ikke en av sakene til enheten. Legg den inn som enhetens sak først, eller rett nummeret. Ingenting er endret.',
      nn: 'Saka {caseId} er ikkje ei av sakene til eininga. Legg henne inn som saka til eininga først, eller rett nummeret. Ingenting er endra.',
      en: 'The case {caseId} is not one of the unit’s cases. Enter it as the unit’s case first, or correct the number. Nothing has changed.',
    },
  },
  ARCHIVE_CASE_MISSING: {
    title: { nb: 'Ingen sak ennå', nn: 'Inga sak enno', en: 'No case yet' },
    detail: {
      nb: 'Enheten {unit} har ingen sak i arkivet ennå. Legg inn saken først, så kan kvitteringen registreres.',
      nn: 'Eininga {unit} har inga sak i arkivet enno. Legg inn saka først, så kan kvitteringa registrerast.',
      en: 'The unit {unit} has no case in the archive yet. Enter the case first; then the receipt can be recorded.',
    },
  },
  ARCHIVE_SYSTEM_UNKNOWN: {
    title: { nb: 'Ukjent arkivsystem', nn: 'Ukjent arkivsystem', en: 'Unknown archive system' },
    detail: {
      nb: 'Arkivsystemet {system} er ikke satt opp her. Velg et av disse: {known}.',
      nn: 'Arkivsystemet {system} er ikkje sett opp her. Vel eit av desse: {known}.',
      en: 'The archive system {system} is not set up here. Choose one of these: {known}.',
    },
  },
  CASE_FOLDERS_INVALID: {
    title: {
      nb: 'Listen over saker kan ikke tas inn',
      nn: 'Lista over saker kan ikkje takast inn',
      en: 'The list of cases cannot be taken in',
    },
    detail: {
      nb: '{count, plural, one {Ett sted} other {# steder}} i filen må rettes; se linje og kolonne i "errors". Ingenting er endret.',
      nn: '{count, plural, one {Éin stad} other {# stader}} i fila må rettast; sjå linje og kolonne i "errors". Ingenting er endra.',
      en: '{count, plural, one {One place} other {# places}} in the file must be corrected; see line and column in "errors". Nothing has changed.',
    },
  },
  CASE_FOLDERS_OUTDATED: {
    title: { nb: 'Forhåndsvisningen er utdatert', nn: 'Førehandsvisinga er utdatert', en: 'The preview is out of date' },
    detail: {
      nb: 'Listen ville gjøre noe annet enn det du så. Vis den på nytt, så ser du hva som gjelder nå. Ingenting er endret.',
      nn: 'Lista ville gjere noko anna enn det du såg. Vis henne på nytt, så ser du kva som gjeld no. Ingenting er endra.',
      en: 'The list would do something else than what you saw. Preview it again to see what holds now. Nothing has changed.',
    },
  },
  DELIVERY_ARCHIVED: {
    title: { nb: 'Alt arkivert', nn: 'Alt arkivert', en: 'Already archived' },
    detail: {
      nb: 'Dokumentet er alt arkivert: sak {caseId}, journalnummer {journalNumber}. Det leveres ikke på nytt.',
      nn: 'Dokumentet er alt arkivert: sak {caseId}, journalnummer {journalNumber}. Det blir ikkje levert på nytt.',
      en: 'The document is already archived: case {caseId}, journal number {journalNumber}. It is not delivered again.',
    },
  },
  DELIVERY_NOT_REFUSED: {
    title: { nb: 'Alt på vei', nn: 'Alt på veg', en: 'Already on its way' },
    detail: {
      nb: 'Arkivet har ikke sagt nei til dokumentet. Det er på vei, eller venter på sak eller journalnummer, og prøves av seg selv. Ingenting er endret.',
      nn: 'Arkivet har ikkje sagt nei til dokumentet. Det er på veg, eller ventar på sak eller journalnummer, og blir prøvd av seg sjølv. Ingenting er endra.',
      en: 'The archive has not said no to the document. It is on its way, or waits for a case or a journal number, and is tried by itself. Nothing has changed.',
    },
  },
  DELIVERY_UNKNOWN: {
    title: { nb: 'Finnes ikke', nn: 'Finst ikkje', en: 'Not found' },
    detail: {
      nb: 'Leveringen {id} finnes ikke, eller du har ingen rolle som ser den. Sjekk id-en.',
      nn: 'Leveringa {id} finst ikkje, eller du har inga rolle som ser henne. Sjekk id-en.',
      en: 'The delivery {id} does not exist, or you hold no role that sees it. Check the id.',
    },
  },
};
