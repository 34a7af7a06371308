import { advance } from '../domain/advance.ts';
import type { Verdict } from '../domain/commands.ts';
import { evolve } from '../domain/evolve.ts';
import { RULES_VERSION } from '../domain/facts.ts';
import type { CompiledPlan } from '../domain/plan.ts';
import { EMPTY_STATE, type FollowUpState } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import type { Clock } from '../db/clock.ts';
import { writeAdvance } from '../db/advance.repository.ts';
import { findCommands, undecidedCommands } from '../db/command.repository.ts';
import { addToCounters } from '../db/counter.repository.ts';
import type { Database, Trx } from '../db/database.ts';
import { factsOf, type SealedFact } from '../db/fact.repository.ts';
import { emptyTexts } from '../db/removed-text.repository.ts';
import { lockFollowUp, type FollowUpRow } from '../db/follow-up.repository.ts';
import type { NewNotice } from '../db/notice.repository.ts';
import type { Plans } from '../db/plan.repository.ts';
import { writeDeliveries } from './archive-rows.ts';
import { FoldedStates } from './folded-states.ts';
import { writeEffects } from './record-effects.ts';
import { changedDuties, counterDifferences, dutyRow, newNotices, sealFacts, type NumberedFact } from './record-rows.ts';
import { shownOf } from './record-shown.ts';
import { retryDeadlocks } from './retry-deadlocks.ts';
import type { AdvanceInput, AdvanceResult, RecordActivities } from './types.ts';

export interface RecordDependencies {
  db: Database;
  clock: Clock;
  plans: Plans;
  /** Told after the commit which other follow-ups got something to decide. A lost call is made good by the reconciler. */
  nudge?: (followUpIds: string[]) => void;
}

/** A sleep longer than this starts with a fresh history (design 5.4). */
const RENEW_BEFORE = 30 * 24 * 3600 * 1000;
/** A follow-up can tell itself something (an institutt on its own list), but never without end. */
const MAX_ROUNDS = 8;

/** An older worker must not decide on what newer rules wrote. Retryable: a newer worker will come by. */
export class NewerRulesError extends Error {
  override name = 'NewerRulesError';
}

export function createRecordActivities(dependencies: RecordDependencies): RecordActivities {
  const folded = new FoldedStates();
  return {
    async advanceFollowUp(input) {
      const { result, others } = await retryDeadlocks(() =>
        dependencies.db.transaction().execute((trx) => advanceIn(trx, { ...dependencies, folded }, input)),
      );
      if (others.length > 0) dependencies.nudge?.(others);
      return result;
    },
  };
}

/** What has been decided so far in one advance, not yet written. */
interface Decided {
  state: FollowUpState;
  headHash: string | null;
  now: Instant;
  next: { at: Instant | null; closed: boolean };
  made: NumberedFact[];
  facts: SealedFact[];
  notices: NewNotice[];
  verdicts: Verdict[];
  /** Other follow-ups that were told something. */
  others: Set<string>;
}

type Advancing = RecordDependencies & { folded: FoldedStates };

