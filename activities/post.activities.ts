import { setTimeout as sleep } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import type { Clock } from '../db/clock.ts';
import type { Database } from '../db/database.ts';
import { undecidedBefore } from '../db/follow-up.repository.ts';
import type { StoredPlans } from '../db/plan.repository.ts';
import { holdingThePost, lastSlotAt, plansInUse } from '../db/post.repository.ts';
import type { Transport } from '../mail/transport.ts';
import type { AnswerLinks } from '../platform/answer-links.ts';
import type { Logger } from '../platform/log.ts';
import { makeLettersFor } from './post-make.ts';
import { sendLetters } from './post-send.ts';
import { dueSlots, slotsOf, type DueSlot } from './post-slots.ts';
import type { PostActivities } from './types.ts';

export interface PostSettings {
  publicUrl: string;
  /** Right side of Message-IDs; the institution's mail domain. */
  mailDomain: string;
  /** Key of the links in letters; absent: every answer asks for a sign-in. */
  answers?: AnswerLinks;
  /** Letters a second at most. */
  perSecond?: number;
  /** Letters under way at once. */
  atOnce?: number;
  /** All real ms. How often to look, how long a claim holds, how long a slot waits for a slow follow-up, when a slot is long past, first wait before a retry. */
  lookMs?: number;
  leaseMs?: number;
  barrierMs?: number;
  staleMs?: number;
  retryMs?: number;
}

export interface PostDependencies {
  db: Database;
  clock: Clock;
  transport: Transport;
  plans: StoredPlans;
  settings: PostSettings;
  log: Logger;
  /** For tests without Temporal. */
  context?: { heartbeat: () => void; signal: AbortSignal };
}

const DEFAULTS = { perSecond: 10, atOnce: 4, lookMs: 1000, leaseMs: 120_000, barrierMs: 60_000, staleMs: 600_000, retryMs: 15_000 };
const BEAT_MS = 2_000;

/** The post office: makes and sends letters until it is cancelled or its time is over. One at a time for the whole record. */
export function createPostActivities(dependencies: PostDependencies): PostActivities {
  const settings = { ...DEFAULTS, ...dependencies.settings };
  return {
    async runPost({ minutes }) {
      const { heartbeat, signal } = dependencies.context ?? temporalContext();
      const office = new PostOffice({ ...dependencies, settings });
      const endsAt = Date.now() + minutes * 60_000;
      // A mail server that does not answer must not look like a worker that has died.
      const beating = setInterval(heartbeat, BEAT_MS);
      let sent = 0;
      try {
        while (Date.now() < endsAt) {
          signal.throwIfAborted();
          const done = await holdingThePost(dependencies.db, async (stillHeld) => {
            while (Date.now() < endsAt && !signal.aborted) {
              await stillHeld();
              sent += await office.look(heartbeat);
              await pause(settings.lookMs, signal);
            }
            return true;
          });
          // Another worker holds the post: stand by, in case it dies.
          if (done === null) await pause(settings.lookMs, signal);
        }
      } finally {
        clearInterval(beating);
      }
      signal.throwIfAborted();
      return { sent };
    },
  };
}

type Settled = PostDependencies & { settings: PostSettings & typeof DEFAULTS };

export class PostOffice {
  readonly #ports: Settled;
  /** The slot that waits for a slow follow-up, and since when (real). */
  #waiting: { slot: string; since: number } | null = null;

  constructor(ports: Settled) {
    this.#ports = ports;
  }

  /** One look: letters that leave at once, then the slots that are due, then sending. Answers how many letters left. */
  async look(heartbeat: () => void): Promise<number> {
    const { db, clock } = this.#ports;
    const now = await clock.now(db);
    await makeLettersFor(this.#make(), { kind: 'now', at: now });
    for (const slot of await this.#due(now)) {
      const forced = await this.#standsInTheWay(slot);
      if (forced === null) break;
      await makeLettersFor(this.#make(), { ...slot, kind: 'slot', forced });
      heartbeat();
    }
    return sendLetters(this.#ports, heartbeat);
  }

  async #due(now: number): Promise<DueSlot[]> {
    const { db, clock, plans, settings } = this.#ports;
    const used = await plansInUse(db);
    const first = used[0];
    if (!first) return [];
    const after = (await lastSlotAt(db)) ?? first.startedAt - 1;
    const compiled = await Promise.all(used.map(({ key, version }) => plans.get(key, version)));
    const realNow = clock.realFor(now);
    const lateBy = (at: number): number => realNow - clock.realFor(at);
    return dueSlots(compiled, slotsOf(compiled, after, now), { now, lateBy, staleMs: settings.staleMs });
  }

  /** False: all is decided. True: it is not, but the slot has waited long enough. Null: wait. */
  async #standsInTheWay(slot: DueSlot): Promise<boolean | null> {
    const { db, log, settings } = this.#ports;
    const undecided = await undecidedBefore(db, slot.at);
    if (undecided.length === 0) {
      this.#waiting = null;
      return false;
    }
    if (this.#waiting?.slot !== slot.date) this.#waiting = { slot: slot.date, since: Date.now() };
    if (Date.now() - this.#waiting.since < settings.barrierMs) return null;
    log.error(
      { slot: slot.date, undecided: undecided.length, first: undecided[0] },
      'letters go out before every follow-up has decided; the rest take the next slot',
    );
    this.#waiting = null;
    return true;
  }

  #make() {
    const { db, plans, settings } = this.#ports;
    const { publicUrl, mailDomain, answers } = settings;
    return { db, plans, publicUrl, mailDomain, answers };
  }
}

function temporalContext(): { heartbeat: () => void; signal: AbortSignal } {
  const context = Context.current();
  return {
    heartbeat: () => {
      context.heartbeat();
    },
    signal: context.cancellationSignal,
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
