import type { Catalogue } from '../message.ts';

/** What stands around every page. */
export const SHELL = {
  product: { nb: 'Toårshjulet', nn: 'Toårshjulet', en: 'Toårshjulet' },
  skip: { nb: 'Gå til innholdet', nn: 'Gå til innhaldet', en: 'Skip to the content' },
  menu: { nb: 'Meny', nn: 'Meny', en: 'Menu' },
  mainNav: { nb: 'Sider', nn: 'Sider', en: 'Pages' },
  language: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  home: { nb: 'Hjem', nn: 'Heim', en: 'Home' },
  tasks: { nb: 'Alle oppgavene mine', nn: 'Alle oppgåvene mine', en: 'All my tasks' },
  signIn: { nb: 'Logg inn', nn: 'Logg inn', en: 'Sign in' },
  signOut: { nb: 'Logg ut', nn: 'Logg ut', en: 'Sign out' },
  signInLead: {
    nb: 'Toårshjulet følger enheten din gjennom de to årene etter arbeidsmiljøundersøkelsen. Logg inn, så ser du hva som er neste steg, og når.',
    nn: 'Toårshjulet følgjer eininga di gjennom dei to åra etter arbeidsmiljøundersøkinga. Logg inn, så ser du kva som er neste steg, og når.',
    en: 'Toårshjulet follows your unit through the two years after the work-environment survey. Sign in to see what is next, and when.',
  },
  homeManager: { nb: 'Som leder', nn: 'Som leiar', en: 'As manager' },
  homeSafety: { nb: 'Som verneombud', nn: 'Som verneombod', en: 'As safety representative' },
  homeCoordinator: { nb: 'Som koordinator', nn: 'Som koordinator', en: 'As coordinator' },
  homeLeadership: { nb: 'Som overordnet leder', nn: 'Som overordna leiar', en: 'As leader above' },
  loading: { nb: 'Henter …', nn: 'Hentar …', en: 'Loading …' },
  tryAgain: { nb: 'Prøv igjen', nn: 'Prøv igjen', en: 'Try again' },
  offline: {
    nb: 'Vi får ikke kontakt akkurat nå. Det du har skrevet, ligger her. Vi prøver igjen av oss selv.',
    nn: 'Vi får ikkje kontakt akkurat no. Det du har skrive, ligg her. Vi prøver igjen av oss sjølve.',
    en: 'There is no connection just now. What you have written is still here. We try again by ourselves.',
  },
  notFoundTitle: { nb: 'Denne siden finner vi ikke', nn: 'Denne sida finn vi ikkje', en: 'We cannot find this page' },
  notFound: {
    nb: 'Adressen kan være skrevet feil, eller siden hører til en enhet du ikke har en rolle for. Alt du kan se, finner du fra Hjem.',
    nn: 'Adressa kan vere feil skriven, eller sida høyrer til ei eining du ikkje har ei rolle for. Alt du kan sjå, finn du frå Heim.',
    en: 'The address may be misspelt, or the page belongs to a unit you have no role for. Everything you can see is reached from Home.',
  },
  goHome: { nb: 'Gå til Hjem', nn: 'Gå til Heim', en: 'Go to Home' },
  brokenTitle: { nb: 'Noe gikk galt på siden', nn: 'Noko gjekk gale på sida', en: 'Something went wrong on the page' },
  broken: {
    nb: 'Ingenting du har sendt er borte, og det du skrev, er tatt vare på her i nettleseren. Last siden på nytt. Hjelper det ikke, oppgi nummeret under til lokal koordinator.',
    nn: 'Ingenting du har sendt er borte, og det du skreiv, er teke vare på her i nettlesaren. Last sida på nytt. Hjelper det ikkje, gi nummeret under til lokal koordinator.',
    en: 'Nothing you have sent is lost, and what you wrote is kept in this browser. Reload the page. If that does not help, give the number below to the local coordinator.',
  },
  reload: { nb: 'Last siden på nytt', nn: 'Last sida på nytt', en: 'Reload the page' },
  errorNumber: { nb: 'Nummer: {id}', nn: 'Nummer: {id}', en: 'Number: {id}' },
  endedTitle: { nb: 'Du er logget ut', nn: 'Du er logga ut', en: 'You have been signed out' },
  ended: {
    nb: 'Det er en stund siden du var her. Det du har skrevet, er tatt vare på i denne nettleseren og står her når du har logget inn igjen.',
    nn: 'Det er ei stund sidan du var her. Det du har skrive, er teke vare på i denne nettlesaren og står her når du har logga inn igjen.',
    en: 'It is a while since you were here. What you have written is kept in this browser and will be here when you have signed in again.',
  },
  signInAgain: { nb: 'Logg inn igjen', nn: 'Logg inn igjen', en: 'Sign in again' },
  unknownTitle: { nb: 'Vi kjenner deg ikke igjen ennå', nn: 'Vi kjenner deg ikkje igjen enno', en: 'We do not know you yet' },
  unknown: {
    nb: 'Innloggingen gikk bra, men du står ikke i listen over dem som har en rolle i oppfølgingen. Spør lokal koordinator ved fakultetet eller avdelingen din.',
    nn: 'Innlogginga gjekk bra, men du står ikkje i lista over dei som har ei rolle i oppfølginga. Spør lokal koordinator ved fakultetet eller avdelinga di.',
    en: 'You are signed in, but you are not in the list of those who have a role in the follow-up. Ask the local coordinator of your faculty or division.',
  },
  roleless: { nb: 'Ingen oppgaver er lagt til deg', nn: 'Ingen oppgåver er lagde til deg', en: 'No tasks are assigned to you' },
  rolelessLead: {
    nb: 'Du har ingen rolle i oppfølgingen akkurat nå. Er du leder eller verneombud, og mener det er feil? Spør lokal koordinator ved fakultetet eller avdelingen din.',
    nn: 'Du har inga rolle i oppfølginga akkurat no. Er du leiar eller verneombod, og meiner det er feil? Spør lokal koordinator ved fakultetet eller avdelinga di.',
    en: 'You have no role in the follow-up just now. Are you a manager or safety representative and think this is wrong? Ask the local coordinator of your faculty or division.',
  },
} as const satisfies Catalogue;
