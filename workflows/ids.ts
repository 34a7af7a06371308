// Names that the api, the activities and the workflows share. Opaque ids only: everything here stands unencrypted in Temporal.

export const TASK_QUEUES = { followUps: 'follow-ups', post: 'post', archive: 'archive' } as const;

export const POST_OFFICE_ID = 'post-office';

export function cycleWorkflowId(cycleId: string): string {
  return `cycle/${cycleId}`;
}

export function unitWorkflowId(cycleId: string, unitId: string): string {
  return `unit/${cycleId}/${unitId}`;
}

export function deliveryWorkflowId(deliveryId: string): string {
  return `archive/${deliveryId}`;
}

/** What an operator can filter by. Registered once for each namespace. */
export const ATTRIBUTES = {
  cycleId: { name: 'CycleId', type: 'KEYWORD' },
  unitId: { name: 'UnitId', type: 'KEYWORD' },
  phase: { name: 'Phase', type: 'KEYWORD' },
  waitingOn: { name: 'WaitingOn', type: 'KEYWORD' },
  nextDueAt: { name: 'NextDueAt', type: 'DATETIME' },
} as const;
