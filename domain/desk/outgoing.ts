import { stepsFrom } from '../dates.ts';
import { leavingDay, stepInfo } from '../letters/step-info.ts';
import type { StepKind } from '../letters/letter-types.ts';
import { definitionOf, type CompiledPlan, type Step } from '../plan.ts';
import type { Receiver } from '../roles.ts';
import type { Instant, LocalDate } from '../time.ts';
import { isAtWork, type Standing } from './standing.ts';

/** What goes out by itself on a day, if nobody does anything: for how many units, about which duty, to whom. */
export interface Outgoing {
  date: LocalDate;
  duty: string;
  step: string;
  kind: StepKind;
  to: Receiver[];
  units: number;
}

/** The next step of every duty that waits for its own people, on the next few days that have any. Of a day, the ones that concern most first. */
export function outgoing(plan: CompiledPlan, duties: readonly Standing[], at: Instant, days: number): Outgoing[] {
  const stepsOf = ladders(plan, at);
  const found = new Map<string, Outgoing>();
  for (const duty of duties) {
    const definition = definitionOf(plan, duty.key);
    if (!isAtWork(duty) || duty.waitingOn !== definition.responsible) continue;
    const next = stepsOf(duty)[0];
    const info = next && stepInfo(plan, definition, next.step);
    const date = info && leavingDay(plan, info, next.at);
    if (!info || date == null) continue;
    const name = `${date} ${definition.key} ${next.step}`;
    const known = found.get(name);
    if (known) known.units += 1;
    else found.set(name, { date, duty: definition.key, step: next.step, kind: info.kind, to: [...info.receivers], units: 1 });
  }
  const all = [...found.values()].toSorted(sooner);
  const dates = [...new Set(all.map(({ date }) => date))].slice(0, days);
  return all.filter(({ date }) => dates.includes(date));
}

function sooner(a: Outgoing, b: Outgoing): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return b.units - a.units || (a.duty < b.duty ? -1 : 1);
}

/** Hundreds of units share their dates: each set of dates is counted through once. */
function ladders(plan: CompiledPlan, at: Instant): (duty: Standing) => Step[] {
  const known = new Map<string, Step[]>();
  return (duty) => {
    const { opensAt, targetAt, dueAt, graceUntil, hardEndAt } = duty;
    const definition = definitionOf(plan, duty.key);
    const name = [definition.key, targetAt, dueAt, graceUntil, hardEndAt].join(' ');
    let steps = known.get(name);
    if (!steps) {
      steps = stepsFrom(plan, definition, { opensAt, targetAt, dueAt, graceUntil, hardEndAt }, at).filter((step) => step.at > at);
      known.set(name, steps);
    }
    return steps;
  };
}
