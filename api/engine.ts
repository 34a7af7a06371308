import { WorkflowExecutionAlreadyStartedError, WorkflowUpdateStage, type Client } from '@temporalio/client';
import type { Database } from '../db/database.ts';
import { findFollowUp, type FollowUpRow } from '../db/follow-up.repository.ts';
import { followUpsById } from '../db/api-unit.repository.ts';
import { cycleWorkflowId, unitWorkflowId } from '../workflows/ids.ts';
import { look, recheck, startOfCycle, startOfPostOffice, submit } from '../workflows/messages.ts';
import type { EnginePort } from './deps.ts';

export interface TemporalEngine extends EnginePort {
  /** Waits for what is still on its way, as long as an answer may take: a call tried again on a closed connection would end the process. */
  close(): Promise<void>;
}

const NUDGES_AT_ONCE = 16;
/** Temporal that is away must not hold a request: what was asked waits in the record. */
const ANSWER_WITHIN_MS = 5000;
// The SDK looks at the deadline only when it tries again.
const CLOSE_WITHIN_MS = ANSWER_WITHIN_MS + 3000;

/** The engine port on Temporal. */
export function temporalEngine(client: Client, db: Database): TemporalEngine {
  const { workflow } = client;
  const underWay = new Set<Promise<unknown>>();
  const handleOf = (row: FollowUpRow) => workflow.getHandle(unitWorkflowId(row.cycle_id, row.unit_id));

  function soon<T>(call: () => Promise<T>): Promise<T> {
    const answer = client.withDeadline(Date.now() + ANSWER_WITHIN_MS, call);
    return remember(answer);
  }

  function remember<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    const forget = () => underWay.delete(work);
    work.then(forget, forget);
    return work;
  }

  async function once(start: () => Promise<unknown>): Promise<void> {
    try {
      await soon(start);
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  async function nudgeAll(followUpIds: readonly string[]): Promise<void> {
    const rows = await followUpsById(db, followUpIds);
    const nudgeNext = async (): Promise<void> => {
      for (let row = rows.pop(); row; row = rows.pop()) {
        const handle = handleOf(row);
        await soon(() => handle.startUpdate(look, { waitForStage: WorkflowUpdateStage.ACCEPTED })).catch(() => undefined);
      }
    };
    await Promise.all(Array.from({ length: NUDGES_AT_ONCE }, nudgeNext));
  }

  return {
    async submit(followUpId, commandId) {
      const row = await findFollowUp(db, followUpId);
      if (row) await soon(() => handleOf(row).executeUpdate(submit, { args: [commandId], updateId: commandId }));
    },
    // Hundreds of units can be told at once; nobody waits for that.
    nudge(followUpIds) {
      void remember(nudgeAll(followUpIds).catch(() => undefined));
      return Promise.resolve();
    },
    async launchCycle(cycleId) {
      await once(() => workflow.start('surveyCycle', startOfCycle(cycleId)));
      await once(() => workflow.start('postOffice', startOfPostOffice()));
    },
    async recheckCycle(cycleId) {
      const handle = workflow.getHandle(cycleWorkflowId(cycleId));
      await soon(() => handle.startUpdate(recheck, { waitForStage: WorkflowUpdateStage.ACCEPTED }));
    },
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise((resolve) => (timer = setTimeout(resolve, CLOSE_WITHIN_MS)));
      await Promise.race([Promise.allSettled(underWay), enough]);
      clearTimeout(timer);
    },
  };
}
