import type { Evidence } from '../../domain/plan.ts';
import type { Audience } from '../../domain/letters/letter-types.ts';
import type { Catalogue, Message } from '../message.ts';

/** Everything in a letter that is not about one particular step. */
export const FRAME = {
  greeting: { nb: 'Hei {name}.', nn: 'Hei {name}.', en: 'Hello {name},' },
  greetingNoName: { nb: 'Hei.', nn: 'Hei.', en: 'Hello,' },
  openingTasks: {
    nb: '{n, plural, =1 {Én oppgave} other {# oppgaver}} for {unit} denne gangen.',
    nn: '{n, plural, =1 {Éi oppgåve} other {# oppgåver}} for {unit} denne gongen.',
    en: '{n, plural, =1 {One task} other {# tasks}} for {unit} this time.',
  },
  openingMany: {
    nb: 'Brevet samler {n} saker for {unit}.',
    nn: 'Brevet samlar {n} saker for {unit}.',
    en: 'This letter gathers {n} matters for {unit}.',
  },
  dueAhead: { nb: '{Deadline}. Det er {left}.', nn: '{Deadline}. Det er {left}.', en: '{Deadline}. That is {left}.' },
  dueToday: { nb: 'Siste dag er i dag, {date}.', nn: 'Siste dag er i dag, {date}.', en: 'The last day is today, {date}.' },
  duePast: { nb: 'Siste dag var {date}, {ago}.', nn: 'Siste dag var {date}, {ago}.', en: 'The last day was {date}, {ago}.' },
  dueGrace: {
    nb: 'Fristen var {date}. Dere har tilleggstid til og med {grace}.',
    nn: 'Fristen var {date}. De har tilleggstid til og med {grace}.',
    en: 'The deadline was {date}. You have extra time up to and including {grace}.',
  },
  dueGracePast: {
    nb: 'Siste dag var {date}, med tilleggstid til {grace}.',
    nn: 'Siste dag var {date}, med tilleggstid til {grace}.',
    en: 'The last day was {date}, with extra time until {grace}.',
  },
  answerBy: { nb: 'Svar gjerne innen {date}.', nn: 'Svar gjerne innan {date}.', en: 'Please answer by {date}.' },
  noDate: { nb: 'Datoen er ikke satt ennå.', nn: 'Datoen er ikkje sett enno.', en: 'The date has not been set yet.' },

  ifYouWait: { nb: 'Hvis du venter', nn: 'Om du ventar', en: 'If you wait' },
  ifNothing: { nb: 'Hvis det ikke skjer noe', nn: 'Om det ikkje skjer noko', en: 'If nothing is done' },
  anotherReminder: {
    nb: '{Day} får du en påminnelse til.',
    nn: '{Day} får du ei påminning til.',
    en: 'On {day} you get one more reminder.',
  },
  aReminder: {
    nb: '{Day} får du en påminnelse.',
    nn: '{Day} får du ei påminning.',
    en: 'On {day} you get a reminder.',
  },
  goesOn: {
    nb: '{Who} får ikke brev om det før {day}.',
    nn: '{Who} får ikkje brev om det før {day}.',
    en: '{Who} gets no letter about it before {day}.',
  },
  goesOnLate: {
    nb: '{Day} går spørsmålet også til {who}.',
    nn: '{Day} går spørsmålet òg til {who}.',
    en: 'On {day} the question also goes to {who}.',
  },
  asksRest: {
    nb: 'Ber dere om ny dato eller hjelp, hviler dette til dere har fått svar.',
    nn: 'Ber de om ny dato eller hjelp, kviler dette til de har fått svar.',
    en: 'If you ask for a new date or help, this rests until you have had an answer.',
  },
  staysOnList: {
    nb: 'Det kommer ikke flere brev om den, men den står på listen din til den er gjort.',
    nn: 'Det kjem ikkje fleire brev om henne, men ho står på lista di til ho er gjord.',
    en: 'No more letters come about it, but it stays on your list until it is done.',
  },
  nothingMore: {
    nb: 'Det kommer ikke flere brev til deg om dette.',
    nn: 'Det kjem ikkje fleire brev til deg om dette.',
    en: 'No more letters about this will come to you.',
  },
  resultsLeft: {
    nb: 'Møtet {day} ble holdt før rapporten kom, og det står. Det som gjenstår, er å lese resultatene tilbake, i et møte til eller skriftlig, og skrive inn dagen.',
    nn: 'Møtet {day} vart halde før rapporten kom, og det står. Det som står att, er å lese resultata tilbake, i eit møte til eller skriftleg, og skrive inn dagen.',
    en: 'The meeting on {day} was held before the report came, and it stands. What is left is to read the results back, in another meeting or in writing, and to record the day.',
  },
  unitsBelow: { nb: 'enhetene nedenfor', nn: 'einingane nedanfor', en: 'the units below' },
  closesAs: {
    nb: 'Er den ikke gjort innen {day}, blir den stående som «ikke gjennomført».',
    nn: 'Er ho ikkje gjord innan {day}, blir ho ståande som «ikkje gjennomført».',
    en: 'If it is not done by {day}, it will stand as “not carried out”.',
  },
  nextInService: {
    nb: 'Uten svar går spørsmålet {day} også til {who}. Ingen andre får vite det.',
    nn: 'Utan svar går spørsmålet {day} òg til {who}. Ingen andre får vite det.',
    en: 'Without an answer the question also goes to {who} on {day}. Nobody else is told.',
  },

  waitingForOthers: { nb: 'Venter på andre', nn: 'Ventar på andre', en: 'Waiting for others' },
  waitingLine: {
    nb: '{Duty} venter på {who}. Du trenger ikke gjøre noe.',
    nn: '{Duty} ventar på {who}. Du treng ikkje gjere noko.',
    en: '{Duty} is waiting for {who}. You need not do anything.',
  },
  coming: { nb: 'Dette kommer', nn: 'Dette kjem', en: 'Coming up' },
  comingLine: { nb: '{Duty}, {deadline}', nn: '{Duty}, {deadline}', en: '{Duty}, {deadline}' },

  alsoGoesTo: {
    nb: '{Who} har også fått brev om dette.',
    nn: '{Who} har òg fått brev om dette.',
    en: '{Who} has also had a letter about this.',
  },
  /** Names of tasks in running text: some begin with a word that would read on from the sentence. */
  quoted: { nb: '«{name}»', nn: '«{name}»', en: '“{name}”' },
  alsoGoesToAbout: {
    nb: '{Who} har også fått brev om {duty}.',
    nn: '{Who} har òg fått brev om {duty}.',
    en: '{Who} has also had a letter about {duty}.',
  },
  earlier: { nb: 'Tidligere brev om dette: {days}.', nn: 'Tidlegare brev om dette: {days}.', en: 'Earlier letters about this: {days}.' },
  onlyYou: { nb: 'Dette brevet går bare til deg.', nn: 'Dette brevet går berre til deg.', en: 'This letter goes only to you.' },
  why: { nb: 'Du får brevet fordi {because}.', nn: 'Du får brevet fordi {because}.', en: 'You get this letter because {because}.' },
  whyLink: {
    nb: 'Hvorfor fikk jeg dette, og hva skjer videre?',
    nn: 'Kvifor fekk eg dette, og kva skjer vidare?',
    en: 'Why did I get this, and what happens next?',
  },
  weeklyPromise: {
    nb: 'Du får høyst ett brev i uken når alt er i rute. Er noe ikke skrevet inn dagen før siste dag, minner vi om det da også.',
    nn: 'Du får høgst eitt brev i veka når alt er i rute. Er noko ikkje skrive inn dagen før siste dag, minner vi om det då òg.',
    en: 'You get at most one letter a week while everything is on time. If something is not recorded the day before its last day, we remind you then as well.',
  },
  replyTo: {
    nb: 'Er det ikke du som skal ha dette, eller lurer du på noe? Svar på e-posten, så leser {who} det.',
    nn: 'Er det ikkje du som skal ha dette, eller lurer du på noko? Svar på e-posten, så les {who} det.',
    en: 'Is this not for you, or is there anything you wonder about? Reply to this e-mail and {who} will read it.',
  },
  linkIsYours: {
    nb: 'Knappen svarer i ditt navn uten innlogging, til og med {day}. Send derfor ikke brevet videre.',
    nn: 'Knappen svarar i ditt namn utan innlogging, til og med {day}. Send difor ikkje brevet vidare.',
    en: 'The button answers in your name without signing in, up to and including {day}. So please do not forward this letter.',
  },
  seeTask: { nb: 'Se oppgaven', nn: 'Sjå oppgåva', en: 'See the task' },
  allTasks: { nb: 'Gå til oppgavene', nn: 'Gå til oppgåvene', en: 'Go to the tasks' },
  andMore: { nb: '{n} til', nn: '{n} til', en: '{n} more' },
  bossOfEach: { nb: 'lederen i hver enhet', nn: 'leiaren i kvar eining', en: 'the manager of each unit' },
  otherOfEach: { nb: 'verneombudet i hver enhet', nn: 'verneombodet i kvar eining', en: 'the safety representative of each unit' },
  reporterOfEach: { nb: 'noen i hver enhet', nn: 'nokon i kvar eining', en: 'somebody in each unit' },
  someone: { nb: 'den andre parten', nn: 'den andre parten', en: 'the other party' },

  subjectTask: { nb: '{Duty}, {deadline}, {unit}', nn: '{Duty}, {deadline}, {unit}', en: '{Duty}, {deadline}, {unit}' },
  subjectTaskPast: {
    nb: '{Duty}, siste dag var {date}, {unit}',
    nn: '{Duty}, siste dag var {date}, {unit}',
    en: '{Duty}, last day was {date}, {unit}',
  },
  subjectTaskNoDate: { nb: '{Duty}, {unit}', nn: '{Duty}, {unit}', en: '{Duty}, {unit}' },
  subjectWeek: { nb: '{Week}, {unit}: {subject}', nn: '{Week}, {unit}: {subject}', en: '{Week}, {unit}: {subject}' },
  subjectMore: { nb: '{subject}, og {n} til', nn: '{subject}, og {n} til', en: '{subject}, and {n} more' },
  subjectWeekMany: {
    nb: '{Week}, {unit}: {n} oppgaver, den første {date}',
    nn: '{Week}, {unit}: {n} oppgåver, den første {date}',
    en: '{Week}, {unit}: {n} tasks, the first {date}',
  },
} as const satisfies Catalogue;

