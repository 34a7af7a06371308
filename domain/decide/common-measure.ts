import type { LocalDate } from '../time.ts';
import type { FactDraft } from '../facts.ts';
import { bornFacts } from '../birth.ts';
import { dueAfter } from '../dates.ts';
import { refuse, type DutyCase } from './case.ts';

/** A measure of this level: its task, and the facts that write it down where it is new. */
export interface Common {
  key: string;
  facts: FactDraft[];
}

/** A measure of this level, for several units below; one that stands already is joined. */
export function commonMeasure(c: DutyCase, id: string, lastDay: LocalDate): Common | ReturnType<typeof refuse> {
  const { plan, state, at } = c;
  const definition = plan.measureDuty;
  const dueAt = dueAfter(plan, lastDay);
  if (!definition) return refuse('RAISED_AT_TOP', { duty: c.duty.key });
  if (dueAt === null) return refuse('DATE_OUTSIDE_CYCLE', { date: lastDay });
  const key = `${definition.key}/${id}`;
  const known = Object.hasOwn(state.duties, key) ? state.duties[key] : undefined;
  if (known) return known.cause === 'common' && !known.end ? { key, facts: [] } : refuse('MEASURE_TWICE', { measure: id });
  return { key, facts: bornFacts(plan, { ...definition, key, opens: at, dueAt }, state, 'common', at) };
}
