import type { Catalogue } from '../message.ts';

/** Moving dates, and setting one that was unknown. */
export const DATES = {
  title: { nb: 'Flytt datoer', nn: 'Flytt datoar', en: 'Move dates' },
  lead: {
    nb: 'Du ser først hva som blir berørt. Ingenting endres før du bekrefter, og den gamle datoen blir stående i historikken.',
    nn: 'Du ser først kva som blir påverka. Ingenting blir endra før du stadfestar, og den gamle datoen blir ståande i historikken.',
    en: 'You first see what is affected. Nothing changes before you confirm, and the old date stays in the history.',
  },
  task: { nb: 'Oppgave', nn: 'Oppgåve', en: 'Task' },
  chooseTask: { nb: 'Velg oppgave', nn: 'Vel oppgåve', en: 'Choose a task' },
  what: { nb: 'Hva skal settes', nn: 'Kva skal setjast', en: 'What to set' },
  lastDay: { nb: 'Ny siste dag', nn: 'Ny siste dag', en: 'New last day' },
  lastDayThen: {
    nb: 'Påminnelser teller på nytt fra den nye datoen, og de som var forsinket, er det ikke lenger hvis den nye datoen ikke er passert.',
    nn: 'Påminningar tel på nytt frå den nye datoen, og dei som var forseinka, er det ikkje lenger om den nye datoen ikkje er passert.',
    en: 'Reminders count anew from the new date, and those who were late no longer are, if the new date has not passed.',
  },
  opening: { nb: 'Dagen oppgaven åpner', nn: 'Dagen oppgåva opnar', en: 'The day the task opens' },
  openingThen: {
    nb: 'For oppgaver som ikke har åpnet. Fristen regnes ut fra åpningen der planen sier det.',
    nn: 'For oppgåver som ikkje har opna. Fristen blir rekna ut frå opninga der planen seier det.',
    en: 'For tasks that have not opened. The deadline is worked out from the opening where the plan says so.',
  },
  day: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  below: { nb: 'Fakultet eller avdeling', nn: 'Fakultet eller avdeling', en: 'Faculty or division' },
  everybody: { nb: 'Hele institusjonen', nn: 'Heile institusjonen', en: 'The whole institution' },
  onlyOpen: {
    nb: 'Bare enheter der oppgaven er åpen eller forsinket',
    nn: 'Berre einingar der oppgåva er open eller forseinka',
    en: 'Only units where the task is open or late',
  },
  now: { nb: 'De fleste har nå {date}.', nn: 'Dei fleste har no {date}.', en: 'Most now have {date}.' },
  nowNone: { nb: 'Datoen er ikke satt ennå.', nn: 'Datoen er ikkje sett enno.', en: 'The date has not been set yet.' },
  missing: { nb: 'Velg oppgave og dato først.', nn: 'Vel oppgåve og dato først.', en: 'Choose a task and a date first.' },
  preview: { nb: 'Vis hva som blir berørt', nn: 'Vis kva som blir påverka', en: 'Show what is affected' },
  result: { nb: 'Dette blir berørt', nn: 'Dette blir påverka', en: 'This is affected' },
  moves: {
    nb: '{n, plural, =0 {Ingen enheter} one {# enhet} other {# enheter}} av {whole} får {date}.',
    nn: '{n, plural, =0 {Ingen einingar} one {# eining} other {# einingar}} av {whole} får {date}.',
    en: '{n, plural, =0 {No units} one {# unit} other {# units}} of {whole} get {date}.',
  },
  setsFor: {
    nb: 'Åpningen settes til {date} for {whole, plural, one {# enhet} other {# enheter}}.',
    nn: 'Opninga blir sett til {date} for {whole, plural, one {# eining} other {# einingar}}.',
    en: 'The opening is set to {date} for {whole, plural, one {# unit} other {# units}}.',
  },
  noLongerLate: {
    nb: '{n, plural, one {# av dem er ikke lenger forsinket.} other {# av dem er ikke lenger forsinket.}}',
    nn: '{n, plural, one {# av dei er ikkje lenger forseinka.} other {# av dei er ikkje lenger forseinka.}}',
    en: '{n, plural, one {# of them is no longer late.} other {# of them are no longer late.}}',
  },
  withdrawn: {
    nb: '{n, plural, one {# påminnelse som er klar, blir trukket tilbake.} other {# påminnelser som er klare, blir trukket tilbake.}}',
    nn: '{n, plural, one {# påminning som er klar, blir trekt tilbake.} other {# påminningar som er klare, blir trekte tilbake.}}',
    en: '{n, plural, one {# reminder that is ready is withdrawn.} other {# reminders that are ready are withdrawn.}}',
  },
  reset: {
    nb: '{n, plural, one {# kommende påminnelse regnes} other {# kommende påminnelser regnes}} ut på nytt.',
    nn: '{n, plural, one {# komande påminning blir rekna} other {# komande påminningar blir rekna}} ut på nytt.',
    en: '{n, plural, one {# coming reminder is} other {# coming reminders are}} counted anew.',
  },
  told: {
    nb: 'Alle de gjelder, får brev med en gang.',
    nn: 'Alle det gjeld, får brev med ein gong.',
    en: 'Everybody concerned gets a letter at once.',
  },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  status: { nb: 'Tilstand', nn: 'Tilstand', en: 'Status' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
  notMoved: { nb: 'Flyttes ikke: {why}', nn: 'Blir ikkje flytta: {why}', en: 'Not moved: {why}' },
  more: { nb: 'og {n} til', nn: 'og {n} til', en: 'and {n} more' },
  confirmMove: {
    nb: '{n, plural, one {Flytt datoen for # enhet} other {Flytt datoen for # enheter}}',
    nn: '{n, plural, one {Flytt datoen for # eining} other {Flytt datoen for # einingar}}',
    en: '{n, plural, one {Move the date for # unit} other {Move the date for # units}}',
  },
  confirmSet: { nb: 'Sett åpningen', nn: 'Set opninga', en: 'Set the opening' },
  cancel: { nb: 'Endre valgene', nn: 'Endre vala', en: 'Change the choices' },
  outdated: {
    nb: 'Noe endret seg mens du så på, så ingenting ble flyttet. Dette er det nye bildet.',
    nn: 'Noko endra seg medan du såg på, så ingenting vart flytta. Dette er det nye biletet.',
    en: 'Something changed while you were looking, so nothing was moved. This is the new picture.',
  },
  done: {
    nb: 'Datoen er flyttet for {n, plural, one {# enhet} other {# enheter}}. Brevene går ut nå.',
    nn: 'Datoen er flytta for {n, plural, one {# eining} other {# einingar}}. Breva går ut no.',
    en: 'The date has been moved for {n, plural, one {# unit} other {# units}}. The letters go out now.',
  },
  doneSet: { nb: 'Åpningen er satt til {date}.', nn: 'Opninga er sett til {date}.', en: 'The opening has been set to {date}.' },
  again: { nb: 'Flytt en dato til', nn: 'Flytt ein dato til', en: 'Move another date' },
} as const satisfies Catalogue;
