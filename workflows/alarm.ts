import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/time.ts';

export interface Alarm {
  readonly rang: boolean;
  /** Real time; null: nothing is known to come, so only a far instant is waited for. */
  set(at: Instant | null): void;
}

const AHEAD_AT_LEAST = 100;
const PATIENCE_AT_MOST = 60_000;
/** Far enough never to matter, near enough for every server: a hundred years. */
const FAR = 100 * 365 * 24 * 3_600_000;

/** One timer, armed anew only when its instant changed or it rang: a timer that stands costs nothing. */
export function openAlarm(): Alarm {
  let armed: { at: Instant | null; scope: CancellationScope } | null = null;
  let lastAt: Instant | null | undefined;
  let patience = AHEAD_AT_LEAST;
  let rang = false;

  function arm(at: Instant | null): void {
    // It rang, and the record still names the same instant: two machines' clocks differ. Wait longer each time, or this is a busy loop.
    patience = at === lastAt ? Math.min(2 * patience, PATIENCE_AT_MOST) : AHEAD_AT_LEAST;
    const ahead = at === null ? FAR : Math.min(FAR, Math.max(patience, at - Date.now()));
    const scope = new CancellationScope();
    armed = { at, scope };
    scope
      .run(() => sleep(ahead))
      .then(
        () => {
          rang = true;
          armed = null;
        },
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      );
  }

  return {
    get rang() {
      return rang;
    },
    set(at) {
      rang = false;
      // A run's first look may already be due: no timer is needed for that.
      if (lastAt === undefined && at !== null && at <= Date.now()) {
        rang = true;
      } else if (armed === null || armed.at !== at) {
        armed?.scope.cancel();
        arm(at);
      }
      lastAt = at;
    },
  };
}
