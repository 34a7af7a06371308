import { setTimeout as sleep } from 'node:timers/promises';
import type { Act } from './act.ts';
import { nameOf } from './act.ts';
import { Hand, type Stage } from './hand.ts';

export interface Player {
  done(): number;
  /** Acts that the API or the rules refused. */
  refused: string[];
  /** Settles when every act is over. */
  ended: Promise<void>;
}

/**
 * Plays each act at its instant, all of them by themselves: nobody waits for somebody else's slow answer. What is refused is kept
 * and told at the end; the others go on.
 */
export function play(acts: readonly Act[], stage: Stage, realFor: (planAt: number) => number): Player {
  let done = 0;
  const refused: string[] = [];
  const one = async (act: Act) => {
    await until(realFor(act.at), stage.signal);
    try {
      await act.perform(new Hand(stage, act));
    } catch (error) {
      if (!stage.signal.aborted) refused.push(`${nameOf(act)}: ${error instanceof Error ? error.message : String(error)}`);
    }
    done += 1;
  };
  const ended = Promise.allSettled(acts.map(one)).then(() => undefined);
  return { done: () => done, refused, ended };
}

async function until(real: number, signal: AbortSignal): Promise<void> {
  const ahead = real - Date.now();
  if (ahead > 0) await sleep(ahead, undefined, { signal });
}
