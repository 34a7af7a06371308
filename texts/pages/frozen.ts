import type { Catalogue } from '../message.ts';

/** Figures that were counted once for a report: on the page of leadership, and on the task that asks for them. */
export const FROZEN = {
  kicker: { nb: 'Tall frosset {date}', nn: 'Tal frosne {date}', en: 'Figures frozen on {date}' },
  lead: {
    nb: '{title}: tallene som de sto ved slutten av dagen. De endrer seg ikke, hva som enn skjer siden.',
    nn: '{title}: tala som dei stod ved slutten av dagen. Dei endrar seg ikkje, kva som enn hender sidan.',
    en: '{title}: the figures as they stood at the end of the day. They do not change, whatever happens later.',
  },
  together: {
    nb: 'Lagt sammen av tallene til {n, plural, one {# enhet} other {# enheter}} som har sine egne.',
    nn: 'Lagt saman av tala til {n, plural, one {# eining} other {# einingar}} som har sine eigne.',
    en: 'Added up from the figures of {n, plural, one {# unit that has its own} other {# units that have their own}}.',
  },
  foot: {
    nb: '{title}. Tall frosset {date}. De endrer seg ikke.',
    nn: '{title}. Tal frosne {date}. Dei endrar seg ikkje.',
    en: '{title}. Figures frozen on {date}. They do not change.',
  },
  toTask: { nb: 'Til oppgaven «{title}»', nn: 'Til oppgåva «{title}»', en: 'To the task “{title}”' },
  days: { nb: 'Frosne tall', nn: 'Frosne tal', en: 'Frozen figures' },
  daysLead: {
    nb: 'Tall til rapportering. De telles én gang og endrer seg ikke etterpå.',
    nn: 'Tal til rapportering. Dei blir talde éin gong og endrar seg ikkje etterpå.',
    en: 'Figures for reporting. They are counted once and do not change afterwards.',
  },
  taken: { nb: '{title}, tall frosset {date}', nn: '{title}, tal frosne {date}', en: '{title}, figures frozen on {date}' },
  coming: {
    nb: '{title}, tallene fryses {date}',
    nn: '{title}, tala blir frosne {date}',
    en: '{title}, the figures will be frozen on {date}',
  },
  see: { nb: 'Se tallene som er frosset', nn: 'Sjå tala som er frosne', en: 'See the frozen figures' },
} as const satisfies Catalogue;
