import type { Instant } from './time.ts';
import type { ReceivedCommand, Verdict } from './commands.ts';
import type { CompiledPlan } from './plan.ts';
import type { Fact, FactDraft } from './facts.ts';
import type { FollowUpState } from './state.ts';
import { nextItem, type ClockItem } from './agenda.ts';
import { consequencesOf } from './consequences.ts';
import { decide } from './decide/decide.ts';
import { isRefusal } from './decide/case.ts';
import { effectsOf, type Effect } from './effects.ts';
import { evolve } from './evolve.ts';
import { noteOf } from './decide/note.ts';
import { judge } from './judge.ts';

export interface Advanced {
  state: FollowUpState;
  facts: { seq: number; fact: Fact }[];
  verdicts: Verdict[];
  /** Plan time of the next clock item; null when closed or not begun. */
  next: { at: Instant | null; closed: boolean };
  /** The clock item that `next` tells the time of. */
  item: ClockItem | null;
  effects: Effect[];
}

type Stamp = Pick<Fact, 'at' | 'commandId' | 'by' | 'textHash'>;

/**
 * Brings a follow-up up to `now`: clock items at their scheduled instants and commands at the instants they were received,
 * in time order; at equal instants the clock item comes first. So a late worker makes nobody late.
 * `first` is the next clock item of `before`; a caller who advances step by step has it from the step before.
 */
export function advance(
  plan: CompiledPlan,
  before: FollowUpState,
  commands: readonly ReceivedCommand[],
  now: Instant,
  first: ClockItem | null = nextItem(plan, before),
): Advanced {
  const result: Advanced = { state: before, facts: [], verdicts: [], next: { at: null, closed: false }, item: first, effects: [] };
  const waiting = [...commands].sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
  for (;;) {
    const { item } = result;
    const command = waiting[0];
    if (item && item.at <= (command?.receivedAt ?? now)) {
      apply(plan, result, judge(plan, result.state, item), { at: item.at });
    } else if (command) {
      waiting.shift();
      result.verdicts.push(obey(plan, result, command));
    } else {
      result.next = { at: item?.at ?? null, closed: result.state.closedAt !== null };
      return result;
    }
    result.item = nextItem(plan, result.state);
  }
}

function obey(plan: CompiledPlan, result: Advanced, command: ReceivedCommand): Verdict {
  const { decision, as } = decide(plan, result.state, command);
  if (isRefusal(decision)) return { commandId: command.id, accepted: false, refusal: { code: decision.code, params: decision.params } };
  const count = result.facts.length;
  const { personId, freshSignIn } = command.actor;
  const by = { personId, role: as, ...(freshSignIn ? { freshSignIn } : {}) };
  const stamp = { at: command.receivedAt, commandId: command.id, by };
  const { textHash } = command;
  apply(plan, result, decision, textHash === undefined ? stamp : { ...stamp, textHash });
  const made = result.facts.slice(count).map(({ fact }) => fact);
  const note = noteOf(made);
  return { commandId: command.id, accepted: true, facts: made.length, ...(note ? { note } : {}) };
}

/** Stamps, folds and follows each fact to its consequences, depth first, so a reader sees cause before effect. */
function apply(plan: CompiledPlan, result: Advanced, drafts: readonly FactDraft[], stamp: Stamp): void {
  for (const draft of drafts) {
    const fact: Fact = { ...draft, ...stamp };
    const before = result.state;
    result.state = evolve(result.state, fact);
    result.facts.push({ seq: result.state.seq, fact });
    result.effects.push(...effectsOf(plan, fact));
    apply(plan, result, consequencesOf(plan, before, result.state, fact), stamp);
  }
}
