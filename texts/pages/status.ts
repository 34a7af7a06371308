import type { Catalogue } from '../message.ts';

/** What stands beside a status word. The words themselves are in texts/statuses. */
export const STATUS = {
  waitingYou: { nb: 'Venter på deg', nn: 'Ventar på deg', en: 'Waiting for you' },
  waitingFor: { nb: 'Venter på {who}', nn: 'Ventar på {who}', en: 'Waiting for {who}' },
  confirmedByBoth: { nb: 'Bekreftet av begge', nn: 'Stadfesta av begge', en: 'Confirmed by both' },
  disagreed: { nb: 'Ferdig, ikke bekreftet av begge', nn: 'Ferdig, ikkje stadfesta av begge', en: 'Done, not confirmed by both' },
  contested: {
    nb: 'Ferdig, datoen er det stilt spørsmål ved',
    nn: 'Ferdig, det er stilt spørsmål ved datoen',
    en: 'Done, its date has been questioned',
  },
  from: { nb: 'fra {date}', nn: 'frå {date}', en: 'from {date}' },
  inGrace: { nb: 'i tilleggstiden', nn: 'i tilleggstida', en: 'in the extra time' },
} as const satisfies Catalogue;
