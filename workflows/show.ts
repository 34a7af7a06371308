import { setCurrentDetails, upsertSearchAttributes, workflowInfo, type ContinueAsNewOptions } from '@temporalio/workflow';
import type { Shown } from '../activities/types.ts';
import { ATTRIBUTES } from './ids.ts';

type Changes = Extract<Parameters<typeof upsertSearchAttributes>[0], unknown[]>;
export type Attributes = Extract<ContinueAsNewOptions['typedSearchAttributes'], unknown[]>;

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

function wanted(shown: Shown): Changes {
  return [
    { key: ATTRIBUTES.phase, value: shown.phase },
    { key: ATTRIBUTES.waitingOn, value: shown.waitingOn },
    { key: ATTRIBUTES.nextDueAt, value: dateOf(shown.nextAt) },
  ];
}

function comparable(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : (value ?? null);
}

/** Every attribute of a fresh run: whom it is about, and what is shown now. */
export function attributesOf(shown: Shown): Attributes {
  const known = workflowInfo().typedSearchAttributes;
  const kept: Changes = [ATTRIBUTES.cycleId, ATTRIBUTES.unitId].map((key) => ({ key, value: known.get(key) ?? null }));
  return [...kept, ...wanted(shown)].filter((pair): pair is Attributes[number] => pair.value !== null);
}

function changes(shown: Shown): Changes {
  const known = workflowInfo().typedSearchAttributes;
  return wanted(shown).filter(({ key, value }) => comparable(known.get(key)) !== comparable(value));
}

/** Whether the attributes, in this run or from the run before, already say so. */
export function isShown(shown: Shown): boolean {
  return changes(shown).length === 0;
}

/** Each write is billed: all that changed goes in one, and no change in none. */
export function show(shown: Shown): void {
  const changed = changes(shown);
  if (changed.length > 0) upsertSearchAttributes(changed);
  setCurrentDetails(
    [
      `phase: ${shown.phase ?? 'none'}`,
      `waiting on: ${shown.waitingOn ?? 'nobody'}`,
      `next: ${shown.nextDuty ?? 'nothing'}${shown.nextAt === null ? '' : ` by ${new Date(shown.nextAt).toISOString()}`}`,
    ].join('\n\n'),
  );
}
