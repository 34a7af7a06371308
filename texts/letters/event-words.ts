import type { StepTable } from './words.ts';

const SEE = { nb: 'Se oppgaven', nn: 'Sjå oppgåva', en: 'See the task' } as const;
const NO_HURRY = { nb: 'Du trenger ikke gjøre noe.', nn: 'Du treng ikkje gjere noko.', en: 'You need not do anything.' } as const;

const RESTS = {
  nb: 'Påminnelsene hviler til det er skrevet inn at hjelpen er gitt.',
  nn: 'Påminningane kviler til det er skrive inn at hjelpa er gitt.',
  en: 'The reminders rest until it is recorded that help has been given.',
} as const;

const HAND_OVER = {
  title: { nb: 'Du har en ny rolle for {unit}', nn: 'Du har ei ny rolle for {unit}', en: 'You have a new role for {unit}' },
  when: {
    nb: 'Se gjennom når det passer, gjerne de første dagene.',
    nn: 'Sjå gjennom når det passar, gjerne dei første dagane.',
    en: 'Have a look when it suits you, preferably in the first days.',
  },
  body: {
    nb: 'Oppfølgingen av arbeidsmiljøundersøkelsen fortsetter der den var. På siden ser du hva som er gjort, hva som er lovet, og hva som kommer. Datoene står, og du får en påminnelse i god tid før hver av dem som kommer.',
    nn: 'Oppfølginga av arbeidsmiljøundersøkinga held fram der ho var. På sida ser du kva som er gjort, kva som er lova, og kva som kjem. Datoane står, og du får ei påminning i god tid før kvar av dei som kjem.',
    en: 'The follow-up of the work environment survey continues where it was. The page shows what has been done, what was promised and what comes next. The dates stand, and you get a reminder in good time before each of those ahead.',
  },
  button: { nb: 'Se alle oppgavene', nn: 'Sjå alle oppgåvene', en: 'See all the tasks' },
  subject: {
    nb: 'Arbeidsmiljøundersøkelsen, overlevering, {unit}',
    nn: 'Arbeidsmiljøundersøkinga, overlevering, {unit}',
    en: 'The work environment survey, hand-over, {unit}',
  },
} as const;

/** What the cycle itself brings: start, hand-over, help, ends. */
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
  handOver: HAND_OVER,
  'handOver.responsible': {
    ...HAND_OVER,
    title: {
      nb: 'Du har tatt over oppfølgingen for {unit}',
      nn: 'Du har teke over oppfølginga for {unit}',
      en: 'You have taken over the follow-up for {unit}',
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
      nb: '{Boss} ber om hjelp for {unit}. Skriv gjerne inn på siden når hjelpen er gitt.',
      nn: '{Boss} ber om hjelp for {unit}. Skriv gjerne inn på sida når hjelpa er gitt.',
      en: '{Boss} asks for help for {unit}. Please record on the page when help has been given.',
    },
    then: RESTS,
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
      nb: '{Boss} ber om en ressursperson for {unit}. Avtal direkte hva som trengs, og skriv inn på siden når hjelpen er gitt.',
      nn: '{Boss} ber om ein ressursperson for {unit}. Avtal direkte kva som trengst, og skriv inn på sida når hjelpa er gitt.',
      en: '{Boss} asks for a resource person for {unit}. Please agree directly on what is needed, and record on the page when help has been given.',
    },
    then: RESTS,
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
    then: {
      nb: 'Planene venter på siden til du har tatt stilling til dem. Enhetene arbeider videre imens.',
      nn: 'Planane ventar på sida til du har teke stilling til dei. Einingane arbeider vidare imens.',
      en: 'The plans wait on the page until you have decided on them. The units go on working meanwhile.',
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
    then: {
      nb: 'Tallene ligger klare på siden, og du får en påminnelse før siste dag.',
      nn: 'Tala ligg klare på sida, og du får ei påminning før siste dag.',
      en: 'The figures stay ready on the page, and you get a reminder before the last day.',
    },
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
    then: {
      nb: 'Oppgaven er åpen, og påminnelsene går som før.',
      nn: 'Oppgåva er open, og påminningane går som før.',
      en: 'The task stays open, and the reminders go on as before.',
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
