import type { DutyStatus } from '../domain/state.ts';
import type { Message } from './message.ts';

/** Status words of duties. A closed-unanswered duty says so for ever; nothing blames anybody. */
export const STATUS_WORDS = {
  planned: { nb: 'Ikke startet', nn: 'Ikkje starta', en: 'Not started' },
  open: { nb: 'Pågår', nn: 'Pågår', en: 'In progress' },
  late: { nb: 'Forsinket', nn: 'Forseinka', en: 'Late' },
  fulfilled: { nb: 'Ferdig', nn: 'Ferdig', en: 'Done' },
  fulfilledLate: { nb: 'Ferdig etter fristen', nn: 'Ferdig etter fristen', en: 'Done after the deadline' },
  closedUnanswered: {
    nb: 'Ikke besvart fra vernetjenesten innen fristen',
    nn: 'Ikkje svara på frå vernetenesta innan fristen',
    en: 'Not answered by the safety service within the time limit',
  },
  missed: { nb: 'Ikke gjennomført', nn: 'Ikkje gjennomført', en: 'Not carried out' },
  waived: { nb: 'Frafalt med begrunnelse', nn: 'Fråfallen med grunngiving', en: 'Waived with a reason' },
  transferred: { nb: 'Overført til annen enhet', nn: 'Overført til ei anna eining', en: 'Transferred to another unit' },
  discontinued: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Discontinued' },
} satisfies Record<DutyStatus, Message>;

/** What stands beside a status. `noOwnReport` never says why, since the reason would disclose a count. */
export const STATUS_NOTES = {
  atRisk: { nb: 'Fare for forsinkelse', nn: 'Fare for forseinking', en: 'At risk' },
  ownReport: { nb: 'Egen rapport', nn: 'Eigen rapport', en: 'Report of its own' },
  noOwnReport: { nb: 'Ingen egen rapport', nn: 'Ingen eigen rapport', en: 'No report of its own' },
} satisfies Record<string, Message>;
