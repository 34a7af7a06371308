import type { LetterItem } from '../../domain/letters/letter-types.ts';
import { CHOICE_WORDS } from './choice-words.ts';
import { EVENT_WORDS } from './event-words.ts';
import { LADDER_WORDS } from './ladder-words.ts';
import { OCCASION_WORDS } from './occasion-words.ts';
import { PLAN_WORDS } from './plan-words.ts';
import { REMOVAL_WORDS } from './removal-words.ts';
import { SUPPLY_WORDS } from './supply-words.ts';
import { WRONG_RECEIVER_WORDS } from './wrong-receiver-words.ts';
import type { StepTable, StepWords } from './words.ts';

const ALL: StepTable = {
  ...LADDER_WORDS,
  ...OCCASION_WORDS,
  ...PLAN_WORDS,
  ...REMOVAL_WORDS,
  ...SUPPLY_WORDS,
  ...WRONG_RECEIVER_WORDS,
  ...CHOICE_WORDS,
  ...EVENT_WORDS,
};

type Position = Pick<LetterItem, 'wording' | 'kind' | 'audience' | 'ofSafetyService' | 'evidence'>;

/** The words for a step in the receiver's position: by its own name, else by its kind; `unknown` rather than silence. */
export function wordsFor(item: Position): StepWords {
  for (const name of [item.wording, item.kind]) {
    for (const variant of variantsOf(item)) {
      const words = ALL[`${name}.${variant}`];
      if (words) return words;
    }
    const words = ALL[name];
    if (words) return words;
  }
  return EVENT_WORDS.unknown;
}

/** Has this occasion words of its own? */
export function hasWords(step: string): boolean {
  return ALL[step] !== undefined;
}

export function allStepWords(): StepTable {
  return ALL;
}

function variantsOf({ audience, ofSafetyService, evidence }: Position): string[] {
  switch (audience) {
    case 'responsible':
      return ['responsible'];
    case 'joint':
      if (!ofSafetyService) return ['manager', 'joint'];
      return evidence === 'receipt' ? ['receipt', 'joint'] : ['joint'];
    case 'deputy':
      return ['deputy', 'senior', 'others'];
    case 'other':
      return ['leader', 'others'];
    default:
      return [audience, 'others'];
  }
}
