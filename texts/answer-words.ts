import type { Catalogue } from './message.ts';

/** The page that a link in a letter opens. `{Duty}`, `{unit}` and dates as in letters; `{who}` is whom to turn to. */
export const ANSWER_WORDS = {
  heading: { nb: '{Duty}, {unit}', nn: '{Duty}, {unit}', en: '{Duty}, {unit}' },
  askConfirm: {
    nb: 'Når du trykker, blir det skrevet inn at dette er gjort.',
    nn: 'Når du trykkjer, blir det skrive inn at dette er gjort.',
    en: 'When you press, it is recorded that this has been done.',
  },
  askReceived: {
    nb: 'Det er skrevet inn at du har fått tilgang. Når du trykker, blir det skrevet inn at du har fått den.',
    nn: 'Det er skrive inn at du har fått tilgang. Når du trykkjer, blir det skrive inn at du har fått han.',
    en: 'It is recorded that you have been given access. When you press, it is recorded that you have it.',
  },
  asWhom: {
    nb: 'Du svarer som {name}. Er det ikke deg, kan du bare lukke siden. Ingenting er lagret ennå.',
    nn: 'Du svarar som {name}. Er det ikkje deg, kan du berre lukke sida. Ingenting er lagra enno.',
    en: 'You are answering as {name}. If that is not you, just close the page. Nothing has been stored yet.',
  },
  pressConfirm: { nb: 'Ja, det er gjort', nn: 'Ja, det er gjort', en: 'Yes, it is done' },
  pressReceived: { nb: 'Ja, jeg har fått den', nn: 'Ja, eg har fått han', en: 'Yes, I have received it' },
  otherwise: {
    nb: 'Noe annet å si, eller trenger dere mer tid? Logg inn',
    nn: 'Noko anna å seie, eller treng de meir tid? Logg inn',
    en: 'Something else to say, or in need of more time? Sign in',
  },
  signIn: { nb: 'Logg inn og se oppgaven', nn: 'Logg inn og sjå oppgåva', en: 'Sign in and see the task' },
  openTasks: { nb: 'Logg inn', nn: 'Logg inn', en: 'Sign in' },

  thanks: { nb: 'Takk, det er skrevet inn', nn: 'Takk, det er skrive inn', en: 'Thank you, it is recorded' },
  thanksText: {
    nb: '{Duty} for {unit}, skrevet inn {date} klokken {time}. Du kan lukke siden.',
    nn: '{Duty} for {unit}, skrive inn {date} klokka {time}. Du kan lukke sida.',
    en: '{Duty} for {unit}, recorded on {date} at {time}. You can close the page.',
  },
  taken: { nb: 'Takk, svaret er tatt imot', nn: 'Takk, svaret er teke imot', en: 'Thank you, your answer has been taken' },
  takenText: {
    nb: '{Duty} for {unit}, tatt imot {date} klokken {time}. Det blir skrevet inn om litt og regnes fra nå. Du trenger ikke gjøre mer.',
    nn: '{Duty} for {unit}, teke imot {date} klokka {time}. Det blir skrive inn om litt og blir rekna frå no. Du treng ikkje gjere meir.',
    en: '{Duty} for {unit}, taken on {date} at {time}. It will be recorded shortly and counts from now. You need not do more.',
  },
  doneAlready: { nb: 'Det er allerede skrevet inn', nn: 'Det er alt skrive inn', en: 'It is already recorded' },
  endedText: {
    nb: '{Duty} for {unit} ble avsluttet {date}: {status}. Du trenger ikke gjøre mer.',
    nn: '{Duty} for {unit} vart avslutta {date}: {status}. Du treng ikkje gjere meir.',
    en: '{Duty} for {unit} was closed on {date}: {status}. You need not do more.',
  },
  waitsText: {
    nb: '{Duty} for {unit} venter nå på {who}. Du trenger ikke gjøre mer.',
    nn: '{Duty} for {unit} ventar no på {who}. Du treng ikkje gjere meir.',
    en: '{Duty} for {unit} is now waiting for {who}. You need not do more.',
  },
  changed: { nb: 'Noe er endret siden brevet', nn: 'Noko er endra sidan brevet', en: 'Something has changed since the letter' },
  changedText: {
    nb: '{Duty} for {unit} er endret etter at brevet ble sendt. Logg inn og se hvordan den står nå, så svarer du på det som gjelder.',
    nn: '{Duty} for {unit} er endra etter at brevet vart sendt. Logg inn og sjå korleis ho står no, så svarar du på det som gjeld.',
    en: '{Duty} for {unit} has changed since the letter was sent. Sign in and see how it stands now, so that you answer what applies.',
  },
  expired: { nb: 'Lenken har gått ut', nn: 'Lenkja har gått ut', en: 'The link has expired' },
  expiredText: {
    nb: '{Duty} for {unit} er ikke skrevet inn ennå. Logg inn, så kan du svare, be om ny dato eller få hjelp.',
    nn: '{Duty} for {unit} er ikkje skrive inn enno. Logg inn, så kan du svare, be om ny dato eller få hjelp.',
    en: '{Duty} for {unit} has not been recorded yet. Sign in to answer, ask for a new date or get help.',
  },
  notYours: { nb: 'Oppgaven er ikke lenger din', nn: 'Oppgåva er ikkje lenger di', en: 'The task is no longer yours' },
  notYoursText: {
    nb: 'Du står ikke lenger med rollen som svarer for dette i {unit}. Stemmer ikke det, spør {who}. Ingenting er lagret.',
    nn: 'Du står ikkje lenger med rolla som svarar for dette i {unit}. Stemmer ikkje det, spør {who}. Ingenting er lagra.',
    en: 'You no longer hold the role that answers for this in {unit}. If that is not right, please ask {who}. Nothing has been stored.',
  },
  refused: { nb: 'Det gikk ikke denne gangen', nn: 'Det gjekk ikkje denne gongen', en: 'It did not work this time' },
  unknown: { nb: 'Lenken virker ikke', nn: 'Lenkja verkar ikkje', en: 'The link does not work' },
  unknownText: {
    nb: 'Kanskje ble den delt over to linjer på veien. Logg inn, så finner du oppgavene dine. Ingenting er lagret.',
    nn: 'Kanskje vart ho delt over to linjer på vegen. Logg inn, så finn du oppgåvene dine. Ingenting er lagra.',
    en: 'Perhaps it was broken over two lines on its way. Sign in and you will find your tasks. Nothing has been stored.',
  },
} as const satisfies Catalogue;
