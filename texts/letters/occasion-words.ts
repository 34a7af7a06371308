import type { StepTable } from './words.ts';

const SEE = { nb: 'Se oppgaven', nn: 'Sjå oppgåva', en: 'See the task' } as const;
const READ_AND_ANSWER = { nb: 'Les og svar', nn: 'Les og svar', en: 'Read and answer' } as const;
const DECIDE = { nb: 'Svar på ønsket', nn: 'Svar på ønsket', en: 'Answer the request' } as const;
const NO_HURRY = { nb: 'Du trenger ikke gjøre noe.', nn: 'Du treng ikkje gjere noko.', en: 'You need not do anything.' } as const;

/** What people do to a task, and what the others are told of it. */
export const OCCASION_WORDS = {
  askedToConfirm: {
    title: { nb: '{Duty}: les og svar', nn: '{Duty}: les og svar', en: '{Duty}: read and answer' },
    when: { nb: 'Svar gjerne i løpet av noen dager.', nn: 'Svar gjerne i løpet av nokre dagar.', en: 'Please answer within a few days.' },
    body: {
      nb: '{Boss} har sendt det inn og ber om svaret ditt. Å bekrefte betyr at dere har gått gjennom og fylt ut sammen, ikke at du er enig i alt. Merknader er det bare du som ser før du sender.',
      nn: '{Boss} har sendt det inn og ber om svaret ditt. Å stadfeste tyder at de har gått gjennom og fylt ut saman, ikkje at du er einig i alt. Merknader er det berre du som ser før du sender.',
      en: '{Boss} has submitted it and asks for your answer. Confirming means that you have gone through it and filled it in together, not that you agree with everything. Nobody else sees your remarks until you send them.',
    },
    button: READ_AND_ANSWER,
    subject: { nb: '{Duty}, klar for svar, {unit}', nn: '{Duty}, klar for svar, {unit}', en: '{Duty}, ready for an answer, {unit}' },
  },
  'askedToConfirm.manager': {
    title: { nb: '{Duty}: stemmer det?', nn: '{Duty}: stemmer det?', en: '{Duty}: is it right?' },
    when: { nb: 'Ett trykk er nok.', nn: 'Eitt trykk er nok.', en: 'One press is enough.' },
    body: {
      nb: '{Boss} har skrevet at dere har gjort dette sammen. Bekreft hvis det stemmer, eller si fra hvis det ikke gjør det.',
      nn: '{Boss} har skrive at de har gjort dette saman. Stadfest om det stemmer, eller sei frå om det ikkje gjer det.',
      en: '{Boss} has written that you have done this together. Confirm if that is right, or say so if it is not.',
    },
    button: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
    subject: { nb: '{Duty}, klar for svar, {unit}', nn: '{Duty}, klar for svar, {unit}', en: '{Duty}, ready for an answer, {unit}' },
  },
  'askedToConfirm.receipt': {
    title: { nb: '{Duty}: har du fått den?', nn: '{Duty}: har du fått han?', en: '{Duty}: have you received it?' },
    when: { nb: 'Ett trykk er nok.', nn: 'Eitt trykk er nok.', en: 'One press is enough.' },
    body: {
      nb: '{Boss} har skrevet at du har fått tilgang. Bekreft hvis det stemmer, eller si fra hvis noe mangler.',
      nn: '{Boss} har skrive at du har fått tilgang. Stadfest om det stemmer, eller sei frå om noko manglar.',
      en: '{Boss} has written that you have been given access. Confirm if that is right, or say so if something is missing.',
    },
    button: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
    subject: { nb: '{Duty}, klar for svar, {unit}', nn: '{Duty}, klar for svar, {unit}', en: '{Duty}, ready for an answer, {unit}' },
  },
  askedAgain: {
    title: {
      nb: '{Duty} er endret: les og svar på nytt',
      nn: '{Duty} er endra: les og svar på nytt',
      en: '{Duty} has changed: read and answer again',
    },
    when: { nb: 'Svar gjerne i løpet av noen dager.', nn: 'Svar gjerne i løpet av nokre dagar.', en: 'Please answer within a few days.' },
    body: {
      nb: '{Boss} har endret teksten etter at du svarte, og da gjelder ikke svaret ditt lenger. Endringene er merket, så det går fort å se hva som er nytt.',
      nn: '{Boss} har endra teksten etter at du svara, og då gjeld ikkje svaret ditt lenger. Endringane er merkte, så det går fort å sjå kva som er nytt.',
      en: '{Boss} has changed the text after you answered, so your answer no longer counts. The changes are marked, so you will quickly see what is new.',
    },
    button: READ_AND_ANSWER,
    subject: {
      nb: '{Duty}, endret etter svaret, {unit}',
      nn: '{Duty}, endra etter svaret, {unit}',
      en: '{Duty}, changed after the answer, {unit}',
    },
  },
  answered: {
    title: { nb: '{Duty} er ferdig', nn: '{Duty} er ferdig', en: '{Duty} is done' },
    when: NO_HURRY,
    body: {
      nb: '{Other} har svart, og oppgaven er avsluttet. Du finner svaret og eventuelle merknader ved siden av det du sendte inn.',
      nn: '{Other} har svara, og oppgåva er avslutta. Du finn svaret og eventuelle merknader ved sida av det du sende inn.',
      en: '{Other} has answered, and the task is complete. You will find the answer and any remarks beside what you submitted.',
    },
    button: { nb: 'Se svaret', nn: 'Sjå svaret', en: 'See the answer' },
    subject: { nb: '{Duty}, svaret er kommet, {unit}', nn: '{Duty}, svaret er kome, {unit}', en: '{Duty}, the answer has come, {unit}' },
  },
  disagreement: {
    title: { nb: '{Duty}: dere ser ulikt på det', nn: '{Duty}: de ser ulikt på det', en: '{Duty}: you see it differently' },
    when: { nb: 'Oppgaven regnes som gjennomført.', nn: 'Oppgåva blir rekna som gjennomført.', en: 'The task counts as carried out.' },
    body: {
      nb: '{Other} har ikke bekreftet, men skrevet en egen uttalelse. Begge tekstene tas vare på slik de er. Det er ikke noe galt i å være uenige. Ta gjerne en prat om veien videre.',
      nn: '{Other} har ikkje stadfesta, men skrive ei eiga fråsegn. Begge tekstane blir tekne vare på slik dei er. Det er ikkje noko gale i å vere ueinige. Ta gjerne ein prat om vegen vidare.',
      en: '{Other} has not confirmed but has written a statement. Both texts are kept as they are. There is nothing wrong with disagreeing. A talk about the way forward may help.',
    },
    button: { nb: 'Les uttalelsen', nn: 'Les fråsegna', en: 'Read the statement' },
    subject: { nb: '{Duty}, svaret er kommet, {unit}', nn: '{Duty}, svaret er kome, {unit}', en: '{Duty}, the answer has come, {unit}' },
  },
  'disagreement.others': {
    title: { nb: '{Duty}: partene ser ulikt på det', nn: '{Duty}: partane ser ulikt på det', en: '{Duty}: the parties see it differently' },
    when: { nb: 'Oppgaven regnes som gjennomført.', nn: 'Oppgåva blir rekna som gjennomført.', en: 'The task counts as carried out.' },
    body: {
      nb: 'For {unit} er det skrevet en egen uttalelse i stedet for en bekreftelse. Begge tekster tas vare på. Du ser at det er slik, men ikke tekstene. Kanskje kan du bidra til en god samtale.',
      nn: 'For {unit} er det skrive ei eiga fråsegn i staden for ei stadfesting. Begge tekstane blir tekne vare på. Du ser at det er slik, men ikkje tekstane. Kanskje kan du hjelpe til med ein god samtale.',
      en: 'For {unit} a statement has been written instead of a confirmation. Both texts are kept. You see that it is so, but not the texts. Perhaps you can help towards a good conversation.',
    },
    button: SEE,
    subject: { nb: '{Duty}, svaret er kommet, {unit}', nn: '{Duty}, svaret er kome, {unit}', en: '{Duty}, the answer has come, {unit}' },
  },
  meetingRecorded: {
    when: NO_HURRY,
    body: {
      nb: '{Boss} har skrevet inn at møtet er holdt. Stemmer ikke datoen, kan du si fra på siden.',
      nn: '{Boss} har skrive inn at møtet er halde. Stemmer ikkje datoen, kan du seie frå på sida.',
      en: '{Boss} has recorded that the meeting was held. If the date is not right, you can say so on the page.',
    },
    button: { nb: 'Se datoen', nn: 'Sjå datoen', en: 'See the date' },
    subject: {
      nb: '{Duty}, møtet er skrevet inn, {unit}',
      nn: '{Duty}, møtet er skrive inn, {unit}',
      en: '{Duty}, the meeting is recorded, {unit}',
    },
  },
  meetingWithoutResults: {
    when: NO_HURRY,
    body: {
      nb: '{Boss} har skrevet inn at det er holdt et møte før rapporten kom. Resultatene blir lest tilbake senere, i et møte til eller skriftlig. Stemmer ikke datoen, kan du si fra på siden.',
      nn: '{Boss} har skrive inn at det er halde eit møte før rapporten kom. Resultata blir lesne tilbake seinare, i eit møte til eller skriftleg. Stemmer ikkje datoen, kan du seie frå på sida.',
      en: '{Boss} has recorded that a meeting was held before the report came. The results will be read back later, in another meeting or in writing. If the date is not right, you can say so on the page.',
    },
    button: { nb: 'Se datoen', nn: 'Sjå datoen', en: 'See the date' },
    subject: {
      nb: '{Duty}, et møte er skrevet inn, {unit}',
      nn: '{Duty}, eit møte er skrive inn, {unit}',
      en: '{Duty}, a meeting is recorded, {unit}',
    },
  },
  resultsInWriting: {
    when: NO_HURRY,
    body: {
      nb: '{Boss} har skrevet inn at resultatene er lest tilbake skriftlig. Stemmer ikke det, kan du si fra på siden.',
      nn: '{Boss} har skrive inn at resultata er lesne tilbake skriftleg. Stemmer ikkje det, kan du seie frå på sida.',
      en: '{Boss} has recorded that the results were read back in writing. If that is not right, you can say so on the page.',
    },
    button: { nb: 'Se datoen', nn: 'Sjå datoen', en: 'See the date' },
    subject: {
      nb: '{Duty}, resultatene er lest tilbake, {unit}',
      nn: '{Duty}, resultata er lesne tilbake, {unit}',
      en: '{Duty}, the results have been read back, {unit}',
    },
  },
  meetingContested: {
    title: { nb: '{Duty}: stemmer møtedatoen?', nn: '{Duty}: stemmer møtedatoen?', en: '{Duty}: is the meeting date right?' },
    when: {
      nb: 'Se på det når du har tid, gjerne denne uken.',
      nn: 'Sjå på det når du har tid, gjerne denne veka.',
      en: 'Have a look when you have time, preferably this week.',
    },
    body: {
      nb: '{Other} kjenner seg ikke igjen i datoen som står for møtet. Snakk sammen, og skriv inn datoen på nytt. Da følger resten av seg selv.',
      nn: '{Other} kjenner seg ikkje att i datoen som står for møtet. Snakk saman, og skriv inn datoen på nytt. Då følgjer resten av seg sjølv.',
      en: '{Other} does not recognise the date given for the meeting. Please talk and record the date again. The rest follows by itself.',
    },
    then: {
      nb: 'Datoen blir stående med et spørsmål ved seg.',
      nn: 'Datoen blir ståande med eit spørsmål ved seg.',
      en: 'The date stands with a question beside it.',
    },
    button: { nb: 'Skriv inn datoen', nn: 'Skriv inn datoen', en: 'Record the date' },
    subject: {
      nb: '{Duty}, spørsmål om datoen, {unit}',
      nn: '{Duty}, spørsmål om datoen, {unit}',
      en: '{Duty}, a question about the date, {unit}',
    },
  },
  'meetingContested.others': {
    when: NO_HURRY,
    body: {
      nb: 'Det er stilt spørsmål ved datoen for møtet i {unit}. {Boss} er bedt om å se på den. Du får dette til orientering.',
      nn: 'Det er stilt spørsmål ved datoen for møtet i {unit}. {Boss} er beden om å sjå på han. Du får dette til orientering.',
      en: 'The date of the meeting in {unit} has been questioned. {Boss} has been asked to look at it. This is for your information.',
    },
    button: SEE,
    subject: {
      nb: '{Duty}, spørsmål om datoen, {unit}',
      nn: '{Duty}, spørsmål om datoen, {unit}',
      en: '{Duty}, a question about the date, {unit}',
    },
  },
  deadlineMoved: {
    title: { nb: '{Duty} har fått ny dato', nn: '{Duty} har fått ny dato', en: '{Duty} has a new date' },
    when: {
      nb: 'Ny siste dag er {date}. Før var det {oldDate}.',
      nn: 'Ny siste dag er {date}. Før var det {oldDate}.',
      en: 'The new last day is {date}. It was {oldDate}.',
    },
    body: {
      nb: 'Påminnelsene følger den nye datoen. Alt dere har gjort til nå, står.',
      nn: 'Påminningane følgjer den nye datoen. Alt de har gjort til no, står.',
      en: 'The reminders follow the new date. Everything you have done so far stands.',
    },
    button: SEE,
    subject: {
      nb: '{Duty}, ny siste dag {date}, {unit}',
      nn: '{Duty}, ny siste dag {date}, {unit}',
      en: '{Duty}, new last day {date}, {unit}',
    },
  },
  extensionRequested: {
    title: { nb: '{Duty}: ønske om ny dato', nn: '{Duty}: ønske om ny dato', en: '{Duty}: a new date is asked for' },
    when: {
      nb: 'Ønsket ny siste dag er {newDate}. Nå er den {date}.',
      nn: 'Ønskt ny siste dag er {newDate}. No er han {date}.',
      en: 'The new last day asked for is {newDate}. It is now {date}.',
    },
    body: {
      nb: '{Boss} ber om mer tid for {unit}. Svar gjerne snart.',
      nn: '{Boss} ber om meir tid for {unit}. Svar gjerne snart.',
      en: '{Boss} asks for more time for {unit}. Please answer soon.',
    },
    then: {
      nb: 'Datoen står som den er, og påminnelsene hviler til du har svart.',
      nn: 'Datoen står som han er, og påminningane kviler til du har svara.',
      en: 'The date stands as it is, and the reminders rest until you have answered.',
    },
    button: DECIDE,
    subject: {
      nb: '{Duty}, ønske om ny dato {newDate}, {unit}',
      nn: '{Duty}, ønske om ny dato {newDate}, {unit}',
      en: '{Duty}, new date asked for, {newDate}, {unit}',
    },
  },
  extensionGranted: {
    title: { nb: '{Duty} har fått ny dato', nn: '{Duty} har fått ny dato', en: '{Duty} has a new date' },
    when: { nb: 'Ny siste dag er {date}.', nn: 'Ny siste dag er {date}.', en: 'The new last day is {date}.' },
    body: {
      nb: 'Ønsket om mer tid er innvilget. Ingen regnes som forsinket, og påminnelsene følger den nye datoen.',
      nn: 'Ønsket om meir tid er innvilga. Ingen blir rekna som forseinka, og påminningane følgjer den nye datoen.',
      en: 'The request for more time has been granted. Nobody counts as late, and the reminders follow the new date.',
    },
    button: SEE,
    subject: {
      nb: '{Duty}, ny siste dag {date}, {unit}',
      nn: '{Duty}, ny siste dag {date}, {unit}',
      en: '{Duty}, new last day {date}, {unit}',
    },
  },
  extensionDenied: {
    title: { nb: '{Duty}: datoen står', nn: '{Duty}: datoen står', en: '{Duty}: the date stands' },
    when: { nb: 'Siste dag er fortsatt {date}.', nn: 'Siste dag er framleis {date}.', en: 'The last day is still {date}.' },
    body: {
      nb: 'Ønsket om mer tid kunne ikke innvilges denne gangen. Si gjerne fra om det er noe det kan hjelpes til med.',
      nn: 'Ønsket om meir tid kunne ikkje innvilgast denne gongen. Sei gjerne frå om det er noko det kan hjelpast til med.',
      en: 'The request for more time could not be granted this time. Please say if there is anything you could use help with.',
    },
    button: SEE,
    subject: { nb: '{Duty}, siste dag {date}, {unit}', nn: '{Duty}, siste dag {date}, {unit}', en: '{Duty}, last day {date}, {unit}' },
  },
  waived: {
    title: { nb: '{Duty} gjelder ikke lenger', nn: '{Duty} gjeld ikkje lenger', en: '{Duty} no longer applies' },
    when: NO_HURRY,
    body: {
      nb: 'Koordinatoren har frafalt oppgaven for {unit}. Begrunnelsen står på siden.',
      nn: 'Koordinatoren har fråfalle oppgåva for {unit}. Grunngivinga står på sida.',
      en: 'The coordinator has waived the task for {unit}. The reason is given on the page.',
    },
    button: { nb: 'Se begrunnelsen', nn: 'Sjå grunngivinga', en: 'See the reason' },
    subject: { nb: '{Duty}, frafalt, {unit}', nn: '{Duty}, fråfallen, {unit}', en: '{Duty}, waived, {unit}' },
  },
} as const satisfies StepTable;
