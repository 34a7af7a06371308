import type { Language } from './language.ts';
import { list, say, type Catalogue } from './message.ts';

/** Which unit and which manager the survey's questions mean, as the organisation says it: where the two begin to write. */
const PROPOSED = {
  both: {
    nb: '«Enheten» er {unit}. «Lederen» er {manager}.',
    nn: '«Eininga» er {unit}. «Leiaren» er {manager}.',
    en: '“The unit” is {unit}. “The manager” is {manager}.',
  },
  unitOnly: { nb: '«Enheten» er {unit}.', nn: '«Eininga» er {unit}.', en: '“The unit” is {unit}.' },
} as const satisfies Catalogue;

export function proposedMeaning({ unit, managers }: { unit: string; managers: readonly string[] }, language: Language): string {
  const { both, unitOnly } = PROPOSED;
  return managers.length > 0 ? say(both, language, { unit, manager: list(managers, language) }) : say(unitOnly, language, { unit });
}
