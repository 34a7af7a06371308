import type { Catalogue } from '../message.ts';

/** What only the coordinator can do about one unit: let it off a task, or end its follow-up. */
export const UNIT_ACTS = {
  title: { nb: 'Frita eller avslutte: {unit}', nn: 'Frita eller avslutte: {unit}', en: 'Waive or end: {unit}' },
  lead: {
    nb: 'Trenger enheten bare mer tid, er det bedre å gi en ny dato.',
    nn: 'Treng eininga berre meir tid, er det betre å gje ein ny dato.',
    en: 'If the unit only needs more time, a new date is better.',
  },
  toDates: { nb: 'Flytt en dato', nn: 'Flytt ein dato', en: 'Move a date' },
  notYours: {
    nb: 'Dette gjør den sentrale koordinatoren. Ta kontakt med koordinatoren hvis en oppgave ikke passer for enheten.',
    nn: 'Dette gjer den sentrale koordinatoren. Ta kontakt med koordinatoren om ei oppgåve ikkje passar for eininga.',
    en: 'This is done by the central coordinator. Ask the coordinator if a task does not suit the unit.',
  },
  closed: {
    nb: 'Oppfølgingen av {unit} er avsluttet. Det som er gjort, står i historikken.',
    nn: 'Oppfølginga av {unit} er avslutta. Det som er gjort, står i historikken.',
    en: 'The follow-up of {unit} has ended. What was done stands in the history.',
  },
  waiveTitle: { nb: 'Frita fra en oppgave', nn: 'Frita frå ei oppgåve', en: 'Waive a task' },
  nothingOpen: { nb: 'Enheten har ingen åpne oppgaver.', nn: 'Eininga har ingen opne oppgåver.', en: 'The unit has no open tasks.' },
  waive: { nb: 'Frita', nn: 'Frita', en: 'Waive' },
  waiveOne: { nb: 'Frita fra {task}', nn: 'Frita frå {task}', en: 'Waive {task}' },
  waived: { nb: '{unit} er fritatt fra {task}.', nn: '{unit} er friteken frå {task}.', en: '{unit} no longer has to do {task}.' },
  why: { nb: 'Hvorfor?', nn: 'Kvifor?', en: 'Why?' },
  chooseWhy: { nb: 'Velg en grunn først.', nn: 'Vel ein grunn først.', en: 'Choose a reason first.' },
  goOn: { nb: 'Se hva det fører til', nn: 'Sjå kva det fører til', en: 'See what it leads to' },
  cancel: { nb: 'La det være', nn: 'La det vere', en: 'Leave it' },
  thenTitle: { nb: 'Dette skjer', nn: 'Dette skjer', en: 'This is what happens' },
  waiveThen: {
    nb: 'Oppgaven {task} blir stående som «frafalt» for {unit}: {reason}. Påminnelsene stopper, og de det gjelder, får brev om det.',
    nn: 'Oppgåva {task} blir ståande som «fråfallen» for {unit}: {reason}. Påminningane stoppar, og dei det gjeld, får brev om det.',
    en: 'The task {task} will stand as “waived” for {unit}: {reason}. Reminders stop, and those concerned get a letter about it.',
  },
  listThen: {
    nb: 'Listen over svarenheter regnes som foreslått, og de enhetene får oppgavene sine.',
    nn: 'Lista over svareiningar blir rekna som føreslått, og dei einingane får oppgåvene sine.',
    en: 'The list of response units is taken as proposed, and those units get their tasks.',
  },
  noWayBack: {
    nb: 'Det kan ikke gjøres om, men alt står i historikken.',
    nn: 'Det kan ikkje gjerast om, men alt står i historikken.',
    en: 'It cannot be undone, but everything stands in the history.',
  },
  waiveNow: { nb: 'Frita {unit}', nn: 'Frita {unit}', en: 'Waive it for {unit}' },
  correctedTitle: { nb: 'Ny versjon av rapporten', nn: 'Ny versjon av rapporten', en: 'A new version of the report' },
  correctedLead: {
    nb: 'Har ARK rettet rapporten som {unit} bruker? Lederen og verneombudet får vite det. Er møtet holdt, står det, og de to svarer sammen på om handlingsplanen trenger et nytt blikk.',
    nn: 'Har ARK retta rapporten som {unit} bruker? Leiaren og verneombodet får vite det. Er møtet halde, står det, og dei to svarar saman på om handlingsplanen treng eit nytt blikk.',
    en: 'Has ARK corrected the report that {unit} uses? The manager and the safety representative are told. If the meeting has been held it stands, and the two say together whether the action plan needs another look.',
  },
  correctedWhy: { nb: 'Hvorfor den ble rettet', nn: 'Kvifor han vart retta', en: 'Why it was corrected' },
  correctedWhyHelp: {
    nb: 'Valgfritt. Lederen og verneombudet leser det. Skriv ikke hva som står i rapporten, og ingen navn.',
    nn: 'Valfritt. Leiaren og verneombodet les det. Skriv ikkje kva som står i rapporten, og ingen namn.',
    en: 'Optional. The manager and the safety representative read it. Do not write what the report says, and no names.',
  },
  correctedSend: {
    nb: 'Skriv inn at rapporten er rettet',
    nn: 'Skriv inn at rapporten er retta',
    en: 'Record that the report was corrected',
  },
  correctedDone: {
    nb: 'Det er skrevet inn at rapporten for {unit} er rettet.',
    nn: 'Det er skrive inn at rapporten for {unit} er retta.',
    en: 'It is recorded that the report for {unit} was corrected.',
  },
  endTitle: { nb: 'Avslutte oppfølgingen av enheten', nn: 'Avslutte oppfølginga av eininga', en: 'End the follow-up of the unit' },
  endLead: {
    nb: 'Når enheten er slått sammen, flyttet eller lagt ned midt i en runde.',
    nn: 'Når eininga er slått saman, flytta eller lagd ned midt i ein runde.',
    en: 'When the unit has been merged, moved or closed down in the middle of a round.',
  },
  transferred: {
    nb: 'Andre tar over: {reason}',
    nn: 'Andre tek over: {reason}',
    en: 'Others take over: {reason}',
  },
  discontinued: { nb: 'Ingen tar over: {reason}', nn: 'Ingen tek over: {reason}', en: 'Nobody takes over: {reason}' },
  endThen: {
    nb: '{n, plural, =0 {Ingen oppgaver er åpne} one {# åpen oppgave blir stående} other {# åpne oppgaver blir stående}} som «{status}»: {reason}. Oppfølgingen av {unit} lukkes, og ingen får flere påminnelser om den.',
    nn: '{n, plural, =0 {Ingen oppgåver er opne} one {# open oppgåve blir ståande} other {# opne oppgåver blir ståande}} som «{status}»: {reason}. Oppfølginga av {unit} blir lukka, og ingen får fleire påminningar om ho.',
    en: '{n, plural, =0 {No tasks are open} one {# open task will stand} other {# open tasks will stand}} as “{status}”: {reason}. The follow-up of {unit} is closed, and nobody gets more reminders about it.',
  },
  transferThen: {
    nb: 'Oppgavene flytter ikke med av seg selv. Sørg for at enheten som tar over, er med i runden.',
    nn: 'Oppgåvene flyttar ikkje med av seg sjølve. Sørg for at eininga som tek over, er med i runden.',
    en: 'The tasks do not move along by themselves. Make sure that the unit that takes over is in the round.',
  },
  endNow: { nb: 'Avslutt oppfølgingen av {unit}', nn: 'Avslutt oppfølginga av {unit}', en: 'End the follow-up of {unit}' },
  ended: { nb: 'Oppfølgingen av {unit} er avsluttet.', nn: 'Oppfølginga av {unit} er avslutta.', en: 'The follow-up of {unit} has ended.' },
} as const satisfies Catalogue;
