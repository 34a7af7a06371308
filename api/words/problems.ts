import type { Message } from '../../texts/message.ts';

export interface ProblemWords {
  title: Message;
  /** What is wrong and the way out. */
  detail: Message;
}

const TITLES = {
  signIn: { nb: 'Du må logge inn', nn: 'Du må logge inn', en: 'Sign in first' },
  access: { nb: 'Ikke tilgang', nn: 'Ikkje tilgang', en: 'No access' },
  unknown: { nb: 'Finnes ikke', nn: 'Finst ikkje', en: 'Not found' },
  request: { nb: 'Feil i forespørselen', nn: 'Feil i førespurnaden', en: 'The request has a fault' },
  away: { nb: 'Prøv igjen om litt', nn: 'Prøv igjen om litt', en: 'Try again shortly' },
} satisfies Record<string, Message>;

function notFound(nb: string, nn: string, en: string): ProblemWords {
  return {
    title: TITLES.unknown,
    detail: {
      nb: `${nb} {id} finnes ikke, eller du har ingen rolle som ser det. Sjekk id-en, eller spør lokal koordinator om du skulle hatt en rolle.`,
      nn: `${nn} {id} finst ikkje, eller du har inga rolle som ser det. Sjekk id-en, eller spør lokal koordinator om du skulle hatt ei rolle.`,
      en: `${en} {id} does not exist, or you hold no role that sees it. Check the id, or ask the local coordinator whether you should hold a role.`,
    },
  };
}

