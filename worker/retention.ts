import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import { forgetDrafts } from '../db/draft.repository.ts';
import { forgetGates } from '../db/report-gate.repository.ts';
import type { Logger } from '../platform/log.ts';

export interface Forgotten {
  drafts: number;
  gates: number;
}

/**
 * What served its purpose and is no part of the record goes: drafts of follow-ups that are closed, and what the report gate remembers
 * of cycles that are. Looked for again and again, so that what was being written at the very close goes too.
 */
export async function forgetWhatIsOver(db: Database): Promise<Forgotten> {
  return { drafts: await forgetDrafts(db), gates: await forgetGates(db) };
}

export interface RunningRetention {
  stop(): Promise<void>;
}

export function startRetention({ db, log, everyMs }: { db: Database; log: Logger; everyMs: number }): RunningRetention {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const gone = await forgetWhatIsOver(db);
        if (gone.drafts + gone.gates > 0) log.info({ ...gone }, 'what is over has been forgotten');
      } catch (error) {
        log.warn({ err: error }, 'what is over could not be forgotten and will be later');
      }
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
