import { advance } from '../domain/advance.ts';
import { evolve } from '../domain/evolve.ts';
import { RULES_VERSION } from '../domain/facts.ts';
import type { CompiledPlan } from '../domain/plan.ts';
import { EMPTY_STATE, type FollowUpState } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import type { Clock } from '../db/clock.ts';
import { decideCommands, findCommands, undecidedCommands } from '../db/command.repository.ts';
import { addToCounters } from '../db/counter.repository.ts';
import type { Database, Trx } from '../db/database.ts';
import { saveDuties } from '../db/duty.repository.ts';
import { appendFacts, factsOf } from '../db/fact.repository.ts';
import { lockFollowUp, saveHead, type FollowUpRow } from '../db/follow-up.repository.ts';
import { issueNotices } from '../db/notice.repository.ts';
import type { Plans } from '../db/plan.repository.ts';
import { writeEffects } from './record-effects.ts';
import { changedDuties, counterDifferences, dutyRow, newNotices, sealFacts } from './record-rows.ts';
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
  return {
    async advanceFollowUp(input) {
      const { result, others } = await retryDeadlocks(() =>
        dependencies.db.transaction().execute((trx) => advanceIn(trx, dependencies, input)),
      );
      if (others.length > 0) dependencies.nudge?.(others);
      return result;
    },
  };
}

interface Decided {
  state: FollowUpState;
  headHash: string | null;
  now: Instant;
  next: { at: Instant | null; closed: boolean };
  others: string[];
}

async function advanceIn(trx: Trx, { clock, plans }: RecordDependencies, { followUpId, commandIds }: AdvanceInput) {
  const followUp = await lockFollowUp(trx, followUpId);
  if (!followUp) throw new Error(`no follow-up ${followUpId}`);
  const plan = await plans.get(followUp.plan_key, followUp.plan_version, trx);
  const before = await fold(trx, followUpId);
  const decided = await decideAll(trx, clock, plan, followUp, before);
  const { state, now, next } = decided;

  await saveDuties(
    trx,
    changedDuties(before, state).map((duty) => dutyRow(plan, followUpId, duty)),
  );
  const shown = shownOf(plan, state, next.at);
  await saveHead(trx, followUpId, {
    seq: state.seq,
    headHash: decided.headHash,
    nextAt: next.at,
    closed: next.closed,
    phase: shown.phase,
    isResponseUnit: state.unit?.isResponseUnit ?? followUp.is_response_unit,
  });
  const result: AdvanceResult = {
    verdicts: await verdictsOf(trx, commandIds),
    shown,
    next: {
      at: next.at === null ? null : clock.realFor(next.at),
      renew: !next.closed && (next.at === null || next.at - now > RENEW_BEFORE),
      closed: next.closed,
    },
  };
  const leaf = { cycleId: followUp.cycle_id, departmentId: followUp.department_id, level: followUp.level };
  await addToCounters(trx, leaf, counterDifferences(plan, before, state));
  return { result, others: decided.others };
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
  const others = new Set<string>();
  let state = before;
  let headHash = followUp.head_hash;
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    // Read after the lock and after the commands' stamps: all that is undecided was received before now.
    const commands = await undecidedCommands(trx, followUpId);
    const now = await clock.now(trx);
    const step = advance(plan, state, commands, now);
    const sealed = sealFacts(headHash, step.facts, now);
    await appendFacts(trx, followUpId, sealed);
    await issueNotices(trx, followUpId, newNotices(step.facts));
    await decideCommands(trx, step.verdicts, now);
    const told = await writeEffects(trx, clock, followUp, step.effects, now);
    state = step.state;
    headHash = sealed.at(-1)?.hash ?? headHash;
    for (const other of told) if (other !== followUpId) others.add(other);
    if (!told.includes(followUpId)) return { state, headHash, now, next: step.next, others: [...others] };
  }
  throw new Error(`follow-up ${followUpId} keeps telling itself`);
}

/** From the rows: a command decided earlier answers as it did then. */
async function verdictsOf(trx: Trx, commandIds: readonly string[]): Promise<AdvanceResult['verdicts']> {
  const rows = await findCommands(trx, commandIds);
  const known = new Map(rows.map((row) => [row.command_id, row.verdict]));
  return Object.fromEntries(
    commandIds.map((id) => {
      const verdict = known.get(id);
      return [id, verdict ? (verdict.accepted ? 'accepted' : 'refused') : 'unknown'];
    }),
  );
}
