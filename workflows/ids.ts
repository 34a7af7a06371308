// Names that the api, the activities and the workflows share. Opaque ids only: everything here stands unencrypted in Temporal.

/** A prefix keeps test files that share one server apart; the product uses the plain names. */
export const TASK_QUEUES = { followUps: 'follow-ups', post: 'post' } as const;

export type WorkflowName = { kind: 'cycle'; cycleId: string } | { kind: 'unit'; cycleId: string; unitId: string } | { kind: 'postOffice' };

export const POST_OFFICE_ID = 'post-office';

export function cycleWorkflowId(cycleId: string): string {
  return `cycle/${cycleId}`;
}

export function unitWorkflowId(cycleId: string, unitId: string): string {
  return `unit/${cycleId}/${unitId}`;
}

/** Which workflow an id names; null for somebody else's. A unit id may itself hold a slash. */
export function parseWorkflowId(workflowId: string): WorkflowName | null {
  if (workflowId === POST_OFFICE_ID) return { kind: 'postOffice' };
  const unit = /^unit\/([^/]+)\/(.+)$/.exec(workflowId);
  if (unit) return { kind: 'unit', cycleId: unit[1]!, unitId: unit[2]! };
  const cycle = /^cycle\/([^/]+)$/.exec(workflowId);
  return cycle ? { kind: 'cycle', cycleId: cycle[1]! } : null;
}

/** What an operator can filter by. Registered once for each namespace. */
export const ATTRIBUTES = {
  cycleId: { name: 'CycleId', type: 'KEYWORD' },
  unitId: { name: 'UnitId', type: 'KEYWORD' },
  phase: { name: 'Phase', type: 'KEYWORD' },
  waitingOn: { name: 'WaitingOn', type: 'KEYWORD' },
  nextDueAt: { name: 'NextDueAt', type: 'DATETIME' },
} as const;
