import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/time.ts';

export interface Alarm {
  readonly rang: boolean;
  /** Real time; null: nothing is known to come, so only a far instant is waited for. */
  set(at: Instant | null): void;
}

/** A record that keeps answering "now" must not make a busy loop. */
const AHEAD_AT_LEAST = 100;
/** Long enough never to matter, short enough for every server: a hundred years. */
const FAR = 100 * 365 * 24 * 3_600_000;

/** One timer, armed anew only when its instant changed or it rang: a timer that stands costs nothing. */
export function openAlarm(): Alarm {
  let armed: { at: Instant | null; scope: CancellationScope } | null = null;
  let fresh = true;
  let rang = false;

  function start(at: Instant | null): void {
    const scope = new CancellationScope();
    armed = { at, scope };
    const ahead = at === null ? FAR : Math.min(FAR, Math.max(AHEAD_AT_LEAST, at - Date.now()));
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
      // The first look of a run may already be due: then no timer is needed at all.
      if (fresh && at !== null && at <= Date.now()) rang = true;
      else if (armed?.at !== at || armed === null) {
        armed?.scope.cancel();
        start(at);
      }
      fresh = false;
    },
  };
}
