import type { Catalogue } from './message.ts';

/** The progress plan of a cycle, as a page to print and as a calendar. */
export const PROGRESS_PLAN_WORDS = {
  title: { nb: 'Fremdriftsplan', nn: 'Framdriftsplan', en: 'Progress plan' },
  lead: {
    nb: '{cycle}. Planen løper fra {from} til {until}. Alle datoer er siste dag i tide.',
    nn: '{cycle}. Planen går frå {from} til {until}. Alle datoar er siste dag i tide.',
    en: '{cycle}. The plan runs from {from} to {until}. All dates are the last day in time.',
  },
  moved: {
    nb: 'Datoene er planens. En enhet kan ha fått ny dato; da gjelder den som står på enhetens egen side.',
    nn: 'Datoane er dei i planen. Ei eining kan ha fått ny dato; då gjeld den som står på sida til eininga.',
    en: "The dates are those of the plan. A unit may have been given a new date; then the one on the unit's own page holds.",
  },
  proposals: {
    nb: 'Datoer med * er forslag fra institusjonen. De andre står i veilederen.',
    nn: 'Datoar med * er forslag frå institusjonen. Dei andre står i rettleiaren.',
    en: 'Dates with * are proposals of the institution. The others stand in the guide.',
  },
  phase: { nb: '{name}, {from} til {until}', nn: '{name}, {from} til {until}', en: '{name}, {from} to {until}' },
  task: { nb: 'Oppgave', nn: 'Oppgåve', en: 'Task' },
  who: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  lastDay: { nb: 'Siste dag', nn: 'Siste dag', en: 'Last day' },
  withWhom: { nb: '{who} med {other}', nn: '{who} med {other}', en: '{who} with {other}' },
  milestones: { nb: 'Viktige datoer', nn: 'Viktige datoar', en: 'Important dates' },
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  date: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  measures: {
    nb: 'Hvert tiltak i en handlingsplan får en oppgave med sin egen siste dag.',
    nn: 'Kvart tiltak i ein handlingsplan får ei oppgåve med sin eigen siste dag.',
    en: 'Each measure of an action plan becomes a task with a last day of its own.',
  },
  unknown: { nb: 'settes senere', nn: 'blir sett seinare', en: 'to be set' },
  whenEnded: { nb: 'når «{duty}» er ferdig', nn: 'når «{duty}» er ferdig', en: 'when “{duty}” is done' },
  whenOpened: { nb: 'når «{duty}» åpner', nn: 'når «{duty}» opnar', en: 'when “{duty}” opens' },
  afterEnded: {
    nb: '{n, plural, one {# arbeidsdag} other {# arbeidsdager}} etter at «{duty}» er ferdig',
    nn: '{n, plural, one {# arbeidsdag} other {# arbeidsdagar}} etter at «{duty}» er ferdig',
    en: '{n, plural, one {# working day} other {# working days}} after “{duty}” is done',
  },
  afterOpened: {
    nb: '{n, plural, one {# arbeidsdag} other {# arbeidsdager}} etter at «{duty}» åpner',
    nn: '{n, plural, one {# arbeidsdag} other {# arbeidsdagar}} etter at «{duty}» opnar',
    en: '{n, plural, one {# working day} other {# working days}} after “{duty}” opens',
  },
  latest: { nb: 'den seneste av {dates}', nn: 'den seinaste av {dates}', en: 'the latest of {dates}' },
  page: { nb: 'Side {page} av {pages}', nn: 'Side {page} av {pages}', en: 'Page {page} of {pages}' },
  calendar: { nb: 'Toårshjulet', nn: 'Toårshjulet', en: 'Toårshjulet' },
  event: { nb: 'Siste dag: {duty}, {unit}', nn: 'Siste dag: {duty}, {unit}', en: 'Last day: {duty}, {unit}' },
} as const satisfies Catalogue;
