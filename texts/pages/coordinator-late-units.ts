import type { Catalogue } from '../message.ts';

/** Units that were made while the cycle runs. */
export const LATE_UNITS = {
  title: { nb: 'Nye enheter som ikke er med', nn: 'Nye einingar som ikkje er med', en: 'New units that do not take part' },
  lead: {
    nb: 'Enhetene er kommet til etter at syklusen startet. De begynner med neste syklus hvis du ikke tar dem med nå.',
    nn: 'Einingane er komne til etter at syklusen starta. Dei byrjar med neste syklus om du ikkje tek dei med no.',
    en: 'These units were made after the cycle started. They begin with the next cycle unless you take them in now.',
  },
  onList: {
    nb: 'Fram til {date} settes en ny enhet på listen over svarenheter hos lederen over.',
    nn: 'Fram til {date} blir ei ny eining sett på lista over svareiningar hos leiaren over.',
    en: 'Until {date} a new unit is put on the list of response units by the manager above.',
  },
  row: { nb: '{unit} {name}, under {above}', nn: '{unit} {name}, under {above}', en: '{unit} {name}, below {above}' },
  join: { nb: 'Ta med {unit}', nn: 'Ta med {unit}', en: 'Take {unit} in' },
  consequence: {
    nb: '{unit} får oppgavene som gjenstår, fra og med oppfølgingsmøtet, med minst ti arbeidsdager på hver. Enheten bruker rapporten til {above}. Leder og verneombud får brev.',
    nn: '{unit} får oppgåvene som står att, frå og med oppfølgingsmøtet, med minst ti arbeidsdagar på kvar. Eininga bruker rapporten til {above}. Leiar og verneombod får brev.',
    en: '{unit} gets the tasks that are left, from the follow-up meeting on, with at least ten working days for each. The unit uses the report of {above}. Manager and safety representative get a letter.',
  },
} as const satisfies Catalogue;
