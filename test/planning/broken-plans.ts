import { readFileSync } from 'node:fs';
import { compilePlan } from '../../planning/compile.ts';
import { PlanFileError, type PlanProblem } from '../../planning/plan-error.ts';
import { faultText } from '../../texts/fault-words.ts';
import { parsePlan } from '../../planning/read-plan.ts';
import { NTNU } from './ntnu.ts';

export const good = readFileSync(NTNU, 'utf8');

export const MEETING = '- key: P3.followUpMeeting';

/** What is wrong with a plan: a change of a good one, the field that is named, what is said, and the line it points at (what was written, if left out). */
export type Wrong = [title: string, near: string, from: string, to: string, field: string, says: string, line?: string];

export function problems(text: string): readonly PlanProblem[] {
  return problemsOf(() => compilePlan(parsePlan(text, 'plan.yaml')));
}

export function problemsOf(read: () => unknown): readonly PlanProblem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof PlanFileError) return error.problems;
    throw error;
  }
  return [];
}

/** Changes the first occurrence of `from` after `near`. */
export function change(near: string, from: string, to: string): string {
  const at = good.indexOf(from, good.indexOf(near));
  if (!good.includes(near) || at < 0) throw new Error(`the plan has no ${from} after ${near}`);
  return good.slice(0, at) + to + good.slice(at + from.length);
}

export function wordsOf({ code, params }: PlanProblem): string {
  return faultText(code, params, 'en');
}

export function lineOf(text: string, { line }: PlanProblem): string {
  return text.split('\n')[line! - 1]!.trim();
}
