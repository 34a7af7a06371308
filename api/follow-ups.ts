import { evolve } from '../domain/evolve.ts';
import { EMPTY_STATE, type FollowUpState } from '../domain/state.ts';
import { followUpsOfUnits } from '../db/api-unit.repository.ts';
import { findCycle, listCycles, type CycleRow } from '../db/cycle.repository.ts';
import type { Database } from '../db/database.ts';
import { factsOf, type RecordedFact } from '../db/fact.repository.ts';
import { followUpOfUnit, type FollowUpRow } from '../db/follow-up.repository.ts';
import { Problem, unknown } from './problem.ts';

/** The named cycle, else the one that runs: of several, that which started last. For reading; who asks for something names it. */
export async function cycleOf(db: Database, cycleId: string | undefined): Promise<CycleRow> {
  if (cycleId !== undefined) {
    const cycle = await findCycle(db, cycleId);
    if (!cycle) throw unknown('CYCLE', cycleId);
    if (cycle.started_at === null) throw new Problem(409, 'CYCLE_NOT_STARTED', { id: cycleId });
    return cycle;
  }
  const started = (await listCycles(db)).filter((cycle) => cycle.started_at !== null);
  const last = started.filter(isRunning).at(-1) ?? started.at(-1);
  if (!last) throw new Problem(404, 'CYCLE_NONE_STARTED');
  return last;
}

export async function followUpAt(db: Database, unitId: string, cycleId?: string): Promise<{ cycle: CycleRow; followUp: FollowUpRow }> {
  const cycle = await cycleOf(db, cycleId);
  const followUp = await followUpOfUnit(db, cycle.cycle_id, unitId);
  if (!followUp) throw unknown('FOLLOW_UP', unitId);
  return { cycle, followUp };
}

/** Where a command goes: what is asked of a unit must not land in another cycle than the person means. */
export async function followUpToChange(db: Database, unitId: string, cycleId?: string): Promise<FollowUpRow> {
  if (cycleId === undefined) {
    const running = (await listCycles(db)).filter(isRunning).map((cycle) => cycle.cycle_id);
    const open = (await followUpsOfUnits(db, [unitId], running)).filter((followUp) => !followUp.closed);
    if (open.length > 1) {
      // In the order of the cycles.
      const cycles = running.filter((id) => open.some((followUp) => followUp.cycle_id === id));
      throw new Problem(409, 'CYCLE_AMBIGUOUS', { unit: unitId, cycles: cycles.join(', ') });
    }
    if (open[0]) return open[0];
  }
  return (await followUpAt(db, unitId, cycleId)).followUp;
}

export const isRunning = (cycle: CycleRow) => cycle.started_at !== null && cycle.closed_at === null;

export interface Folded {
  facts: RecordedFact[];
  state: FollowUpState;
}

/** The follow-up as its facts say. */
export async function foldFollowUp(db: Database, followUpId: string): Promise<Folded> {
  const facts = await factsOf(db, followUpId);
  return { facts, state: facts.reduce((state, { fact }) => evolve(state, fact), EMPTY_STATE) };
}
