import type { Organisation } from '../../domain/organisation.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import { planLetters, type PendingNotice, type PlannedLetter } from '../../domain/post.ts';
import type { FollowUpState } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import { slotsBetween, type Slot } from '../../domain/letters/slots.ts';

/** The post office of the rehearsal: the same rules as the real one, on a virtual clock. */
export class RehearsalPost {
  readonly counts = { lettered: 0, withdrawn: 0, superseded: 0, pending: 0 };
  readonly slots: Slot[];
  #waiting: PendingNotice[] = [];
  #now: PendingNotice[] = [];
  readonly #plan: CompiledPlan;
  readonly #org: Organisation;
  readonly #send: (letter: PlannedLetter) => void;
  readonly #stateOf: (followUpId: string) => FollowUpState;

  constructor(
    plan: CompiledPlan,
    org: Organisation,
    stateOf: (followUpId: string) => FollowUpState,
    send: (letter: PlannedLetter) => void,
  ) {
    this.#send = send;
    this.#plan = plan;
    this.#org = org;
    this.#stateOf = stateOf;
    this.slots = slotsBetween(plan, plan.startsAt - 1, (plan.days.at(-1)?.startsAt ?? plan.closesAt) - 1);
  }

  take(notice: PendingNotice): void {
    (notice.urgency === 'now' ? this.#now : this.#waiting).push(notice);
  }

  /** Letters that leave at once. */
  flushNow(at: Instant): void {
    if (this.#now.length > 0) this.#now = this.#post('now', at, false, this.#now);
  }

  slot(slot: Slot): void {
    this.flushNow(slot.at);
    if (this.#waiting.length > 0) this.#waiting = this.#post('slot', slot.at, slot.weekly, this.#waiting);
  }

  end(): void {
    this.counts.pending = this.#waiting.length + this.#now.length;
  }

  /** Posts what may leave and answers with what still waits. */
  #post(kind: 'slot' | 'now', at: Instant, weekly: boolean, notices: PendingNotice[]): PendingNotice[] {
    const done = planLetters({
      slot: at,
      notices,
      stateOf: this.#stateOf,
      planOf: () => this.#plan,
      org: this.#org,
      unitOf: (followUpId) => followUpId,
      alreadyLettered: () => false,
      weekly,
      kind,
    });
    done.letters.forEach(this.#send);
    const gone = new Set<string>();
    for (const { noticeId } of done.withdrawn) gone.add(noticeId);
    for (const { noticeId } of done.superseded) gone.add(noticeId);
    this.counts.withdrawn += done.withdrawn.length;
    this.counts.superseded += done.superseded.length;
    const settled = gone.size;
    for (const letter of done.letters) for (const item of letter.items) for (const id of item.noticeIds) gone.add(id);
    this.counts.lettered += gone.size - settled;
    return gone.size === 0 ? notices : notices.filter((notice) => !gone.has(notice.noticeId));
  }
}

/** Each once. Most letters are about one matter. */
export function distinct(values: string[]): string[] {
  return values.length < 2 ? values : [...new Set(values)];
}
