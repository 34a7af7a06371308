import type { AdvanceInput, AdvanceResult, Next, RecordActivities, Shown } from '../../activities/types.ts';

/** One instant at which something happens to the unit, and what an operator then sees. */
export interface PlannedWake {
  at: number;
  renew?: boolean;
  shown?: Partial<Shown>;
}

export interface FakeCommand {
  verdict: 'accepted' | 'refused' | null;
  refuse: boolean;
  shown: Partial<Shown>;
}

const NOTHING_SHOWN: Shown = { phase: null, waitingOn: null, nextDuty: null, nextAt: null };

/**
 * A record in memory with the real one's promises: what is due is decided once, a command keeps its verdict, and the time is
 * read by the record. Tests make it fail before or after the commit.
 */
export class FakeRecord implements RecordActivities {
  readonly facts: { at: number; judgedAt: number; what: string }[] = [];
  readonly commands = new Map<string, FakeCommand>();
  readonly followUps: string[] = [];
  calls = 0;
  /** Called before the decision; a thrown error is a transaction that never was. */
  beforeCommit: (call: number) => void | Promise<void> = () => undefined;
  /** Called after the decision; a thrown error is a reply that got lost. */
  afterCommit: (call: number) => void | Promise<void> = () => undefined;
  /** Stays open for commands after the last wake. */
  staysOpen = false;

  #now: () => number | Promise<number>;
  #wakes: PlannedWake[];
  #shown = NOTHING_SHOWN;

  constructor(now: () => number | Promise<number>, wakes: PlannedWake[]) {
    this.#now = now;
    this.#wakes = [...wakes].sort((a, b) => a.at - b.at);
  }

  /** The row that the api writes before it sends the update. */
  write(commandId: string, { refuse = false, shown = {} }: { refuse?: boolean; shown?: Partial<Shown> } = {}): void {
    this.commands.set(commandId, { verdict: null, refuse, shown });
  }

  /** A date moved, as a fact of another transaction would do it. */
  plan(wakes: PlannedWake[]): void {
    this.#wakes = [...wakes].sort((a, b) => a.at - b.at);
  }

  readonly advanceFollowUp = async ({ followUpId, commandIds }: AdvanceInput): Promise<AdvanceResult> => {
    const call = ++this.calls;
    await this.beforeCommit(call);
    const result = this.#decide(followUpId, commandIds, await this.#now());
    await this.afterCommit(call);
    return result;
  };

  #decide(followUpId: string, commandIds: string[], now: number): AdvanceResult {
    this.followUps.push(followUpId);
    let renew = false;
    while (this.#wakes[0] !== undefined && this.#wakes[0].at <= now) {
      const wake = this.#wakes.shift()!;
      renew = wake.renew ?? false;
      this.#note(now, wake.at, `wake ${wake.at}`, wake.shown ?? {});
    }
    for (const [commandId, command] of this.commands) {
      if (command.verdict !== null) continue;
      command.verdict = command.refuse ? 'refused' : 'accepted';
      this.#note(now, now, `command ${commandId}`, command.shown);
    }
    return { next: this.#next(renew), verdicts: this.#verdicts(commandIds), shown: this.#shown };
  }

  #note(judgedAt: number, at: number, what: string, shown: Partial<Shown>): void {
    this.facts.push({ at, judgedAt, what });
    this.#shown = { ...this.#shown, ...shown };
  }

  #next(renew: boolean): Next {
    const at = this.#wakes[0]?.at ?? null;
    return { at, renew, closed: at === null && !this.staysOpen };
  }

  #verdicts(commandIds: string[]): AdvanceResult['verdicts'] {
    return Object.fromEntries(commandIds.map((id) => [id, this.commands.get(id)?.verdict ?? 'unknown']));
  }
}
