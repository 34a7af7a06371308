import type { ProblemWords } from './problems.ts';

/** Words of what is refused about forms and their drafts. The single answers are worded in texts/form-words. */
export const FORM_PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  SIGN_AGAIN_NEEDED: {
    title: { nb: 'Logg inn på nytt først', nn: 'Logg inn på nytt først', en: 'Sign in once more first' },
    detail: {
      nb: 'Her skal den som bekrefter, ha logget inn {minutes, plural, one {det siste minuttet} other {de siste # minuttene}}. Logg inn på nytt og send en gang til. Det du skrev, blir stående.',
      nn: 'Her skal den som stadfestar, ha logga inn {minutes, plural, one {det siste minuttet} other {dei siste # minutta}}. Logg inn på nytt og send ein gong til. Det du skreiv, blir ståande.',
      en: 'Whoever confirms here must have signed in within the last {minutes, plural, one {minute} other {# minutes}}. Sign in once more and send again. What you wrote stays.',
    },
  },
  FORM_UNKNOWN: {
    title: { nb: 'Finnes ikke', nn: 'Finst ikkje', en: 'Not found' },
    detail: {
      nb: 'Oppgaven {id} har ikke noe skjema.',
      nn: 'Oppgåva {id} har ikkje noko skjema.',
      en: 'The task {id} has no form.',
    },
  },
  PLAN_SHEET_INVALID: {
    title: { nb: 'Regnearket kan ikke leses inn', nn: 'Reknearket kan ikkje lesast inn', en: 'The spreadsheet cannot be read in' },
    detail: {
      nb: '{count, plural, one {Én ting} other {# ting}} må rettes; se "errors", med linje. Ingenting er lagret.',
      nn: '{count, plural, one {Éin ting} other {# ting}} må rettast; sjå "errors", med linje. Ingenting er lagra.',
      en: '{count, plural, one {One thing} other {# things}} must be corrected; see "errors", with lines. Nothing was stored.',
    },
  },
  FORM_INVALID: {
    title: { nb: 'Skjemaet er ikke ferdig', nn: 'Skjemaet er ikkje ferdig', en: 'The form is not complete' },
    detail: {
      nb: '{count, plural, one {Ett svar} other {# svar}} må rettes; se "errors". Ingenting er lagret.',
      nn: '{count, plural, one {Eitt svar} other {# svar}} må rettast; sjå "errors". Ingenting er lagra.',
      en: '{count, plural, one {One answer} other {# answers}} must be corrected; see "errors". Nothing was stored.',
    },
  },
  FORM_VERSION_OLD: {
    title: { nb: 'Skjemaet er kommet i ny versjon', nn: 'Skjemaet er kome i ny versjon', en: 'There is a newer version of the form' },
    detail: {
      nb: 'Du svarte på versjon {sent}; nå gjelder versjon {current}. Hent skjemaet på nytt og ta med deg svarene. Ingenting er lagret.',
      nn: 'Du svara på versjon {sent}; no gjeld versjon {current}. Hent skjemaet på nytt og ta med deg svara. Ingenting er lagra.',
      en: 'You answered version {sent}; version {current} holds now. Get the form again and take your answers along. Nothing was stored.',
    },
  },
  DRAFT_CHANGED: {
    title: { nb: 'Utkastet er endret', nn: 'Utkastet er endra', en: 'The draft has changed' },
    detail: {
      nb: 'Noen har lagret siden du åpnet utkastet; "errors" sier hvilke felt. Ingenting er overskrevet. Hent utkastet og skriv inn det som er ditt.',
      nn: 'Nokon har lagra etter at du opna utkastet; "errors" seier kva felt. Ingenting er overskrive. Hent utkastet og skriv inn det som er ditt.',
      en: 'Somebody has saved since you opened the draft; "errors" names the fields. Nothing was overwritten. Get the draft and enter what is yours.',
    },
  },
  EVIDENCE_LINK_PRIVATE: {
    title: { nb: 'Lenken kan ikke brukes her', nn: 'Lenkja kan ikkje brukast her', en: 'The link cannot be used here' },
    detail: {
      nb: 'Teksten viser til en fil som bare noen få kan åpne, og som kan bli borte; se "errors". Skriv det viktige her, eller vis til saken i arkivet. Ingenting er lagret.',
      nn: 'Teksten viser til ei fil som berre nokre få kan opne, og som kan bli borte; sjå "errors". Skriv det viktige her, eller vis til saka i arkivet. Ingenting er lagra.',
      en: 'The text points to a file that only a few can open and that may disappear; see "errors". Write what matters here, or refer to the case in the archive. Nothing was stored.',
    },
  },
};
