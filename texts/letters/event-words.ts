import type { StepTable } from './words.ts';

const SEE = { nb: 'Se oppgaven', nn: 'Sjå oppgåva', en: 'See the task' } as const;
const SEE_UNIT = { nb: 'Se enheten', nn: 'Sjå eininga', en: 'See the unit' } as const;
const NO_HURRY = { nb: 'Du trenger ikke gjøre noe.', nn: 'Du treng ikkje gjere noko.', en: 'You need not do anything.' } as const;

/** What the cycle itself brings: start, hand-over, help, reports, alarms, ends. */
export const EVENT_WORDS = {
  started: {
    title: { nb: 'Slik blir løpet for {unit}', nn: 'Slik blir løpet for {unit}', en: 'This is the course for {unit}' },
    when: {
      nb: 'Det går over to år, og det meste er noen få oppgaver hvert halvår.',
      nn: 'Det går over to år, og det meste er nokre få oppgåver kvart halvår.',
      en: 'It runs over two years, with a few tasks each half-year.',
    },
    body: {
      nb: 'Oppfølgingen av arbeidsmiljøundersøkelsen er i gang. Du finner alle oppgavene med datoer på siden, og vi minner deg om hver av dem i god tid. Du trenger ikke gjøre noe nå.',
      nn: 'Oppfølginga av arbeidsmiljøundersøkinga er i gang. Du finn alle oppgåvene med datoar på sida, og vi minner deg om kvar av dei i god tid. Du treng ikkje gjere noko no.',
      en: 'The follow-up of the work environment survey has begun. All tasks and dates are on the page, and we will remind you of each in good time. You need not do anything now.',
    },
    button: { nb: 'Se fremdriftsplanen', nn: 'Sjå framdriftsplanen', en: 'See the progress plan' },
    subject: {
      nb: 'Arbeidsmiljøundersøkelsen, slik blir løpet, {unit}',
      nn: 'Arbeidsmiljøundersøkinga, slik blir løpet, {unit}',
      en: 'The work environment survey, what comes when, {unit}',
    },
  },
  handOver: {
    title: { nb: 'Du har en ny rolle for {unit}', nn: 'Du har ei ny rolle for {unit}', en: 'You have a new role for {unit}' },
    when: {
      nb: 'Se gjennom når det passer, gjerne de første dagene.',
      nn: 'Sjå gjennom når det passar, gjerne dei første dagane.',
      en: 'Have a look when it suits you, preferably in the first days.',
    },
    body: {
      nb: 'Oppfølgingen av arbeidsmiljøundersøkelsen fortsetter der den var. På siden ser du hva som er gjort, hva som er lovet, og hva som kommer. Datoene står. Er det ikke du som skal ha dette, si fra, så finner vi rett person.',
      nn: 'Oppfølginga av arbeidsmiljøundersøkinga held fram der ho var. På sida ser du kva som er gjort, kva som er lova, og kva som kjem. Datoane står. Er det ikkje du som skal ha dette, sei frå, så finn vi rett person.',
      en: 'The follow-up of the work environment survey continues where it was. The page shows what has been done, what was promised and what comes next. The dates stand. If this is not for you, tell us and we will find the right person.',
    },
    button: { nb: 'Se overleveringen', nn: 'Sjå overleveringa', en: 'See the hand-over' },
    subject: {
      nb: 'Arbeidsmiljøundersøkelsen, overlevering, {unit}',
      nn: 'Arbeidsmiljøundersøkinga, overlevering, {unit}',
      en: 'The work environment survey, hand-over, {unit}',
    },
  },
  helpRequested: {
    title: { nb: '{Duty}: ønske om hjelp', nn: '{Duty}: ønske om hjelp', en: '{Duty}: help is asked for' },
    when: {
      nb: 'Ta gjerne kontakt i løpet av et par dager.',
      nn: 'Ta gjerne kontakt i løpet av eit par dagar.',
      en: 'Please get in touch within a couple of days.',
    },
    body: {
      nb: '{Boss} ber om hjelp for {unit}. Påminnelsene hviler til du har svart at hjelpen er gitt.',
      nn: '{Boss} ber om hjelp for {unit}. Påminningane kviler til du har svara at hjelpa er gitt.',
      en: '{Boss} asks for help for {unit}. The reminders rest until you have answered that help has been given.',
    },
    button: SEE,
    subject: { nb: '{Duty}, ønske om hjelp, {unit}', nn: '{Duty}, ønske om hjelp, {unit}', en: '{Duty}, help asked for, {unit}' },
  },
  resourcePersonRequested: {
    title: {
      nb: '{Duty}: ønske om en ressursperson',
      nn: '{Duty}: ønske om ein ressursperson',
      en: '{Duty}: a resource person is asked for',
    },
    when: {
      nb: 'Ta gjerne kontakt i løpet av et par dager.',
      nn: 'Ta gjerne kontakt i løpet av eit par dagar.',
      en: 'Please get in touch within a couple of days.',
    },
    body: {
      nb: '{Boss} ber om en ressursperson for {unit}. Avtal direkte hva som trengs. Påminnelsene hviler til du har svart at hjelpen er gitt.',
      nn: '{Boss} ber om ein ressursperson for {unit}. Avtal direkte kva som trengst. Påminningane kviler til du har svara at hjelpa er gitt.',
      en: '{Boss} asks for a resource person for {unit}. Please agree directly on what is needed. The reminders rest until you have answered that help has been given.',
    },
    button: SEE,
    subject: {
      nb: '{Duty}, ønske om ressursperson, {unit}',
      nn: '{Duty}, ønske om ressursperson, {unit}',
      en: '{Duty}, resource person asked for, {unit}',
    },
  },
  helpGiven: {
    body: {
      nb: 'Vi har fått beskjed om at du har fått hjelp, og påminnelsene går igjen som før. Trenger du mer, kan du be om det samme sted.',
      nn: 'Vi har fått melding om at du har fått hjelp, og påminningane går igjen som før. Treng du meir, kan du be om det same stad.',
      en: 'We have been told that you have had help, and the reminders run again as before. If you need more, you can ask in the same place.',
    },
    button: SEE,
  },
  responseUnitsSent: {
    title: {
      nb: 'Svarenhetene for {unit} er klare til bekreftelse',
      nn: 'Svareiningane for {unit} er klare til stadfesting',
      en: 'The response units for {unit} are ready to be confirmed',
    },
    body: {
      nb: '{Boss} har sendt listen. Se over den og bekreft, eller ta kontakt om noe bør endres. Svarenhetene starter først når du har bekreftet.',
      nn: '{Boss} har sendt lista. Sjå over henne og stadfest, eller ta kontakt om noko bør endrast. Svareiningane startar først når du har stadfesta.',
      en: '{Boss} has sent the list. Check it and confirm, or get in touch if something should change. The response units start only when you have confirmed.',
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
      nb: 'Listen ble ikke bekreftet før undersøkelsen måtte starte, så institusjonens forslag gjelder. Er noe galt, si fra til koordinatoren nå.',
      nn: 'Lista vart ikkje stadfesta før undersøkinga måtte starte, så forslaget frå institusjonen gjeld. Er noko gale, sei frå til koordinatoren no.',
      en: 'The list was not confirmed before the survey had to start, so the institution’s proposal applies. If something is wrong, tell the coordinator now.',
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
  linkMissing: {
    title: { nb: '{Duty}: lenken er ikke kommet frem', nn: '{Duty}: lenkja er ikkje komen fram', en: '{Duty}: the link has not arrived' },
    when: { nb: 'Svar gjerne så snart du kan.', nn: 'Svar gjerne så snart du kan.', en: 'Please answer as soon as you can.' },
    body: {
      nb: '{Boss} har ikke fått lenken til skjemaet for {unit}. Påminnelsene hviler til den er sendt på nytt.',
      nn: '{Boss} har ikkje fått lenkja til skjemaet for {unit}. Påminningane kviler til ho er send på nytt.',
      en: '{Boss} has not received the link to the form for {unit}. The reminders rest until it has been sent again.',
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
      nb: 'Enhetene kan ikke begynne før de vet når det åpner. Er datoen ikke bestemt, spør den som bestemmer den.',
      nn: 'Einingane kan ikkje byrje før dei veit når det opnar. Er datoen ikkje fastsett, spør den som fastset han.',
      en: 'The units cannot begin before they know when it opens. If the date has not been decided, ask whoever decides it.',
    },
    button: { nb: 'Sett datoen', nn: 'Set datoen', en: 'Set the date' },
    subject: { nb: '{Duty}, dato mangler, {unit}', nn: '{Duty}, dato manglar, {unit}', en: '{Duty}, date missing, {unit}' },
  },
  missed: {
    title: { nb: '{Duty} er avsluttet', nn: '{Duty} er avslutta', en: '{Duty} has been closed' },
    when: { nb: 'Tiden for oppgaven er ute.', nn: 'Tida for oppgåva er ute.', en: 'The time for this task has passed.' },
    body: {
      nb: 'Den står som «ikke gjennomført» for {unit}, og det kommer ingen flere påminnelser om den. Er den gjort, kan du fortsatt legge ved det som viser det. Resten av løpet fortsetter som planlagt.',
      nn: 'Ho står som «ikkje gjennomført» for {unit}, og det kjem ingen fleire påminningar om henne. Er ho gjord, kan du framleis leggje ved det som viser det. Resten av løpet held fram som planlagt.',
      en: 'It stands as “not carried out” for {unit}, and there will be no more reminders about it. If it was done, you can still attach what shows it. The rest of the course goes on as planned.',
    },
    button: SEE,
    subject: { nb: '{Duty}, avsluttet, {unit}', nn: '{Duty}, avslutta, {unit}', en: '{Duty}, closed, {unit}' },
  },
  closedUnanswered: {
    title: { nb: '{Duty} er avsluttet uten svar', nn: '{Duty} er avslutta utan svar', en: '{Duty} has been closed without an answer' },
    when: NO_HURRY,
    body: {
      nb: 'Den står som «ikke besvart fra vernetjenesten innen fristen» for {unit}. Ditt arbeid med den er gjort. Kommer det et svar senere, blir det lagt ved.',
      nn: 'Ho står som «ikkje svara på frå vernetenesta innan fristen» for {unit}. Arbeidet ditt med henne er gjort. Kjem det eit svar seinare, blir det lagt ved.',
      en: 'It stands as “not answered by the safety service within the time limit” for {unit}. Your part is done. If an answer comes later, it will be attached.',
    },
    button: SEE,
    subject: {
      nb: '{Duty}, avsluttet uten svar, {unit}',
      nn: '{Duty}, avslutta utan svar, {unit}',
      en: '{Duty}, closed without an answer, {unit}',
    },
  },
  'closedUnanswered.joint': {
    title: { nb: '{Duty} er avsluttet uten svar', nn: '{Duty} er avslutta utan svar', en: '{Duty} has been closed without an answer' },
    when: { nb: 'Du kan fortsatt svare.', nn: 'Du kan framleis svare.', en: 'You can still answer.' },
    body: {
      nb: 'Den står som «ikke besvart fra vernetjenesten innen fristen» for {unit}. Det er ikke en bekreftelse, og svaret ditt blir lagt ved om du vil gi det.',
      nn: 'Ho står som «ikkje svara på frå vernetenesta innan fristen» for {unit}. Det er ikkje ei stadfesting, og svaret ditt blir lagt ved om du vil gi det.',
      en: 'It stands as “not answered by the safety service within the time limit” for {unit}. That is not a confirmation, and your answer will be attached if you wish to give it.',
    },
    button: { nb: 'Les og svar', nn: 'Les og svar', en: 'Read and answer' },
    subject: {
      nb: '{Duty}, avsluttet uten svar, {unit}',
      nn: '{Duty}, avslutta utan svar, {unit}',
      en: '{Duty}, closed without an answer, {unit}',
    },
  },
  planUnheard: {
    title: {
      nb: 'Handlingsplanen for {unit} er lagt inn',
      nn: 'Handlingsplanen for {unit} er lagd inn',
      en: 'The action plan for {unit} has been recorded',
    },
    when: NO_HURRY,
    body: {
      nb: '{Boss} har lagt inn planen og krysset av for at du ikke var med på råd. Les den gjerne og gi innspill. Planen lever, og nye versjoner er velkomne.',
      nn: '{Boss} har lagt inn planen og kryssa av for at du ikkje var med på råd. Les han gjerne og gi innspel. Planen lever, og nye versjonar er velkomne.',
      en: '{Boss} has recorded the plan and noted that you were not consulted. You are welcome to read it and give your views. The plan lives, and new versions are welcome.',
    },
    button: { nb: 'Les planen', nn: 'Les planen', en: 'Read the plan' },
    subject: { nb: '{Duty}, lagt inn, {unit}', nn: '{Duty}, lagd inn, {unit}', en: '{Duty}, recorded, {unit}' },
  },
  planArrived: {
    title: { nb: 'Handlingsplaner til drøfting', nn: 'Handlingsplanar til drøfting', en: 'Action plans to discuss' },
    when: { nb: 'Ta dem samlet når det passer.', nn: 'Ta dei samla når det passar.', en: 'Take them together when it suits you.' },
    body: {
      nb: 'Det er kommet handlingsplaner fra enhetene under {unit}. Ta stilling til hver av dem: til orientering, felles tiltak, eller trenger hjelp.',
      nn: 'Det er kome handlingsplanar frå einingane under {unit}. Ta stilling til kvar av dei: til orientering, felles tiltak, eller treng hjelp.',
      en: 'Action plans have come from the units below {unit}. Decide on each: noted, common measure, or help needed.',
    },
    button: { nb: 'Se planene', nn: 'Sjå planane', en: 'See the plans' },
    subject: {
      nb: 'Handlingsplaner til drøfting, {unit}',
      nn: 'Handlingsplanar til drøfting, {unit}',
      en: 'Action plans to discuss, {unit}',
    },
  },
  snapshotReady: {
    title: { nb: '{Duty}: tallene er klare', nn: '{Duty}: tala er klare', en: '{Duty}: the figures are ready' },
    body: {
      nb: 'Tallene for {unit} er hentet og fylt ut på forhånd. Se over dem og si at det er gjort.',
      nn: 'Tala for {unit} er henta og fylte ut på førehand. Sjå over dei og sei at det er gjort.',
      en: 'The figures for {unit} have been taken and filled in. Check them and say that it is done.',
    },
    button: { nb: 'Se tallene', nn: 'Sjå tala', en: 'See the figures' },
  },
  receiptDenied: {
    title: { nb: '{Duty}: noe mangler', nn: '{Duty}: noko manglar', en: '{Duty}: something is missing' },
    when: {
      nb: 'Se på det når du har tid, gjerne denne uken.',
      nn: 'Sjå på det når du har tid, gjerne denne veka.',
      en: 'Have a look when you have time, preferably this week.',
    },
    body: {
      nb: '{Other} kunne ikke bekrefte ennå. Ta en prat om hva som mangler, og meld fra på nytt når det er i orden.',
      nn: '{Other} kunne ikkje stadfeste enno. Ta ein prat om kva som manglar, og meld frå på nytt når det er i orden.',
      en: '{Other} could not confirm yet. Please talk about what is missing and report again when it is in order.',
    },
    button: SEE,
    subject: { nb: '{Duty}, noe mangler, {unit}', nn: '{Duty}, noko manglar, {unit}', en: '{Duty}, something is missing, {unit}' },
  },
  'receiptDenied.others': {
    title: { nb: '{Duty}: noe mangler', nn: '{Duty}: noko manglar', en: '{Duty}: something is missing' },
    when: NO_HURRY,
    body: {
      nb: 'Den andre parten i {unit} kunne ikke bekrefte ennå. {Boss} er bedt om å se på det. Du får dette til orientering.',
      nn: 'Den andre parten i {unit} kunne ikkje stadfeste enno. {Boss} er beden om å sjå på det. Du får dette til orientering.',
      en: 'The other party in {unit} could not confirm yet. {Boss} has been asked to look at it. This is for your information.',
    },
    button: SEE,
    subject: { nb: '{Duty}, noe mangler, {unit}', nn: '{Duty}, noko manglar, {unit}', en: '{Duty}, something is missing, {unit}' },
  },
  // A step no version of these texts knows yet: never silence.
  unknown: {
    body: {
      nb: 'Det har skjedd noe nytt med oppgaven for {unit}. Du finner det på siden.',
      nn: 'Det har skjedd noko nytt med oppgåva for {unit}. Du finn det på sida.',
      en: 'Something new has happened to the task for {unit}. You will find it on the page.',
    },
    button: SEE,
  },
} as const satisfies StepTable;
