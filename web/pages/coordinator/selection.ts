import type { DeskUnitView } from '../../../api/schemas/desk.schema.ts';

/** What the table shows. It stands in the address, so that it can be saved and shared. */
export interface Selection {
  show?: Chip;
  q?: string;
  under?: string;
  all?: true;
}

export const CHIPS = [
  'all',
  'attention',
  'late',
  'atRisk',
  'moved',
  'case',
  'noManager',
  'noRepresentative',
  'noOwnReport',
  'responseUnits',
] as const;
export type Chip = (typeof CHIPS)[number];
export const FIRST_CHIP: Chip = 'attention';

export function readSelection(search: Record<string, unknown>): Selection {
  const { show, q, under, all } = search;
  return {
    ...(CHIPS.some((chip) => chip === show) ? { show: show as Chip } : {}),
    ...(typeof q === 'string' && q !== '' ? { q } : typeof q === 'number' ? { q: String(q) } : {}),
    ...(typeof under === 'string' && under !== '' ? { under } : {}),
    ...(all === true || all === 1 ? { all: true as const } : {}),
  };
}

export function fitsChip(unit: DeskUnitView, chip: Chip): boolean {
  if (chip === 'all') return true;
  if (chip === 'attention') return unit.attention;
  if (chip === 'responseUnits') return unit.isResponseUnit;
  return unit.flags.includes(chip);
}

/** Those below a faculty, and those whose name or people hold every word that was typed. */
export function fitsSearch(unit: DeskUnitView, { q = '', under }: Selection): boolean {
  if (under !== undefined && unit.department !== under) return false;
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = [unit.abbreviation, unit.name, unit.manager, unit.representative].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
