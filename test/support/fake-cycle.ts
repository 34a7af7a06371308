import { randomUUID } from 'node:crypto';
import type { CycleActivities, CyclePosition } from '../../activities/types.ts';

type Step = CyclePosition['steps'][number];
const DAY = 24 * 3_600_000;

/** A cycle's record in memory; days count from its start. */
export class FakeCycle {
  readonly cycleId = randomUUID();
  readonly log: { what: string; day: number }[] = [];
  readonly activities: CycleActivities;
  #steps: Step[];
  #start: number;
  #failures = new Map<string, Error>();

  constructor(now: () => Promise<number>, start: number, steps: [name: string, kind: Step['kind'], day: number][]) {
    this.#start = start;
    this.#steps = steps.map(([name, kind, day]) => ({
      name,
      kind,
      duty: name.startsWith('snapshot:') ? name.slice('snapshot:'.length) : null,
      at: start + day * DAY,
      reached: false,
    }));
    const note = async (what: string) => {
      const failure = this.#failures.get(what);
      this.#failures.delete(what);
      if (failure) throw failure;
      this.log.push({ what, day: ((await now()) - start) / DAY });
    };
    this.activities = {
      readCycle: () => Promise.resolve({ steps: [...this.#steps].sort((a, b) => a.at - b.at) }),
      launchFollowUps: async () => {
        await note('launch');
        return { started: 0 };
      },
      takeSnapshots: async ({ duty }) => {
        await note(`snapshot ${duty}`);
        return { taken: 1 };
      },
      noteCycleStep: async ({ name }) => {
        await note(`note ${name}`);
        this.#change(name, { reached: true });
      },
    };
  }

  move(name: string, day: number): void {
    this.#change(name, { at: this.#start + day * DAY });
  }

  failOnce(what: string, error: Error): void {
    this.#failures.set(what, error);
  }

  #change(name: string, change: Partial<Step>): void {
    this.#steps = this.#steps.map((step) => (step.name === name ? { ...step, ...change } : step));
  }
}
