import type { Catalogue } from '../message.ts';

/** Getting a plan for the next round: from one that is here, or from a file. */
export const ADD_PLAN = {
  title: { nb: 'En plan som ikke står her', nn: 'Ein plan som ikkje står her', en: 'A plan that is not here' },
  againTitle: { nb: 'Bruk en plan en gang til', nn: 'Bruk ein plan ein gong til', en: 'Use a plan once more' },
  againLead: {
    nb: 'Oppgavene er de samme, og alle datoene regnes ut for det nye året: påske, helligdager og stille tider også.',
    nn: 'Oppgåvene er dei same, og alle datoane blir rekna ut for det nye året: påske, heilagdagar og stille tider òg.',
    en: 'The tasks are the same, and every date is worked out for the new year, with Easter, holidays and quiet times.',
  },
  againPlan: { nb: 'Plan', nn: 'Plan', en: 'Plan' },
  planOption: { nb: '{title}, versjon {version}', nn: '{title}, versjon {version}', en: '{title}, version {version}' },
  againYear: { nb: 'Året den nye runden starter', nn: 'Året den nye runden startar', en: 'The year the new round starts' },
  again: { nb: 'Lag planen for dette året', nn: 'Lag planen for dette året', en: 'Make the plan for this year' },
  fileTitle: { nb: 'Last opp en planfil', nn: 'Last opp ei planfil', en: 'Upload a plan file' },
  fileLead: {
    nb: 'Filen blir kontrollert før den legges inn. Å legge inn en plan starter ingenting.',
    nn: 'Fila blir kontrollert før ho blir lagd inn. Å leggje inn ein plan startar ingenting.',
    en: 'The file is checked before it is added. Adding a plan starts nothing.',
  },
  file: { nb: 'Planfil', nn: 'Planfil', en: 'Plan file' },
  fileHelp: { nb: 'En YAML-fil.', nn: 'Ei YAML-fil.', en: 'A YAML file.' },
  chooseFile: { nb: 'Velg en fil først.', nn: 'Vel ei fil først.', en: 'Choose a file first.' },
  upload: { nb: 'Legg inn planen', nn: 'Legg inn planen', en: 'Add the plan' },
  added: {
    nb: '{title}, versjon {version}, er lagt inn og valgt.',
    nn: '{title}, versjon {version}, er lagd inn og vald.',
    en: '{title}, version {version}, has been added and chosen.',
  },
  faults: {
    nb: '{n, plural, one {# feil i filen} other {# feil i filen}}',
    nn: '{n, plural, one {# feil i fila} other {# feil i fila}}',
    en: '{n, plural, one {# fault in the file} other {# faults in the file}}',
  },
  faultsLead: {
    nb: 'Ingenting er lagret. Rett filen og velg den på nytt.',
    nn: 'Ingenting er lagra. Rett fila og vel ho på nytt.',
    en: 'Nothing has been stored. Mend the file and choose it again.',
  },
  place: { nb: 'Linje {line}, {field}', nn: 'Linje {line}, {field}', en: 'Line {line}, {field}' },
} as const satisfies Catalogue;
