import { z } from 'zod';
import { because } from '../texts/field-reasons.ts';

/** How a plan file writes dates: counted from the year the cycle starts, so that the same plan serves every cycle. */

const DAY = /^Y[0-4]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/;
const MONTH = /^Y[0-4]-(0[1-9]|1[0-2])$/;
const YEAR = /^Y[0-4]$/;

export const dayText = z.string().regex(DAY, because('planDay')).describe('A day, e.g. Y0-10-13');
export const monthText = z.string().regex(MONTH, because('planMonth')).describe('A month, e.g. Y0-09');
export const yearText = z.string().regex(YEAR).describe('A year of the cycle, e.g. Y1');

export const dayRule = z.union(
  [dayText, z.strictObject({ before: dayText }), z.strictObject({ beforeEaster: yearText }), z.strictObject({ endOf: monthText })],
  because('planDayRule'),
);
export type DayRule = z.infer<typeof dayRule>;

const working = z.int().min(0).max(260).optional().describe('Whole working days that must pass; 0 when left out');
export const relation = z.union([
  z.strictObject({ ended: z.string(), plusWorkingDays: working }),
  z.strictObject({ opened: z.string(), plusWorkingDays: working }),
]);

const simple = z.union([dayRule, monthText, relation]);
export const dateExpression = z.union(
  [simple, z.literal('unknown'), z.strictObject({ latestOf: z.array(simple).min(2) })],
  because('planDate'),
);
export type DateExpression = z.infer<typeof dateExpression>;

export function isMonth(rule: DateExpression): rule is string {
  return typeof rule === 'string' && MONTH.test(rule);
}

export function relationOf(rule: DateExpression): { duty: string; when: 'opened' | 'ended'; plusWorkingDays: number } | undefined {
  if (typeof rule !== 'object') return undefined;
  if ('ended' in rule) return { duty: rule.ended, when: 'ended', plusWorkingDays: rule.plusWorkingDays ?? 0 };
  if ('opened' in rule) return { duty: rule.opened, when: 'opened', plusWorkingDays: rule.plusWorkingDays ?? 0 };
  return undefined;
}

/** Every duty that a date counts from. */
export function dutiesIn(rule: DateExpression | undefined): string[] {
  if (rule === undefined) return [];
  if (typeof rule === 'object' && 'latestOf' in rule) return rule.latestOf.flatMap(dutiesIn);
  const found = relationOf(rule);
  return found ? [found.duty] : [];
}
