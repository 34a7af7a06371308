import type { Catalogue } from './message.ts';

/** Heads of the spreadsheet of counts. */
export const OVERVIEW_SHEET = {
  unit: { nb: 'Område', nn: 'Område', en: 'Area' },
  asOf: { nb: 'Per dato', nn: 'Per dato', en: 'As of' },
  frozen: { nb: 'Tall frosset', nn: 'Tal frosne', en: 'Figures frozen on' },
  phase: { nb: 'Fase', nn: 'Fase', en: 'Phase' },
  task: { nb: 'Oppgave', nn: 'Oppgåve', en: 'Task' },
  whole: { nb: 'Av', nn: 'Av', en: 'Of' },
  done: { nb: 'Gjort', nn: 'Gjort', en: 'Done' },
  inTime: { nb: 'I tide', nn: 'I tide', en: 'In time' },
  late: { nb: 'Forsinket', nn: 'Forseinka', en: 'Late' },
  moved: { nb: 'Ny dato', nn: 'Ny dato', en: 'New date' },
  lastDay: { nb: 'Siste dag', nn: 'Siste dag', en: 'Last day' },
} as const satisfies Catalogue;
