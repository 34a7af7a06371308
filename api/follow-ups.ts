import { evolve } from '../domain/evolve.ts';
import { EMPTY_STATE, type FollowUpState } from '../domain/state.ts';
import { findCycle, listCycles, type CycleRow } from '../db/cycle.repository.ts';
import type { Database } from '../db/database.ts';
import { factsOf, type RecordedFact } from '../db/fact.repository.ts';
import { followUpOfUnit, type FollowUpRow } from '../db/follow-up.repository.ts';
import { Problem, unknown } from './problem.ts';

/** The named cycle, else the one that runs: of several, that which started last. */
export async function cycleOf(db: Database, cycleId: string | undefined): Promise<CycleRow> {
  if (cycleId !== undefined) {
    const cycle = await findCycle(db, cycleId);
    if (!cycle) throw unknown('CYCLE', cycleId);
    if (cycle.started_at === null) throw new Problem(409, 'CYCLE_NOT_STARTED', { id: cycleId });
    return cycle;
  }
  const started = (await listCycles(db)).filter((cycle) => cycle.started_at !== null);
  const last = started.filter((cycle) => cycle.closed_at === null).at(-1) ?? started.at(-1);
  if (!last) throw unknown('CYCLE', '-');
  return last;
}

export async function followUpAt(db: Database, unitId: string, cycleId?: string): Promise<{ cycle: CycleRow; followUp: FollowUpRow }> {
  const cycle = await cycleOf(db, cycleId);
  const followUp = await followUpOfUnit(db, cycle.cycle_id, unitId);
  if (!followUp) throw unknown('FOLLOW_UP', unitId);
  return { cycle, followUp };
}

export interface Folded {
  facts: RecordedFact[];
  state: FollowUpState;
}

/** The follow-up as its facts say. */
export async function foldFollowUp(db: Database, followUpId: string): Promise<Folded> {
  const facts = await factsOf(db, followUpId);
  return { facts, state: facts.reduce((state, { fact }) => evolve(state, fact), EMPTY_STATE) };
}