/** Why the letter came: what the receiver is, never what somebody has failed to do. */
export const BECAUSE = {
  responsible: { nb: 'du svarer for {unit}', nn: 'du svarar for {unit}', en: 'you are responsible for {unit}' },
  joint: { nb: 'du er part i oppgaven for {unit}', nn: 'du er part i oppgåva for {unit}', en: 'you are a party to the task for {unit}' },
  representative: {
    nb: 'du representerer de ansatte i {unit}',
    nn: 'du representerer dei tilsette i {unit}',
    en: 'you represent the staff of {unit}',
  },
  deputy: {
    nb: 'du er vara i vernetjenesten for {unit}',
    nn: 'du er vara i vernetenesta for {unit}',
    en: 'you are deputy in the safety service for {unit}',
  },
  senior: {
    nb: 'du har ansvar i vernetjenesten for {unit}',
    nn: 'du har ansvar i vernetenesta for {unit}',
    en: 'you have a responsibility in the safety service for {unit}',
  },
  coordinator: {
    nb: 'du koordinerer undersøkelsen for {unit}',
    nn: 'du koordinerer undersøkinga for {unit}',
    en: 'you coordinate the survey for {unit}',
  },
  leader: { nb: 'du er overordnet leder for {unit}', nn: 'du er overordna leiar for {unit}', en: 'you are the leader above {unit}' },
  other: { nb: 'du har en rolle for {unit}', nn: 'du har ei rolle for {unit}', en: 'you have a role for {unit}' },
} as const satisfies Record<Audience | 'representative', Message>;

