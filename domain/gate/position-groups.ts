import type { PositionGroup } from './types.ts';

/** The national position groups that reports are labelled with. PhD candidates are counted in UN2 as well. */
export const POSITION_GROUPS: readonly PositionGroup[] = [
  { key: 'UN2', within: null },
  { key: 'UN2S', within: 'UN2' },
  { key: 'VI', within: null },
  { key: 'ST', within: null },
  { key: 'AD', within: null },
];
