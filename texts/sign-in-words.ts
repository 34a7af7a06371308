import type { Message } from './message.ts';

/** Why a sign-in did not come about: the sign-in service is away, somebody said no, we no longer know of it, it does not hold, nobody set it up. */
export type SignInTrouble = 'away' | 'denied' | 'lost' | 'failed' | 'notSetUp';

export interface PageWords {
  title: Message;
  /** What happened, and what to do. */
  text: Message;
}

export const SIGN_IN_PAGES: Readonly<Record<SignInTrouble, PageWords>> = {
  away: {
    title: {
      nb: 'Innloggingstjenesten svarer ikke nå',
      nn: 'Innloggingstenesta svarer ikkje no',
      en: 'The sign-in service does not answer just now',
    },
    text: {
      nb: 'Toårshjulet er oppe, men tjenesten du logger inn med, er ikke det. Ingenting er gått tapt. Vent et par minutter og prøv igjen.',
      nn: 'Toårshjulet er oppe, men tenesta du loggar inn med, er ikkje det. Ingenting er gått tapt. Vent eit par minutt og prøv igjen.',
      en: 'Toårshjulet is up, but the service you sign in with is not. Nothing is lost. Wait a couple of minutes and try again.',
    },
  },
  denied: {
    title: { nb: 'Innloggingen ble avbrutt', nn: 'Innlogginga vart avbroten', en: 'The sign-in was cancelled' },
    text: {
      nb: 'Innloggingstjenesten meldte at du ikke gikk videre, eller at du ikke har tilgang dit. Prøv igjen når det passer. Skjer det på nytt, kan brukerstøtten ved institusjonen din hjelpe.',
      nn: 'Innloggingstenesta melde at du ikkje gjekk vidare, eller at du ikkje har tilgang dit. Prøv igjen når det passar. Skjer det på nytt, kan brukarstøtta ved institusjonen din hjelpe.',
      en: 'The sign-in service told us that you did not go on, or have no access there. Try again when it suits you. If it happens again, the user support of your institution can help.',
    },
  },
  lost: {
    title: { nb: 'Logg inn en gang til', nn: 'Logg inn ein gong til', en: 'Please sign in once more' },
    text: {
      nb: 'Innloggingen tok for lang tid, eller ble åpnet på nytt fra et bokmerke eller med tilbakeknappen. Det er ingenting galt. Begynn på nytt her, så kommer du dit du skulle.',
      nn: 'Innlogginga tok for lang tid, eller vart opna på nytt frå eit bokmerke eller med tilbakeknappen. Det er ingenting gale. Byrja på nytt her, så kjem du dit du skulle.',
      en: 'The sign-in took too long, or was opened again from a bookmark or with the back button. Nothing is wrong. Begin again here and you will come to where you were going.',
    },
  },
  failed: {
    title: { nb: 'Innloggingen kunne ikke godkjennes', nn: 'Innlogginga kunne ikkje godkjennast', en: 'The sign-in could not be accepted' },
    text: {
      nb: 'Svaret fra innloggingstjenesten stemte ikke, så du er ikke logget inn. Prøv en gang til. Skjer det igjen, send nummeret under til dem som drifter Toårshjulet.',
      nn: 'Svaret frå innloggingstenesta stemte ikkje, så du er ikkje logga inn. Prøv ein gong til. Skjer det igjen, send nummeret under til dei som driftar Toårshjulet.',
      en: 'The answer of the sign-in service did not hold, so you are not signed in. Try once more. If it happens again, send the number below to those who run Toårshjulet.',
    },
  },
  notSetUp: {
    title: {
      nb: 'Innlogging er ikke satt opp her ennå',
      nn: 'Innlogging er ikkje sett opp her enno',
      en: 'Sign-in has not been set up here yet',
    },
    text: {
      nb: 'De som drifter Toårshjulet, må oppgi innloggingstjenesten i OIDC_CLIENT_ID, SESSION_SECRET og PUBLIC_URL.',
      nn: 'Dei som driftar Toårshjulet, må oppgje innloggingstenesta i OIDC_CLIENT_ID, SESSION_SECRET og PUBLIC_URL.',
      en: 'Those who run Toårshjulet need to name the sign-in service by OIDC_CLIENT_ID, SESSION_SECRET and PUBLIC_URL.',
    },
  },
};

export const NOT_BUILT: PageWords = {
  title: { nb: 'Sidene er ikke bygd ennå', nn: 'Sidene er ikkje bygde enno', en: 'The pages have not been built yet' },
  text: {
    nb: 'Tjenesten er oppe, men nettsidene mangler. Kjør «npm run build», og last siden på nytt.',
    nn: 'Tenesta er oppe, men nettsidene manglar. Køyr «npm run build», og last sida på nytt.',
    en: 'The service is up, but its pages are missing. Run “npm run build” and reload.',
  },
};

export const SIGN_IN_FRAME = {
  again: { nb: 'Prøv igjen', nn: 'Prøv igjen', en: 'Try again' },
  reference: { nb: 'Nummer: {id}', nn: 'Nummer: {id}', en: 'Number: {id}' },
} satisfies Record<string, Message>;
