import { advance } from '../../domain/advance.ts';
import type { ClockItem } from '../../domain/agenda.ts';
import type { Command, ReceivedCommand } from '../../domain/commands.ts';
import type { Effect } from '../../domain/effects.ts';
import type { Fact } from '../../domain/facts.ts';
import { noticesOf } from '../../domain/notices.ts';
import { lineUpwards, unitFacts, type Organisation } from '../../domain/organisation.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { PendingNotice } from '../../domain/post.ts';
import { proposedUnits } from '../../domain/proposed-units.ts';
import type { Actor, Receiver } from '../../domain/roles.ts';
import { EMPTY_STATE, type FollowUpState } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import { actsAfter, openingsOf, type Stage } from './behaviour.ts';
import { EventQueue } from './event-queue.ts';
import type { Behaviour } from './rehearsal-types.ts';

export interface PlayedFollowUp {
  unitId: string;
  state: FollowUpState;
  stage: Stage;
  /** What comes next by the clock: the wake that still counts; an earlier one in the queue is stale. */
  next: ClockItem | null;
}

export interface How {
  behaviour: Behaviour;
  seed: number;
  /** Units with too few people to expect a report of their own. */
  withoutReport: ReadonlySet<string>;
}

/** Plays every follow-up by the real rules: only instants at which something happens are visited. */
export class FollowUps {
  readonly byUnit = new Map<string, PlayedFollowUp>();
  readonly #queue = new EventQueue<{ unitId: string; command: ReceivedCommand | null }>();
  readonly #actors = new Map<string, Actor>();
  readonly #proposed: Map<string, string[]>;
  readonly #plan: CompiledPlan;
  readonly #org: Organisation;
  readonly #how: How;
  readonly #tell: (notice: PendingNotice) => void;
  #count = 0;

  constructor(plan: CompiledPlan, org: Organisation, how: How, tell: (notice: PendingNotice) => void) {
    this.#plan = plan;
    this.#org = org;
    this.#how = how;
    this.#tell = tell;
    const { proposed, unlisted } = proposedUnits(plan, org);
    this.#proposed = proposed;
    for (const unit of org.units.values()) {
      if (unit.level <= 3 || unlisted.has(unit.unitId)) this.#start(unit.unitId, unlisted.has(unit.unitId), plan.startsAt);
    }
    for (const { duty, at, opensOn } of openingsOf(plan, how.behaviour)) {
      for (const unit of org.units.values()) this.#schedule(unit.unitId, at, 'coordinator', { type: 'setOpening', duty, opensOn });
    }
    for (const { duty, asOf } of plan.snapshots) {
      for (const unit of org.units.values()) this.#schedule(unit.unitId, asOf, 'system', { type: 'noteSnapshot', duty, snapshotId: duty });
    }
  }

  get nextAt(): Instant {
    return this.#queue.nextAt;
  }

  /** Everything up to and with `until`; before the clock moves on to a later instant, `moment` hears of the one that is over. */
  playUntil(until: Instant, moment: (at: Instant) => void): void {
    let now = Number.NEGATIVE_INFINITY;
    while (this.#queue.nextAt <= until) {
      const event = this.#queue.pop()!;
      if (event.at !== now && Number.isFinite(now)) moment(now);
      now = event.at;
      const followUp = this.byUnit.get(event.value.unitId);
      if (!followUp) continue;
      if (event.value.command) this.#advance(followUp, [event.value.command], event.at);
      else if (followUp.next?.at === event.at) this.#advance(followUp, [], event.at);
    }
    if (Number.isFinite(now)) moment(now);
  }

  #start(unitId: string, isResponseUnit: boolean, at: Instant, elsewhere?: Extract<Command, { type: 'start' }>['elsewhere']): void {
    const { behaviour, seed, withoutReport } = this.#how;
    const stage: Stage = { plan: this.#plan, behaviour, seed, unitId, ownReport: !withoutReport.has(unitId) };
    this.byUnit.set(unitId, { unitId, state: EMPTY_STATE, stage, next: null });
    const unit = unitFacts(this.#org, unitId, isResponseUnit);
    const proposed = this.#proposed.get(unitId) ?? [];
    this.#schedule(unitId, at, 'system', { type: 'start', unit, proposedUnits: proposed, ...(elsewhere ? { elsewhere } : {}) });
  }

  #schedule(unitId: string, at: Instant, role: Receiver | 'system', command: Command): void {
    let actor = this.#actors.get(role);
    if (!actor) this.#actors.set(role, (actor = { personId: role, roles: [role] }));
    this.#queue.push(at, { unitId, command: { id: String(this.#count++).padStart(8, '0'), receivedAt: at, actor, command } });
  }

  #advance(followUp: PlayedFollowUp, commands: ReceivedCommand[], now: Instant): void {
    const done = advance(this.#plan, followUp.state, commands, now, followUp.next);
    const wakeAt = followUp.next?.at ?? null;
    followUp.state = done.state;
    followUp.next = done.item;
    for (const { seq, fact } of done.facts) this.#follow(followUp, seq, fact);
    for (const effect of done.effects) this.#cause(followUp, effect, now);
    if (done.next.at !== null && done.next.at !== wakeAt) this.#queue.push(done.next.at, { unitId: followUp.unitId, command: null });
  }

  #follow(followUp: PlayedFollowUp, seq: number, fact: Fact): void {
    for (const notice of noticesOf(seq, fact)) {
      const { duty, step, epoch, role, urgency, issuedAt } = notice;
      const noticeId = `${followUp.unitId}#${String(seq)}#${role}`;
      this.#tell({ noticeId, followUpId: followUp.unitId, duty: duty ?? '', step, epoch, role, urgency, issuedAt, fact });
    }
    for (const act of actsAfter(followUp.stage, followUp.state, fact)) {
      this.#schedule(followUp.unitId, Math.max(act.at, fact.at), act.role, act.command);
    }
  }

  #cause(source: PlayedFollowUp, effect: Effect, now: Instant): void {
    if (effect.kind === 'startResponseUnit') {
      this.#startResponseUnit(source, effect, now);
      return;
    }
    // In a rehearsal nobody raises a measure.
    if (effect.kind !== 'tellAbove') return;
    const above = lineUpwards(this.#org, source.unitId).find((unit) => unit.level === effect.level);
    if (!above) return;
    const { duty, when, at } = effect;
    this.#schedule(above.unitId, now, 'system', { type: 'noteElsewhere', duty, unit: source.unitId, when, at });
  }

  #startResponseUnit(source: PlayedFollowUp, effect: Effect & { kind: 'startResponseUnit' }, now: Instant): void {
    const { unitId, because } = effect;
    const elsewhere = { duty: because.duty, unit: source.unitId, when: 'ended' as const, at: because.at };
    if (!this.byUnit.has(unitId)) {
      this.#start(unitId, true, now, [elsewhere]);
      return;
    }
    if (unitId !== source.unitId) this.#schedule(unitId, now, 'system', { type: 'noteElsewhere', ...elsewhere });
    this.#schedule(unitId, now, 'system', { type: 'becomeResponseUnit' });
  }
}
