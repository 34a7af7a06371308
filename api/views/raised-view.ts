import { unitsOfCommon } from '../../domain/action-plan.ts';
import type { Fact } from '../../domain/facts.ts';
import { statusOf, type Duty, type FollowUpState } from '../../domain/state.ts';
import { iso, lastDayOf } from '../iso.ts';
import type { RaisedView } from '../schemas/raised.schema.ts';

/** Words that stand elsewhere: in the plan of the unit that raised it, in the record of the unit that answered. */
export interface RaisedWords {
  measure: (unit: string, measure: string) => { title: string; why?: string; goal?: string } | undefined;
  /** What the unit said when it raised it. */
  note: (raisedId: string) => unknown;
  reason: (raisedId: string, unit: string | null) => unknown;
  unit: (unitId: string) => string | undefined;
}

interface Looking {
  unitId: string;
  zone: string;
  state: FollowUpState;
  facts: readonly Fact[];
  words: RaisedWords;
}

type Of<T extends Fact['type']> = Extract<Fact, { type: T }>;
const all = <T extends Fact['type']>(facts: readonly Fact[], type: T) => facts.filter((fact): fact is Of<T> => fact.type === type);

/** What the unit sent upwards, with each answer and its reason. */
export function sentUp({ unitId, zone, facts, words }: Looking): RaisedView['sent'] {
  return all(facts, 'measureRaised').map(({ duty, raisedId, at }) => {
    const answers = all(facts, 'raisedAnswered').filter((fact) => fact.raisedId === raisedId);
    return {
      measure: duty,
      title: words.measure(unitId, duty)?.title ?? null,
      raisedAt: iso(at, zone),
      note: words.note(raisedId) ?? null,
      open: answers.every(({ outcome }) => outcome === 'redirected'),
      answers: answers.map((answer) => ({
        at: iso(answer.at, zone),
        unit: answer.unit,
        abbreviation: (answer.unit === null ? undefined : words.unit(answer.unit)) ?? null,
        outcome: answer.outcome,
        reason: words.reason(raisedId, answer.unit) ?? null,
      })),
    };
  });
}

/** What units below have sent here. */
export function receivedFrom({ zone, state, facts, words }: Looking): RaisedView['received'] {
  return all(facts, 'raisedReceived').map(({ duty, unit, measure, at, raisedId }) => {
    const said = words.measure(unit, measure);
    const task = state.duties[duty];
    const decided = all(facts, 'raisedDecided').find((fact) => fact.raisedId === raisedId);
    return {
      duty,
      unit,
      measure,
      title: said?.title ?? null,
      why: said?.why ?? null,
      goal: said?.goal ?? null,
      note: words.note(raisedId) ?? null,
      receivedAt: iso(at, zone),
      lastDay: lastDay(task, zone),
      outcome: decided?.outcome ?? null,
      common: decided?.common ?? null,
    };
  });
}

/** The measures of this level, and for whom. */
export function commonMeasures({ unitId, zone, state, facts, words }: Looking): RaisedView['common'] {
  return Object.values(state.duties)
    .filter(({ cause }) => cause === 'common')
    .map((duty) => ({
      duty: duty.key,
      title: words.measure(unitId, duty.key)?.title ?? null,
      status: statusOf(duty),
      open: duty.end === null,
      lastDay: lastDay(duty, zone),
      units: unitsOfCommon(facts, duty.key),
    }));
}

function lastDay(duty: Duty | undefined, zone: string): string | null {
  return duty?.dueAt == null ? null : lastDayOf(duty.dueAt, zone);
}
