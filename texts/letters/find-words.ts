import { SAFETY_SERVICE } from '../../domain/roles.ts';
import type { LetterItem } from '../../domain/letters/letter-types.ts';
import { EVENT_WORDS } from './event-words.ts';
import { LADDER_WORDS } from './ladder-words.ts';
import { OCCASION_WORDS } from './occasion-words.ts';
import type { StepTable, StepWords } from './words.ts';

const ALL: StepTable = { ...LADDER_WORDS, ...OCCASION_WORDS, ...EVENT_WORDS };

export type StepKind = 'before' | 'beforeLast' | 'target' | 'after' | 'ask' | 'occasion';

/** Plans name their steps by what they count, so any number of days reads well. */
export function kindOf(step: string): StepKind {
  const found = /^(before|after|ask|target)(\d*|Report)$/.exec(step);
  if (!found) return 'occasion';
  if (found[1] === 'before') return Number(found[2]) <= 1 ? 'beforeLast' : 'before';
  return found[1] as StepKind;
}

/** The words for a step in the receiver's position; `unknown` rather than silence. */
export function wordsFor(item: Position): StepWords {
  const kind = kindOf(item.step);
  const name = kind === 'occasion' ? item.step : kind;
  for (const variant of variantsOf(item)) {
    const words = ALL[`${name}.${variant}`];
    if (words) return words;
  }
  return ALL[name] ?? EVENT_WORDS.unknown;
}

/** Is there a text for this step at all? */
export function hasWords(step: string): boolean {
  const kind = kindOf(step);
  return ALL[kind === 'occasion' ? step : kind] !== undefined;
}

export function allStepWords(): StepTable {
  return ALL;
}

type Position = Pick<LetterItem, 'step' | 'audience' | 'roles' | 'evidence'>;

function variantsOf({ audience, roles, evidence }: Position): string[] {
  switch (audience) {
    case 'responsible':
      return ['responsible'];
    case 'joint':
      if (!SAFETY_SERVICE.includes(roles[0]!)) return ['manager', 'joint'];
      return evidence === 'receipt' ? ['receipt', 'joint'] : ['joint'];
    case 'deputy':
      return ['deputy', 'senior', 'others'];
    case 'other':
      return ['leader', 'others'];
    default:
      return [audience, 'others'];
  }
}
