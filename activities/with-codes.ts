import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { Logger } from '../platform/log.ts';

/** A driver's or mail server's error text can quote what was being written; only a code goes into a history. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? code : error.name;
}

type Activity = (input: never) => Promise<unknown>;

/** What goes wrong is told to the log in full and to Temporal as a code, retryable: no fault of today need be one tomorrow. */
export function withCodes<T extends object>(log: Logger, activities: T): T {
  const wrapped = Object.entries(activities).map(([name, activity]) => [name, coded(log, name, activity as Activity)]);
  return Object.fromEntries(wrapped) as T;
}

function coded(log: Logger, name: string, activity: Activity): Activity {
  return async (input) => {
    try {
      return await activity(input);
    } catch (error) {
      if (error instanceof CancelledFailure || error instanceof ApplicationFailure) throw error;
      const code = codeOf(error);
      log.warn({ err: error, activity: name }, 'an activity failed and will be tried again');
      const failure = ApplicationFailure.retryable(code, code);
      failure.stack = '';
      throw failure;
    }
  };
}
