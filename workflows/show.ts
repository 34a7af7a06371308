import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { Shown } from '../activities/types.ts';
import { ATTRIBUTES } from './ids.ts';

type Pairs = Parameters<typeof upsertSearchAttributes>[0] & unknown[];

function timeOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** What changed since the attributes were last written: in this run, or by the run before. */
function changes(shown: Shown): Pairs {
  const known = workflowInfo().typedSearchAttributes;
  const pairs: Pairs = [];
  for (const [key, value] of [
    [ATTRIBUTES.phase, shown.phase],
    [ATTRIBUTES.waitingOn, shown.waitingOn],
  ] as const) {
    if ((known.get(key) ?? null) !== value) pairs.push({ key, value });
  }
  const next = timeOf(shown.nextAt);
  if (timeOf(known.get(ATTRIBUTES.nextDueAt)?.getTime() ?? null) !== next) {
    pairs.push({ key: ATTRIBUTES.nextDueAt, value: next === null ? null : new Date(next) });
  }
  return pairs;
}

/** Each write is billed, so all changes go in one and no change in none. */
export function show(shown: Shown): void {
  const pairs = changes(shown);
  if (pairs.length > 0) upsertSearchAttributes(pairs);
  setCurrentDetails(
    [
      `phase: ${shown.phase ?? 'none'}`,
      `waiting on: ${shown.waitingOn ?? 'nobody'}`,
      `next: ${shown.nextDuty ?? 'nothing'}${shown.nextAt === null ? '' : ` by ${timeOf(shown.nextAt)}`}`,
    ].join('\n\n'),
  );
}