async function advanceIn(trx: Trx, { clock, plans, folded }: Advancing, { followUpId, commandIds }: AdvanceInput) {
  const followUp = await lockFollowUp(trx, followUpId);
  if (!followUp) throw new Error(`no follow-up ${followUpId}`);
  const plan = await plans.get(followUp.plan_key, followUp.plan_version, trx);
  const before = folded.at(followUp.head_hash) ?? (await fold(trx, followUpId));
  const decided = await decideAll(trx, clock, plan, followUp, before);
  const { state, now, next } = decided;

  const shown = shownOf(plan, state, next.at);
  const isResponseUnit = state.unit?.isResponseUnit ?? followUp.is_response_unit;
  await writeAdvance(trx, followUpId, {
    facts: decided.facts,
    notices: decided.notices,
    duties: changedDuties(before, state).map((duty) => dutyRow(plan, followUpId, duty)),
    verdicts: decided.verdicts,
    decidedAt: now,
    head: { seq: state.seq, headHash: decided.headHash, nextAt: next.at, closed: next.closed, phase: shown.phase, isResponseUnit },
  });
  await writeDeliveries(trx, plan, followUpId, decided.made, state.duties);
  await emptyTexts(trx, followUpId, removedTexts(decided.made), now);
  folded.drop(followUp.head_hash);
  folded.keep(decided.headHash, state);
  const result: AdvanceResult = {
    verdicts: await verdictsOf(trx, commandIds, decided.verdicts),
    shown,
    next: {
      at: next.at === null ? null : clock.realFor(next.at),
      renew: !next.closed && (next.at === null || next.at - now > RENEW_BEFORE),
      closed: next.closed,
    },
  };
  const leaf = { cycleId: followUp.cycle_id, departmentId: followUp.department_id, level: followUp.level };
  await addToCounters(trx, leaf, counterDifferences(plan, before, state));
  return { result, others: [...decided.others] };
}

async function fold(trx: Trx, followUpId: string): Promise<FollowUpState> {
  let state = EMPTY_STATE;
  for (const { seq, fact, rulesVersion } of await factsOf(trx, followUpId)) {
    if (rulesVersion > RULES_VERSION) throw new NewerRulesError(`fact ${String(seq)} has rules version ${String(rulesVersion)}`);
    state = evolve(state, fact);
  }
  return state;
}

/** Decides everything that is due, and once more whenever the follow-up told itself something. */
async function decideAll(trx: Trx, clock: Clock, plan: CompiledPlan, followUp: FollowUpRow, before: FollowUpState): Promise<Decided> {
  const followUpId = followUp.follow_up_id;
  const decided: Decided = {
    state: before,
    headHash: followUp.head_hash,
    now: followUp.created_at,
    next: { at: null, closed: false },
    made: [],
    facts: [],
    notices: [],
    verdicts: [],
    others: new Set(),
  };
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const commands = await undecidedCommands(trx, followUpId);
    // Read after the lock and after the commands' stamps: all that is undecided was received before now.
    decided.now = await clock.now(trx);
    const fresh = commands.filter((command) => !decided.verdicts.some((verdict) => verdict.commandId === command.id));
    const step = advance(plan, decided.state, fresh, decided.now);
    const sealed = sealFacts(decided.headHash, step.facts, decided.now);
    decided.state = step.state;
    decided.next = step.next;
    decided.headHash = sealed.at(-1)?.hash ?? decided.headHash;
    decided.made.push(...step.facts);
    decided.facts.push(...sealed);
    decided.notices.push(...newNotices(step.facts));
    decided.verdicts.push(...step.verdicts);
    const told = await writeEffects(trx, clock, followUp, step.effects, decided.now);
    for (const other of told) if (other !== followUpId) decided.others.add(other);
    if (!told.includes(followUpId)) return decided;
  }
  throw new Error(`follow-up ${followUpId} keeps telling itself`);
}

const removedTexts = (made: readonly NumberedFact[]) => made.flatMap(({ fact }) => (fact.type === 'textRemoved' ? [fact] : []));

/** A command decided earlier answers as it did then, from its row. */
async function verdictsOf(trx: Trx, commandIds: readonly string[], decidedNow: readonly Verdict[]): Promise<AdvanceResult['verdicts']> {
  const known = new Map(decidedNow.map((verdict) => [verdict.commandId, verdict.accepted]));
  const earlier = await findCommands(
    trx,
    commandIds.filter((id) => !known.has(id)),
  );
  for (const row of earlier) if (row.verdict) known.set(row.command_id, row.verdict.accepted);
  const words = (id: string) => (known.has(id) ? (known.get(id) ? 'accepted' : 'refused') : 'unknown');
  return Object.fromEntries(commandIds.map((id) => [id, words(id)]));
}
