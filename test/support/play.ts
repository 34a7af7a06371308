import { advance } from '../../domain/advance.ts';
import type { Command, ReceivedCommand, Refusal } from '../../domain/commands.ts';
import { dayOf } from '../../domain/days.ts';
import type { Fact, FactType } from '../../domain/facts.ts';
import { noticesOf, type Notice } from '../../domain/notices.ts';
import type { CompiledPlan, Unit } from '../../domain/plan.ts';
import type { Actor, Receiver } from '../../domain/roles.ts';
import { EMPTY_STATE, type Duty, type FollowUpState } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';

export const RESPONSE_UNIT: Unit = { level: 4, isResponseUnit: true, hasLevel3Below: false };

/** `2024-04-30` is noon that day, `2024-04-30 23:59` that minute, local time of the plan. */
export function on(plan: CompiledPlan, when: string): Instant {
  const [date = '', time = '12:00'] = when.split(' ');
  const day = dayOf(plan.days, date);
  if (!day) throw new Error(`no day ${date}`);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  // The day's mail slot is 08:00 local, whatever daylight saving does at night.
  return day.postAt + (hours - 8) * 3_600_000 + minutes * 60_000;
}

/** A response unit whose report came in January, as it should. */
export function withReport(plan: CompiledPlan, language = 'nb'): Play {
  const play = new Play(plan);
  play.send('2024-01-22', 'coordinator', { type: 'recordReport', duty: 'P2.report', outcome: 'ownReport', languages: [language] });
  return play;
}

/** One follow-up played by hand: commands and wakes at stated dates, the rules for real. */
export class Play {
  state: FollowUpState = EMPTY_STATE;
  facts: { seq: number; fact: Fact }[] = [];
  readonly plan: CompiledPlan;
  #id = 0;

  constructor(
    plan: CompiledPlan,
    unit: Unit = RESPONSE_UNIT,
    started = '2023-09-15',
    elsewhere?: Extract<Command, { type: 'start' }>['elsewhere'],
    joinedLate = false,
  ) {
    this.plan = plan;
    const because =
      elsewhere ??
      (unit.isResponseUnit ? [{ duty: 'P1.responseUnitList', unit: 'above', when: 'ended' as const, at: on(plan, started) }] : []);
    this.send(started, 'system', { type: 'start', unit, elsewhere: because, ...(joinedLate ? { joinedLate } : {}) });
  }

  /** Sends a command; answers the refusal or null. */
  send(
    when: string,
    role: Receiver | 'system',
    command: Command,
    options: { sawRevision?: number; personId?: string; textHash?: string } = {},
  ): Refusal | null {
    return this.advanceTo(when, [this.received(when, role, command, options)])[0] ?? null;
  }

  received(
    when: string,
    role: Receiver | 'system',
    command: Command,
    options: { sawRevision?: number; personId?: string; textHash?: string } = {},
  ): ReceivedCommand {
    const actor: Actor = { personId: options.personId ?? `person-${role}`, roles: [role] };
    const id = String(++this.#id).padStart(6, '0');
    const saw = options.sawRevision === undefined ? {} : { sawRevision: options.sawRevision };
    const text = options.textHash === undefined ? {} : { textHash: options.textHash };
    return { id, receivedAt: on(this.plan, when), actor, command, ...saw, ...text };
  }

  wake(when: string): this {
    this.advanceTo(when, []);
    return this;
  }

  advanceTo(when: string, commands: ReceivedCommand[]): (Refusal | null)[] {
    const done = advance(this.plan, this.state, commands, on(this.plan, when));
    this.state = done.state;
    this.facts.push(...done.facts);
    return done.verdicts.map((verdict) => (verdict.accepted ? null : verdict.refusal));
  }

  duty(key: string): Duty {
    const duty = this.state.duties[key];
    if (!duty) throw new Error(`no duty ${key}`);
    return duty;
  }

  of<T extends FactType>(type: T, duty?: string): Extract<Fact, { type: T }>[] {
    return this.facts
      .map(({ fact }) => fact)
      .filter(
        (fact): fact is Extract<Fact, { type: T }> => fact.type === type && (duty === undefined || ('duty' in fact && fact.duty === duty)),
      );
  }

  /** Notices about a duty as `date step role`, in order. */
  notices(duty: string): string[] {
    return this.allNotices()
      .filter((notice) => notice.duty === duty)
      .map((notice) => `${this.date(notice.issuedAt)} ${notice.step} ${notice.role}`);
  }

  allNotices(): Notice[] {
    return this.facts.flatMap(({ seq, fact }) => noticesOf(seq, fact));
  }

  date(at: Instant): string {
    return [...this.plan.days].reverse().find((day) => day.startsAt <= at)?.date ?? 'before the calendar';
  }
}