/** Words of the API's own codes. What the rules refuse is worded in texts/. */
export const PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  TOKEN_MISSING: {
    title: TITLES.signIn,
    detail: {
      nb: 'Forespørselen har ikke noe tilgangstoken. Logg inn og send det som "Authorization: Bearer ...".',
      nn: 'Førespurnaden har ikkje noko tilgangstoken. Logg inn og send det som "Authorization: Bearer ...".',
      en: 'The request carries no access token. Sign in and send it as "Authorization: Bearer ...".',
    },
  },
  TOKEN_EXPIRED: {
    title: TITLES.signIn,
    detail: {
      nb: 'Innloggingen har gått ut. Logg inn på nytt.',
      nn: 'Innlogginga har gått ut. Logg inn på nytt.',
      en: 'Your sign-in has expired. Sign in again.',
    },
  },
  TOKEN_AUDIENCE: {
    title: TITLES.signIn,
    detail: {
      nb: 'Tokenet er laget for en annen tjeneste. Be innloggingstjenesten om et token for denne.',
      nn: 'Tokenet er laga for ei anna teneste. Be innloggingstenesta om eit token for denne.',
      en: 'The token was made for another service. Ask the sign-in service for one made for this.',
    },
  },
  TOKEN_INVALID: {
    title: TITLES.signIn,
    detail: {
      nb: 'Tokenet kan ikke godkjennes: signatur, utsteder eller type stemmer ikke. Logg inn på nytt.',
      nn: 'Tokenet kan ikkje godkjennast: signatur, utferdar eller type stemmer ikkje. Logg inn på nytt.',
      en: 'The token cannot be accepted: its signature, issuer or type is wrong. Sign in again.',
    },
  },
  SESSION_ENDED: {
    title: { nb: 'Du er logget ut', nn: 'Du er logga ut', en: 'You have been signed out' },
    detail: {
      nb: 'Innloggingen varte ikke lenger, eller ble avsluttet. Logg inn igjen, så fortsetter du der du var.',
      nn: 'Innlogginga varte ikkje lenger, eller vart avslutta. Logg inn igjen, så held du fram der du var.',
      en: 'Your sign-in has run out or was ended. Sign in again and you go on where you were.',
    },
  },
  CSRF_REFUSED: {
    title: TITLES.request,
    detail: {
      nb: 'Forespørselen kom ikke fra siden din i Toårshjulet. Last siden på nytt og prøv igjen. Ingenting er endret.',
      nn: 'Førespurnaden kom ikkje frå sida di i Toårshjulet. Last sida på nytt og prøv igjen. Ingenting er endra.',
      en: 'The request did not come from your page in Toårshjulet. Reload the page and try again. Nothing has changed.',
    },
  },
  ISSUER_UNREACHABLE: {
    title: TITLES.away,
    detail: {
      nb: 'Innloggingstjenesten svarer ikke, så tokenet kan ikke kontrolleres. Prøv igjen om litt.',
      nn: 'Innloggingstenesta svarer ikkje, så tokenet kan ikkje kontrollerast. Prøv igjen om litt.',
      en: 'The sign-in service does not answer, so the token cannot be checked. Try again shortly.',
    },
  },
  PERSON_NOT_REGISTERED: {
    title: TITLES.access,
    detail: {
      nb: 'Du er logget inn, men er ikke registrert i Toårshjulet. Be koordinatoren ta deg med i neste import av personer.',
      nn: 'Du er logga inn, men er ikkje registrert i Toårshjulet. Be koordinatoren ta deg med i neste import av personar.',
      en: 'You are signed in, but not registered in Toårshjulet. Ask the coordinator to include you in the next import of people.',
    },
  },
  ACCESS_SCOPE_MISSING: {
    title: TITLES.access,
    detail: {
      nb: 'Maskintokenet gjelder ikke dette. Det trenger omfanget {scope}, og er bare til import.',
      nn: 'Maskintokenet gjeld ikkje dette. Det treng omfanget {scope}, og er berre til import.',
      en: 'The machine token does not cover this. It needs the scope {scope}, and is for imports only.',
    },
  },
  PERSON_UNKNOWN: notFound('Personen', 'Personen', 'The person'),
  UNIT_UNKNOWN: notFound('Enheten', 'Eininga', 'The unit'),
  CYCLE_UNKNOWN: notFound('Syklusen', 'Syklusen', 'The cycle'),
  FOLLOW_UP_UNKNOWN: notFound('Oppfølgingen', 'Oppfølginga', 'The follow-up'),
  COMMAND_UNKNOWN: notFound('Handlingen', 'Handlinga', 'The command'),
  DOCUMENT_UNKNOWN: notFound('Dokumentet', 'Dokumentet', 'The document'),
  SNAPSHOT_UNKNOWN: {
    title: TITLES.unknown,
    detail: {
      nb: 'Her er det ingen tall som er frosset til «{id}». Se hvilke tall som finnes, på siden for ledermøtet.',
      nn: 'Her er det ingen tal som er frosne til «{id}». Sjå kva tal som finst, på sida for leiarmøtet.',
      en: 'There are no figures frozen for “{id}” here. See which figures there are on the page for the leader meeting.',
    },
  },
  CALENDAR_UNKNOWN: {
    title: TITLES.unknown,
    detail: {
      nb: 'Denne kalenderadressen gjelder ikke lenger. Lag en ny på siden «Kalender» i Toårshjulet.',
      nn: 'Denne kalenderadressa gjeld ikkje lenger. Lag ei ny på sida «Kalender» i Toårshjulet.',
      en: 'This calendar address is no longer valid. Make a new one on the page “Calendar” in Toårshjulet.',
    },
  },
  DOUBT_UNKNOWN: notFound('Spørsmålet', 'Spørsmålet', 'The question'),
  DOCUMENT_HASH_DIFFERS: {
    title: TITLES.request,
    detail: {
      nb: 'Teksten er en annen enn den du viser til. Hent den på nytt, les den, og send igjen. Ingenting er lagret.',
      nn: 'Teksten er ein annan enn den du viser til. Hent han på nytt, les han, og send igjen. Ingenting er lagra.',
      en: 'The text is not the one you refer to. Get it again, read it and send once more. Nothing was stored.',
    },
  },
  PLAN_UNKNOWN: notFound('Planen', 'Planen', 'The plan'),
  IMPORT_UNKNOWN: notFound('Importen', 'Importen', 'The import'),
  ROUTE_UNKNOWN: {
    title: TITLES.unknown,
    detail: {
      nb: 'Her er det ingenting: {id}. Adressene står i /v1/openapi.json.',
      nn: 'Her er det ingenting: {id}. Adressene står i /v1/openapi.json.',
      en: 'There is nothing at {id}. The addresses are listed in /v1/openapi.json.',
    },
  },
  REQUEST_INVALID: {
    title: TITLES.request,
    detail: {
      nb: '{count, plural, one {Ett felt} other {# felt}} må rettes; se "errors". Ingenting er lagret.',
      nn: '{count, plural, one {Eitt felt} other {# felt}} må rettast; sjå "errors". Ingenting er lagra.',
      en: '{count, plural, one {One field} other {# fields}} must be corrected; see "errors". Nothing was stored.',
    },
  },
  BODY_INVALID: {
    title: TITLES.request,
    detail: {
      nb: 'Innholdet kan ikke leses. Send gyldig JSON med "Content-Type: application/json".',
      nn: 'Innhaldet kan ikkje lesast. Send gyldig JSON med "Content-Type: application/json".',
      en: 'The body cannot be read. Send valid JSON with "Content-Type: application/json".',
    },
  },
  BODY_TOO_LARGE: {
    title: TITLES.request,
    detail: {
      nb: 'Innholdet er for stort. Del det opp.',
      nn: 'Innhaldet er for stort. Del det opp.',
      en: 'The body is too large. Send it in parts.',
    },
  },
  RATE_EXCEEDED: {
    title: TITLES.away,
    detail: {
      nb: 'For mange forespørsler. Vent {seconds} sekunder.',
      nn: 'For mange førespurnader. Vent {seconds} sekund.',
      en: 'Too many requests. Wait {seconds} seconds.',
    },
  },
  DATABASE_AWAY: {
    title: TITLES.away,
    detail: {
      nb: 'Registeret svarer ikke akkurat nå. Ingenting er lagret; send det samme igjen om litt, med samme Idempotency-Key.',
      nn: 'Registeret svarer ikkje akkurat no. Ingenting er lagra; send det same igjen om litt, med same Idempotency-Key.',
      en: 'The record does not answer just now. Send the same again shortly, with the same Idempotency-Key.',
    },
  },
  SERVER_FAILED: {
    title: { nb: 'Noe gikk galt hos oss', nn: 'Noko gjekk gale hos oss', en: 'Something went wrong on our side' },
    detail: {
      nb: 'Feilen er logget med nummeret {request}. Send det samme igjen; skjer det på nytt, oppgi nummeret.',
      nn: 'Feilen er logga med nummeret {request}. Send det same igjen; skjer det på nytt, oppgje nummeret.',
      en: 'The fault is logged under {request}. Send the same again; if it comes back, quote the number.',
    },
  },
  KEY_MISSING: {
    title: TITLES.request,
    detail: {
      nb: 'Hodefeltet Idempotency-Key mangler. Send en ny nøkkel for hver handling, og den samme når du prøver igjen.',
      nn: 'Hovudfeltet Idempotency-Key manglar. Send ein ny nøkkel for kvar handling, og den same når du prøver igjen.',
      en: 'The header Idempotency-Key is missing. Send a new key with each command, and the same one when you try again.',
    },
  },
  KEY_REUSED: {
    title: TITLES.request,
    detail: {
      nb: 'Denne Idempotency-Key er alt brukt til noe annet. Bruk en ny nøkkel til en ny handling.',
      nn: 'Denne Idempotency-Key er alt brukt til noko anna. Bruk ein ny nøkkel til ei ny handling.',
      en: 'This Idempotency-Key has already been used for something else. Use a new key for a new command.',
    },
  },
};
