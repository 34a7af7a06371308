import type { StepTable } from './words.ts';

const SEE = { nb: 'Se oppgaven', nn: 'Sjå oppgåva', en: 'See the task' } as const;
const SEE_UNIT = { nb: 'Se enheten', nn: 'Sjå eininga', en: 'See the unit' } as const;

/** What a unit waits for or gets from others: its response units, the report, a link, the archive, a date. */
export const SUPPLY_WORDS = {
  responseUnitsSent: {
    title: {
      nb: 'Svarenhetene for {unit} er klare til bekreftelse',
      nn: 'Svareiningane for {unit} er klare til stadfesting',
      en: 'The response units for {unit} are ready to be confirmed',
    },
    body: {
      nb: '{Boss} har sendt listen. Se over den og bekreft, eller ta kontakt om noe bør endres.',
      nn: '{Boss} har sendt lista. Sjå over henne og stadfest, eller ta kontakt om noko bør endrast.',
      en: '{Boss} has sent the list. Check it and confirm, or get in touch if something should change.',
    },
    then: {
      nb: 'Svarenhetene starter først når du har bekreftet. Er listen ikke bekreftet når undersøkelsen må starte, gjelder den som er sendt.',
      nn: 'Svareiningane startar først når du har stadfesta. Er lista ikkje stadfesta når undersøkinga må starte, gjeld ho som er send.',
      en: 'The response units start only when you have confirmed. If the list is not confirmed when the survey has to start, the one that was sent applies.',
    },
    button: { nb: 'Se listen', nn: 'Sjå lista', en: 'See the list' },
  },
  listTakenAsProposed: {
    title: {
      nb: 'Svarenhetene for {unit} er satt som foreslått',
      nn: 'Svareiningane for {unit} er sette som føreslått',
      en: 'The response units for {unit} were set as proposed',
    },
    when: { nb: 'Se over dem så snart du kan.', nn: 'Sjå over dei så snart du kan.', en: 'Please check them as soon as you can.' },
    body: {
      nb: 'Listen ble ikke bekreftet før undersøkelsen måtte starte, så institusjonens forslag gjelder. Bør noe endres, si fra til koordinatoren nå.',
      nn: 'Lista vart ikkje stadfesta før undersøkinga måtte starte, så forslaget frå institusjonen gjeld. Bør noko endrast, sei frå til koordinatoren no.',
      en: 'The list was not confirmed before the survey had to start, so the institution’s proposal applies. If something should change, tell the coordinator now.',
    },
    then: {
      nb: 'Svarenhetene på listen starter og får sine oppgaver.',
      nn: 'Svareiningane på lista startar og får oppgåvene sine.',
      en: 'The response units on the list start and get their tasks.',
    },
    button: { nb: 'Se listen', nn: 'Sjå lista', en: 'See the list' },
    subject: { nb: '{Duty}, satt som foreslått, {unit}', nn: '{Duty}, sett som føreslått, {unit}', en: '{Duty}, set as proposed, {unit}' },
  },
  reportArrived: {
    title: { nb: 'Rapporten for {unit} er klar', nn: 'Rapporten for {unit} er klar', en: 'The report for {unit} is ready' },
    // Only sent while the target is ahead, and never with another target than the one it was sent for.
    when: {
      nb: 'Neste er {duty}: gjerne innen {targetDate}, siste dag {date}.',
      nn: 'Neste er {duty}: gjerne innan {targetDate}, siste dag {date}.',
      en: 'Next: {duty}, preferably by {targetDate}, last day {date}.',
    },
    body: {
      nb: 'Du finner den på enhetens sak i arkivet. Les den når du har ro til det, og del den med verneombudet. Sett gjerne av en dag nå, så får alle tid til å komme.',
      nn: 'Du finn han på saka til eininga i arkivet. Les han når du har ro til det, og del han med verneombodet. Set gjerne av ein dag no, så får alle tid til å kome.',
      en: 'You will find it on the unit’s case in the records system. Read it when you have a quiet moment, and share it with the safety representative. It helps to set a day now, so that everyone can be there.',
    },
    button: { nb: 'Se hva dere gjør nå', nn: 'Sjå kva de gjer no', en: 'See what to do now' },
    subject: { nb: 'Rapporten er klar, {unit}', nn: 'Rapporten er klar, {unit}', en: 'The report is ready, {unit}' },
  },
  noOwnReport: {
    title: { nb: 'Ingen egen rapport for {unit}', nn: 'Ingen eigen rapport for {unit}', en: 'No report of its own for {unit}' },
    when: {
      nb: 'Oppfølgingen går sin gang. Neste er {duty}, siste dag {date}.',
      nn: 'Oppfølginga går sin gang. Neste er {duty}, siste dag {date}.',
      en: 'The follow-up goes on as planned. Next: {duty}, last day {date}.',
    },
    body: {
      nb: 'Dere bruker rapporten for enheten over. Møtet, planen og evalueringene er de samme, og samtalen i enheten er like viktig.',
      nn: 'De bruker rapporten for eininga over. Møtet, planen og evalueringane er dei same, og samtalen i eininga er like viktig.',
      en: 'You use the report of the unit above. The meeting, the plan and the evaluations are the same, and the conversation in the unit matters just as much.',
    },
    button: { nb: 'Se hva dere gjør nå', nn: 'Sjå kva de gjer no', en: 'See what to do now' },
    subject: { nb: 'Ingen egen rapport, {unit}', nn: 'Ingen eigen rapport, {unit}', en: 'No report of its own, {unit}' },
  },
  // After a meeting that came before the results; the page of the task says whose report it is, and never why.
  resultsToReadBack: {
    title: {
      nb: '{Duty}: nå kan resultatene leses tilbake',
      nn: '{Duty}: no kan resultata lesast tilbake',
      en: '{Duty}: the results can be read back now',
    },
    when: { nb: 'Siste dag er {date}.', nn: 'Siste dag er {date}.', en: 'The last day is {date}.' },
    body: {
      nb: 'Dere møttes før det var en rapport å lese fra, og det møtet står. Hold et møte til, eller send resultatene til alle skriftlig, og skriv inn dagen. Siden viser hvilken rapport dere bruker.',
      nn: 'De møttest før det var ein rapport å lese frå, og det møtet står. Hald eit møte til, eller send resultata til alle skriftleg, og skriv inn dagen. Sida viser kva rapport de bruker.',
      en: 'You met before there was a report to read from, and that meeting stands. Hold a second meeting, or send everybody the results in writing, and record the day. The page shows which report you use.',
    },
    button: { nb: 'Se hva dere gjør nå', nn: 'Sjå kva de gjer no', en: 'See what to do now' },
    subject: {
      nb: '{Duty}, resultatene kan leses tilbake, {unit}',
      nn: '{Duty}, resultata kan lesast tilbake, {unit}',
      en: '{Duty}, the results can be read back, {unit}',
    },
  },
  // What has changed stands in the report, never here; that another report applies reads alike.
  reportCorrected: {
    title: { nb: 'Ny versjon av rapporten, {unit}', nn: 'Ny versjon av rapporten, {unit}', en: 'A new version of the report, {unit}' },
    when: { nb: 'Du trenger ikke gjøre noe.', nn: 'Du treng ikkje gjere noko.', en: 'You need not do anything.' },
    body: {
      nb: 'Rapporten er rettet. Bruk den nye versjonen fra nå av. At den er rettet, står i historikken.',
      nn: 'Rapporten er retta. Bruk den nye versjonen frå no av. At han er retta, står i historikken.',
      en: 'The report has been corrected. Please use the new version from now on. That it was corrected stands in the history.',
    },
    button: SEE_UNIT,
    subject: { nb: 'Ny versjon av rapporten, {unit}', nn: 'Ny versjon av rapporten, {unit}', en: 'A new version of the report, {unit}' },
  },
  reportRevisit: {
    title: {
      nb: 'Rapporten er rettet: trenger planen et nytt blikk?',
      nn: 'Rapporten er retta: treng planen eit nytt blikk?',
      en: 'The report was corrected: does the plan need another look?',
    },
    body: {
      nb: 'Møtet dere holdt, står. Leder og verneombud leser den nye versjonen sammen og svarer på om handlingsplanen trenger et nytt blikk.',
      nn: 'Møtet de heldt, står. Leiar og verneombod les den nye versjonen saman og svarar på om handlingsplanen treng eit nytt blikk.',
      en: 'The meeting you held stands. Manager and safety representative read the new version together and say whether the action plan needs another look.',
    },
    button: { nb: 'Se og svar', nn: 'Sjå og svar', en: 'See and answer' },
    subject: {
      nb: 'Rapporten er rettet, trenger planen et nytt blikk, {unit}',
      nn: 'Rapporten er retta, treng planen eit nytt blikk, {unit}',
      en: 'The report was corrected, does the plan need another look, {unit}',
    },
  },
  linkMissing: {
    title: { nb: '{Duty}: lenken er ikke kommet frem', nn: '{Duty}: lenkja er ikkje komen fram', en: '{Duty}: the link has not arrived' },
    when: { nb: 'Svar gjerne så snart du kan.', nn: 'Svar gjerne så snart du kan.', en: 'Please answer as soon as you can.' },
    body: {
      nb: '{Reporter} har ikke fått lenken til skjemaet for {unit}. Send den gjerne på nytt, og skriv det inn på siden.',
      nn: '{Reporter} har ikkje fått lenkja til skjemaet for {unit}. Send ho gjerne på nytt, og skriv det inn på sida.',
      en: '{Reporter} has not received the link to the form for {unit}. Please send it again and record it on the page.',
    },
    then: {
      nb: 'Enheten venter, og påminnelsene hviler til lenken er sendt på nytt.',
      nn: 'Eininga ventar, og påminningane kviler til lenkja er send på nytt.',
      en: 'The unit waits, and the reminders rest until the link has been sent again.',
    },
    button: SEE,
    subject: { nb: '{Duty}, lenken mangler, {unit}', nn: '{Duty}, lenkja manglar, {unit}', en: '{Duty}, link missing, {unit}' },
  },
  externalLate: {
    title: { nb: '{Duty} er ikke kommet', nn: '{Duty} er ikkje kome', en: '{Duty} has not come' },
    body: {
      nb: 'Vi venter på det utenfra for {unit}. Ingen i enheten er forsinket av den grunn. Spør gjerne hos den som leverer.',
      nn: 'Vi ventar på det utanfrå for {unit}. Ingen i eininga er forseinka av den grunn. Spør gjerne hos den som leverer.',
      en: 'We are waiting for it from outside for {unit}. Nobody in the unit is late because of it. Please ask the one who delivers it.',
    },
    then: {
      nb: 'Det som bygger på det, venter til det er kommet.',
      nn: 'Det som byggjer på det, ventar til det er kome.',
      en: 'What builds on it waits until it has come.',
    },
    button: SEE_UNIT,
  },
  archiveLate: {
    title: {
      nb: '{Duty} er ikke kommet i arkivet',
      nn: '{Duty} er ikkje komen i arkivet',
      en: '{Duty} has not reached the archive',
    },
    when: { nb: 'Se på det når du kan.', nn: 'Sjå på det når du kan.', en: 'Please look at it when you can.' },
    body: {
      nb: 'Enheten {unit} har levert. Det som mangler, er saken i arkivet eller kvitteringen derfra. Ingen i enheten er forsinket av den grunn.',
      nn: 'Eininga {unit} har levert. Det som manglar, er saka i arkivet eller kvitteringa derifrå. Ingen i eininga er forseinka av den grunn.',
      en: 'The unit {unit} has handed in. What is missing is the case in the archive or its receipt. Nobody in the unit is late because of it.',
    },
    then: {
      nb: 'Det som er levert, ligger trygt her og venter på arkivet.',
      nn: 'Det som er levert, ligg trygt her og ventar på arkivet.',
      en: 'What was handed in is safe here and waits for the archive.',
    },
    button: SEE_UNIT,
  },
  dateUnknown: {
    title: { nb: '{Duty} mangler en dato', nn: '{Duty} manglar ein dato', en: '{Duty} has no date yet' },
    when: {
      nb: 'Sett datoen så snart den er kjent.',
      nn: 'Set datoen så snart han er kjend.',
      en: 'Please set the date as soon as it is known.',
    },
    body: {
      nb: 'Er datoen ikke bestemt, spør den som bestemmer den.',
      nn: 'Er datoen ikkje fastsett, spør den som fastset han.',
      en: 'If the date has not been decided, please ask whoever decides it.',
    },
    then: {
      nb: 'Enhetene kan ikke begynne før de vet når det åpner.',
      nn: 'Einingane kan ikkje byrje før dei veit når det opnar.',
      en: 'The units cannot begin before they know when it opens.',
    },
    button: { nb: 'Sett datoen', nn: 'Set datoen', en: 'Set the date' },
    subject: { nb: '{Duty}, dato mangler, {unit}', nn: '{Duty}, dato manglar, {unit}', en: '{Duty}, date missing, {unit}' },
  },
} as const satisfies StepTable;
