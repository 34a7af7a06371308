import type { RemovalReason } from '../domain/facts.ts';
import type { Message } from './message.ts';

/** What stands in the place of a text that was removed, on pages and in files; never what it said. */
export const REMOVED_WORDS = {
  removed: {
    nb: 'Teksten er fjernet {date} av {who}, fordi {because}. Fingeravtrykket av den står, og det som er svart på den.',
    nn: 'Teksten er fjerna {date} av {who}, fordi {because}. Fingeravtrykket av han står, og det som er svara på han.',
    en: 'The text was removed on {date} by {who}, because {because}. Its fingerprint stands, and so does what was answered to it.',
  },
  channel: {
    nb: 'Saken hører til institusjonens egen kanal for slike saker, der få leser den. Ingenting av den tas vare på her.',
    nn: 'Saka høyrer til institusjonen sin eigen kanal for slike saker, der få les henne. Ingenting av henne blir teke vare på her.',
    en: 'The case belongs in the institution’s own channel for such cases, where few read it. Nothing of it is kept here.',
  },
  /** Beside the kind of text in a list. */
  mark: { nb: '{what} (fjernet)', nn: '{what} (fjerna)', en: '{what} (removed)' },
} as const satisfies Record<string, Message>;

export const REMOVAL_BECAUSE = {
  namesPerson: { nb: 'den nevnte en bestemt person', nn: 'han nemnde ein bestemt person', en: 'it mentioned a certain person' },
  aboutHealth: { nb: 'den handlet om noens helse', nn: 'han handla om helsa til nokon', en: 'it was about somebody’s health' },
  otherChannel: { nb: 'den hører til i en annen kanal', nn: 'han høyrer til i ein annan kanal', en: 'it belongs in another channel' },
  other: { nb: 'den ikke skulle stå her', nn: 'han ikkje skulle stå her', en: 'it was not to stand here' },
} as const satisfies Record<RemovalReason, Message>;