/** The one button, in words that say what happens. */
export const BUTTONS = {
  meeting: { nb: 'Skriv inn møtet', nn: 'Skriv inn møtet', en: 'Record the meeting' },
  jointForm: { nb: 'Åpne skjemaet', nn: 'Opne skjemaet', en: 'Open the form' },
  externalForm: { nb: 'Si at skjemaet er sendt', nn: 'Sei at skjemaet er sendt', en: 'Say that the form was sent' },
  actionPlan: { nb: 'Åpne handlingsplanen', nn: 'Opne handlingsplanen', en: 'Open the action plan' },
  confirmation: { nb: 'Si at det er gjort', nn: 'Sei at det er gjort', en: 'Say that it is done' },
  receipt: { nb: 'Si at det er gjort', nn: 'Sei at det er gjort', en: 'Say that it is done' },
  snapshot: { nb: 'Se tallene', nn: 'Sjå tala', en: 'See the figures' },
  responseUnits: { nb: 'Åpne listen', nn: 'Opne lista', en: 'Open the list' },
  discussion: { nb: 'Se planene', nn: 'Sjå planane', en: 'See the plans' },
  decision: { nb: 'Svar enheten', nn: 'Svar eininga', en: 'Answer the unit' },
  assessment: { nb: 'Skriv inn vurderingen', nn: 'Skriv inn vurderinga', en: 'Record the assessment' },
  external: { nb: 'Se hvor det står', nn: 'Sjå kor det står', en: 'See where it stands' },
} as const satisfies Record<Evidence, Message>;
