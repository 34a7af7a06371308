import type { Catalogue } from '../message.ts';

/** Why a delivery is not in the archive yet, and the way out; nobody in the unit is late because of it. */
export const ARCHIVE_REFUSALS = {
  ARCHIVE_RECEIPTS_TWO: {
    nb: 'Arkivet svarte med et annet journalnummer enn det som er registrert her, så dokumentet kan ligge der to ganger. Se etter i arkivet. Kvitteringen her står.',
    nn: 'Arkivet svara med eit anna journalnummer enn det som er registrert her, så dokumentet kan liggje der to gonger. Sjå etter i arkivet. Kvitteringa her står.',
    en: 'The archive answered with another journal number than the one recorded here, so the document may be there twice. Please look in the archive. The receipt here stands.',
  },
  ARCHIVE_FOLDER_BLOCKED: {
    nb: 'Saken er sperret, så ingenting leveres dit. Opphev sperringen når den ikke trengs lenger.',
    nn: 'Saka er sperra, så ingenting blir levert dit. Opphev sperringa når ho ikkje trengst lenger.',
    en: 'The case is blocked, so nothing is delivered there. Lift the block when it is no longer needed.',
  },
  ARCHIVE_CASE_NOT_FOUND: {
    nb: 'Arkivet kjenner ikke saken. Sjekk saksnummeret og rett det.',
    nn: 'Arkivet kjenner ikkje saka. Sjekk saksnummeret og rett det.',
    en: 'The archive does not know the case. Check the case number and correct it.',
  },
  ARCHIVE_CASE_CLOSED: {
    nb: 'Saken er avsluttet eller låst i arkivet. Be arkivet åpne den, eller legg inn en annen sak, og lever på nytt.',
    nn: 'Saka er avslutta eller låst i arkivet. Be arkivet opne henne, eller legg inn ei anna sak, og lever på nytt.',
    en: 'The case is closed or locked in the archive. Ask the records office to open it, or enter another case, and deliver again.',
  },
  ARCHIVE_ACCESS_DENIED: {
    nb: 'Arkivet slipper oss ikke inn, eller vi har ikke skrivetilgang til saken. Be den som driver systemet, ordne tilgangen, og lever på nytt.',
    nn: 'Arkivet slepp oss ikkje inn, eller vi har ikkje skrivetilgang til saka. Be den som driv systemet, ordne tilgangen, og lever på nytt.',
    en: 'The archive does not let us in, or we may not write to the case. Ask whoever runs the system to arrange access, and deliver again.',
  },
  ARCHIVE_REFUSED: {
    nb: 'Arkivet tok ikke imot dokumentet. Se i loggen hva det svarte, rett det, og lever på nytt.',
    nn: 'Arkivet tok ikkje imot dokumentet. Sjå i loggen kva det svara, rett det, og lever på nytt.',
    en: 'The archive did not take the document. See in the log what it answered, correct it, and deliver again.',
  },
  ARCHIVE_DOCUMENT_MISSING: {
    nb: 'Teksten som skulle leveres, finnes ikke lenger. Be den som driver systemet, kjøre «toarshjul ledger verify».',
    nn: 'Teksten som skulle leverast, finst ikkje lenger. Be den som driv systemet, køyre «toarshjul ledger verify».',
    en: 'The text that was to be delivered is gone. Ask whoever runs the system to run “toarshjul ledger verify”.',
  },
  ARCHIVE_SYSTEM_GONE: {
    nb: 'Arkivsystemet er ikke satt opp lenger. Legg inn hvor saken er nå, så leveres det dit.',
    nn: 'Arkivsystemet er ikkje sett opp lenger. Legg inn kvar saka er no, så blir det levert dit.',
    en: 'The archive system is no longer set up. Enter where the case is now, and it will be delivered there.',
  },
} satisfies Catalogue;
