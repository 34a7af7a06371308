import type { Catalogue } from '../message.ts';

/**
 * What was refused and the way out. Placeholders: {duty} the task's name, {end} how it ended, {day} the date the rule speaks of,
 * {expected} the kind of evidence, {who} a role or an outside party, {unit} a unit. Nobody is blamed; nothing is lost.
 */
export const DUTY_REFUSALS = {
  DUTY_ENDED: {
    nb: '{duty} er allerede avsluttet ({end}, {day}). Det du sendte, er ikke lagret her. Ta kontakt med lokal koordinator hvis noe er feil.',
    nn: '{duty} er alt avslutta ({end}, {day}). Det du sende, er ikkje lagra her. Ta kontakt med lokal koordinator om noko er feil.',
    en: '{duty} has already ended ({end}, {day}). What you sent has not been stored here. Contact the local coordinator if something is wrong.',
  },
  DUTY_UNKNOWN: {
    nb: 'Enheten har ingen slik oppgave. Gå til enhetens side og velg oppgaven der.',
    nn: 'Eininga har inga slik oppgåve. Gå til sida for eininga og vel oppgåva der.',
    en: 'The unit has no such task. Go to the unit’s page and choose the task there.',
  },
  DUTY_CHANGED: {
    nb: '{duty} er endret siden du åpnet siden. Last siden på nytt, se hva som er nytt, og send igjen. Det du skrev, ligger fortsatt hos deg.',
    nn: '{duty} er endra sidan du opna sida. Last sida på nytt, sjå kva som er nytt, og send igjen. Det du skreiv, ligg framleis hos deg.',
    en: '{duty} has changed since you opened the page. Reload it, see what is new and send again. What you wrote is still with you.',
  },
  TEXT_WAS_REMOVED: {
    nb: 'Teksten i {duty} er fjernet, så ingenting kan bygge på den lenger. Last siden på nytt, og send gjerne en rettet versjon.',
    nn: 'Teksten i {duty} er fjerna, så ingenting kan byggje på han lenger. Last sida på nytt, og send gjerne ein retta versjon.',
    en: 'The text of {duty} has been removed, so nothing can rest on it any more. Reload the page, and please send a corrected version.',
  },
  TEXT_KEPT_BY_LAW: {
    nb: 'Teksten i {duty} må tas vare på etter personvernreglene, og den kan ikke fjernes her. Ta kontakt med personvernombudet.',
    nn: 'Teksten i {duty} må takast vare på etter personvernreglane, og han kan ikkje fjernast her. Ta kontakt med personvernombodet.',
    en: 'The text of {duty} is kept under the data protection rules and cannot be removed here. Contact the data protection officer.',
  },
  DUTY_ALREADY_OPEN: {
    nb: '{duty} åpnet {day}, så åpningsdatoen kan ikke settes lenger. Flytt fristen i stedet.',
    nn: '{duty} opna {day}, så opningsdatoen kan ikkje setjast lenger. Flytt fristen i staden.',
    en: '{duty} opened on {day}, so its opening date can no longer be set. Move the deadline instead.',
  },
  DATE_OUTSIDE_CYCLE: {
    nb: '{day} ligger utenfor denne toårsperioden, eller er ikke en dato. Velg en dag innenfor perioden.',
    nn: '{day} ligg utanfor denne toårsperioden, eller er ikkje ein dato. Vel ein dag innanfor perioden.',
    en: '{day} is outside this two-year period, or is not a date. Choose a day within the period.',
  },
  EVIDENCE_WRONG_KIND: {
    nb: '{duty} blir ikke gjort på denne måten. Her trengs {expected}.',
    nn: '{duty} blir ikkje gjord på denne måten. Her trengst {expected}.',
    en: '{duty} is not done this way. It needs {expected}.',
  },
  MEETING_IN_FUTURE: {
    nb: 'Møtet {day} er ikke holdt ennå. Skriv det inn samme dag eller senere.',
    nn: 'Møtet {day} er ikkje halde enno. Skriv det inn same dag eller seinare.',
    en: 'The meeting on {day} has not been held yet. Record it that day or later.',
  },
  MEETING_NOT_RECORDED: {
    nb: 'Det er ikke skrevet inn noe møte for {duty}, så det er ingen dato å si fra om.',
    nn: 'Det er ikkje skrive inn noko møte for {duty}, så det er ingen dato å seie frå om.',
    en: 'No meeting has been recorded for {duty}, so there is no date to question.',
  },
  MEETING_UNCHANGED: {
    nb: 'Møtet står allerede med {day}. Ingenting er endret.',
    nn: 'Møtet står alt med {day}. Ingenting er endra.',
    en: 'The meeting already stands with {day}. Nothing has changed.',
  },
  // Said of a meeting that was accepted: what is still to do.
  MEETING_WITHOUT_RESULTS: {
    nb: 'Møtet {day} er skrevet inn. Det kom før rapporten, så resultatene ble ikke presentert. Hold et møte til, eller les resultatene tilbake skriftlig, og skriv det inn. Så lenge står oppgaven åpen.',
    nn: 'Møtet {day} er skrive inn. Det kom før rapporten, så resultata vart ikkje presenterte. Hald eit møte til, eller les resultata tilbake skriftleg, og skriv det inn. Så lenge står oppgåva open.',
    en: 'The meeting on {day} has been recorded. It came before the report, so the results were not presented. Hold a second meeting, or read the results back in writing, and record that. Until then the task stays open.',
  },
  MEETING_RESULTS_OWED: {
    nb: 'Møtet {day} står allerede skrevet inn, uten resultatene. Ble de lest tilbake den dagen likevel, sier du ja til det. Ellers: hold et møte til, eller les dem tilbake skriftlig, og skriv det inn.',
    nn: 'Møtet {day} står alt skrive inn, utan resultata. Vart dei lesne tilbake den dagen likevel, seier du ja til det. Elles: hald eit møte til, eller les dei tilbake skriftleg, og skriv det inn.',
    en: 'The meeting on {day} is already recorded, without the results. If they were read back that day after all, say yes to that. Otherwise hold a second meeting, or read them back in writing, and record that.',
  },
  MEETING_BEFORE_REPORT: {
    nb: 'Rapporten kom etter {day}. Si om resultatene ble lest tilbake den dagen likevel, eller skriv inn dagen de ble lest tilbake. Ingenting er endret.',
    nn: 'Rapporten kom etter {day}. Sei om resultata vart lesne tilbake den dagen likevel, eller skriv inn dagen dei vart lesne tilbake. Ingenting er endra.',
    en: 'The report came after {day}. Say whether the results were read back that day after all, or record the day on which they were. Nothing has changed.',
  },
  READ_BACK_NOT_SAID: {
    nb: 'Si hvilke resultater som ble lest tilbake skriftlig, enhetens egne eller resultatene til enheten over.',
    nn: 'Sei kva resultat som vart lesne tilbake skriftleg, eininga sine eigne eller resultata til eininga over.',
    en: 'Say which results were read back in writing, the unit’s own or those of the unit above.',
  },
  READ_BACK_WITHOUT_MEETING: {
    nb: 'Det skriftlige kommer i tillegg til et møte. Skriv inn møtet for {duty} først.',
    nn: 'Det skriftlege kjem i tillegg til eit møte. Skriv inn møtet for {duty} først.',
    en: 'What is sent in writing comes in addition to a meeting. Record the meeting for {duty} first.',
  },
  REPORT_NOT_RECORDED: {
    nb: 'Rapporten er ikke skrevet inn ennå, så det er ingen versjon å rette. Skriv den inn som den er nå.',
    nn: 'Rapporten er ikkje skriven inn enno, så det er ingen versjon å rette. Skriv han inn som han er no.',
    en: 'The report has not been recorded yet, so there is no version to correct. Record it as it is now.',
  },
  MEETING_ALREADY_CONTESTED: {
    nb: 'Det er allerede stilt spørsmål ved datoen for {duty}. Lederen er bedt om å skrive den inn på nytt.',
    nn: 'Det er alt stilt spørsmål ved datoen for {duty}. Leiaren er beden om å skrive han inn på nytt.',
    en: 'The date of {duty} has already been questioned. The manager has been asked to record it again.',
  },
  SNAPSHOT_NOT_TAKEN: {
    nb: 'Tallene til {duty} er ikke hentet ennå. Du får brev når de er klare.',
    nn: 'Tala til {duty} er ikkje henta enno. Du får brev når dei er klare.',
    en: 'The figures for {duty} have not been taken yet. You will get a letter when they are ready.',
  },
  LIST_EMPTY: {
    nb: 'Listen er tom. Velg minst én svarenhet, gjerne enheten selv.',
    nn: 'Lista er tom. Vel minst éi svareining, gjerne eininga sjølv.',
    en: 'The list is empty. Choose at least one response unit, for example the unit itself.',
  },
  LIST_UNIT_TWICE: {
    nb: '{unit} står to ganger på listen. Ta ut den ene og send igjen.',
    nn: '{unit} står to gonger på lista. Ta ut den eine og send igjen.',
    en: '{unit} stands twice on the list. Take one out and send again.',
  },
  LIST_UNIT_FOREIGN: {
    nb: '{unit} finnes ikke i denne delen av organisasjonen. Listen kan bare ha enheten selv og enheter under den.',
    nn: '{unit} finst ikkje i denne delen av organisasjonen. Lista kan berre ha eininga sjølv og einingar under henne.',
    en: '{unit} is not in this part of the organisation. The list can only hold the unit itself and units below it.',
  },
  LIST_UNIT_SMALL: {
    nb: '{unit} har færre ansatte enn anbefalt for en svarenhet ({least}). Vurder om den bør svare sammen med en naboenhet. Skal den svare alene, skriver du hvorfor og sender igjen.',
    nn: '{unit} har færre tilsette enn tilrådd for ei svareining ({least}). Vurder om ho bør svare saman med ei naboeining. Skal ho svare åleine, skriv du kvifor og sender igjen.',
    en: '{unit} has fewer employees than advised for a response unit ({least}). Consider whether it should answer together with a neighbour. If it is to answer on its own, write why and send again.',
  },
  LIST_UNCHANGED: {
    nb: 'Listen er den samme som sist. Ingenting er sendt.',
    nn: 'Lista er den same som sist. Ingenting er sendt.',
    en: 'The list is the same as last time. Nothing was sent.',
  },
  PLAN_UNCHANGED: {
    nb: 'Handlingsplanen er den samme som før, så det er ikke laget noen ny versjon.',
    nn: 'Handlingsplanen er den same som før, så det er ikkje laga nokon ny versjon.',
    en: 'The action plan is the same as before, so no new version was made.',
  },
  MEASURE_TWICE: {
    nb: 'Det samme tiltaket står to ganger i planen. Ta ut det ene og send igjen.',
    nn: 'Det same tiltaket står to gonger i planen. Ta ut det eine og send igjen.',
    en: 'The same measure stands twice in the plan. Take one out and send again.',
  },
  OPENING_UNCHANGED: {
    nb: '{duty} åpner allerede {day}. Ingenting er endret.',
    nn: '{duty} opnar alt {day}. Ingenting er endra.',
    en: '{duty} already opens on {day}. Nothing has changed.',
  },
  PLAN_NOT_RECEIVED: {
    nb: 'Det er ikke kommet noen handlingsplan fra {unit} ennå. Drøft den når den er kommet.',
    nn: 'Det er ikkje kome nokon handlingsplan frå {unit} enno. Drøft han når han er komen.',
    en: 'No action plan has come from {unit} yet. Discuss it when it has.',
  },
  UNIT_ALREADY_RESPONSE_UNIT: {
    nb: 'Enheten er allerede svarenhet. Du trenger ikke gjøre noe.',
    nn: 'Eininga er alt svareining. Du treng ikkje gjere noko.',
    en: 'The unit is already a response unit. You need not do anything.',
  },
  FOLLOW_UP_NOT_STARTED: {
    nb: 'Oppfølgingen av enheten er ikke startet ennå. Prøv igjen når perioden har begynt.',
    nn: 'Oppfølginga av eininga er ikkje starta enno. Prøv igjen når perioden har byrja.',
    en: 'The follow-up of the unit has not started yet. Try again when the period has begun.',
  },
  FOLLOW_UP_ALREADY_STARTED: {
    nb: 'Oppfølgingen av enheten startet {day}. Den starter bare én gang.',
    nn: 'Oppfølginga av eininga starta {day}. Ho startar berre éin gong.',
    en: 'The follow-up of the unit started on {day}. It starts only once.',
  },
  FOLLOW_UP_CLOSED: {
    nb: 'Oppfølgingen av enheten ble avsluttet {day}. Historikken kan fortsatt leses.',
    nn: 'Oppfølginga av eininga vart avslutta {day}. Historikken kan framleis lesast.',
    en: 'The follow-up of the unit closed on {day}. Its history can still be read.',
  },
  CYCLE_OUTSIDE: {
    nb: 'Dette gjelder en tid utenfor toårsperioden. Velg den perioden det hører til.',
    nn: 'Dette gjeld ei tid utanfor toårsperioden. Vel den perioden det høyrer til.',
    en: 'This concerns a time outside the two-year period. Choose the period it belongs to.',
  },
  UNIT_END_WITHOUT_REASON: {
    nb: 'Skriv hvorfor oppfølgingen av enheten avsluttes. Begrunnelsen blir stående.',
    nn: 'Skriv kvifor oppfølginga av eininga blir avslutta. Grunngivinga blir ståande.',
    en: 'Write why the follow-up of the unit ends. The reason stays visible.',
  },
  DOCUMENT_NOT_SENT: {
    nb: 'Dokumentet er ikke sendt inn ennå, så bare den som skriver det, kan lese det.',
    nn: 'Dokumentet er ikkje sendt inn enno, så berre den som skriv det, kan lese det.',
    en: 'The document has not been submitted yet, so only its author can read it.',
  },
  CALENDAR_OUTSIDE: {
    nb: 'Datoen ligger utenfor planens kalender. Velg en dag innenfor perioden.',
    nn: 'Datoen ligg utanfor kalenderen i planen. Vel ein dag innanfor perioden.',
    en: 'The date is outside the plan’s calendar. Choose a day within the period.',
  },
} as const satisfies Catalogue;
