import { createHash } from 'node:crypto';
import type { Language } from '../texts/language.ts';
import type { PersonRow } from './organisation-rows.ts';
import { chance } from './rehearsal/chance.ts';

const FIRST = [
  ...['Anne', 'Bjørn', 'Camilla', 'Dag', 'Eli', 'Frode', 'Grete', 'Henrik', 'Ida', 'Jonas', 'Kari', 'Lars', 'Marit', 'Nils', 'Oda', 'Per'],
  ...['Ragnhild', 'Sindre', 'Tone', 'Ulrik', 'Vigdis', 'Yngve', 'Åse', 'Øyvind', 'Astrid', 'Bård', 'Cecilie', 'Even', 'Geir', 'Hilde'],
];
const LAST = [
  ...['Aas', 'Bakken', 'Bjerke', 'Dahl', 'Eide', 'Fjeld', 'Grønli', 'Haugen', 'Kvamme', 'Lund', 'Myhre', 'Nygård', 'Opheim', 'Rognes'],
  ...['Sæther', 'Tveit', 'Vik', 'Ødegård', 'Åsheim', 'Berge', 'Engen', 'Foss', 'Hagen', 'Holm', 'Lien', 'Moen', 'Ness', 'Solberg'],
];

/** A person who does not exist. The number in the address keeps namesakes apart. */
export function inventedPerson(number: number, seed: number, language: Language): PersonRow {
  const personId = `p-${String(number).padStart(5, '0')}`;
  const pick = (names: readonly string[], what: string) => names[Math.floor(chance(seed, personId, what) * names.length)] ?? '';
  const first = pick(FIRST, 'first');
  const last = pick(LAST, 'last');
  return {
    personId,
    sub: uuidOf(`${seed}/${personId}`),
    name: `${first} ${last}`,
    email: `${ascii(`${first}.${last}`)}.${number}@example.org`,
    language,
  };
}

function ascii(text: string): string {
  return text.toLowerCase().replaceAll('å', 'aa').replaceAll('æ', 'ae').replaceAll('ø', 'oe');
}

/** Always the same for the same words: version 8, which leaves the content to the maker. */
function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
