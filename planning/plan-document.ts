import { DateTime } from 'luxon';
import type { Instant, LocalDate } from '../domain/time.ts';
import {
  ADDED_DUTIES,
  type AddedDuty,
  type CompiledPlan,
  type DateRule,
  type DutyDefinition,
  type Scope,
  type Urgency,
} from '../domain/plan.ts';
import type { Receiver } from '../domain/roles.ts';
import type { Message } from '../texts/message.ts';
import { lastDayInTime } from '../domain/days.ts';
import type { Compiled } from './compile.ts';

/** A date for readers: an instant, or what it waits for. */
export type ShownDate<Value> =
  Value | 'unknown' | { duty: string; when: 'opened' | 'ended'; plusWorkingDays: number } | { latestOf: ShownDate<Value>[] } | null;

export interface ShownDuty {
  key: string;
  name: Message;
  phase: string;
  appliesTo: Scope;
  responsible: Receiver;
  jointWith: Receiver | null;
  heard: Receiver[];
  evidence: string;
  opensAt: ShownDate<string>;
  /** Instants are exclusive: the first that is too late. */
  targetAt: ShownDate<string>;
  lastDayInTime: ShownDate<LocalDate>;
  dueAt: ShownDate<string>;
  graceUntil: string | null;
  hardEndAt: ShownDate<string>;
  /** The same dates as a calendar says them. */
  lastDays: { target: ShownDate<LocalDate>; grace: LocalDate | null; hardEnd: ShownDate<LocalDate> };
  /** `YYYY-MM` where the guide gives a month. */
  month: string | null;
  ladder: string;
  derived: string[];
  sources: string[];
  steps: { step: string; at: string; to: Receiver[]; urgency: Urgency }[];
}

export interface PlanDocument extends Record<AddedDuty, ShownDuty | null> {
  schema: 1;
  key: string;
  version: number;
  title: Message;
  hash: string;
  zone: string;
  startsAt: string;
  closesAt: string;
  lastDay: LocalDate;
  /** The start year the file was written for, where this is another: then every date is a proposal, counted from the start. */
  movedFrom: number | null;
  gate: CompiledPlan['gate'];
  phases: { key: string; name: Message; from: LocalDate; until: LocalDate }[];
  milestones: { key: string; name: Message; at: LocalDate; until: LocalDate | null; derived: boolean }[];
  alarms: { key: string; duty: string; at: string; to: Receiver }[];
  snapshots: { duty: string; asOf: LocalDate }[];
  duties: ShownDuty[];
}

/** The compiled plan as people and programs outside read it. */
export function planDocument({ plan, texts, hash }: Compiled, movedFrom: number | null = null): PlanDocument {
  const instant = (at: Instant) => isoAt(plan.zone, at);
  const lastDay = (until: Instant) => lastDayInTime(plan.days, until).date;
  const duty = (definition: DutyDefinition) => {
    const derived = movedFrom === null ? definition.derived : movedDates(definition);
    return shownDuty({ ...definition, derived }, texts.duties[definition.key]!, instant, lastDay);
  };
  const added = Object.fromEntries(ADDED_DUTIES.map((name) => [name, plan[name] ? duty(plan[name]) : null])) as Record<
    AddedDuty,
    ShownDuty | null
  >;
  return {
    schema: 1,
    key: plan.key,
    version: plan.version,
    title: texts.title,
    hash,
    zone: plan.zone,
    startsAt: instant(plan.startsAt),
    closesAt: instant(plan.closesAt),
    lastDay: lastDay(plan.closesAt),
    movedFrom,
    gate: plan.gate,
    phases: plan.phases.map(({ key, from, until }) => ({
      key,
      name: texts.phases[key]!,
      from: instant(from).slice(0, 10),
      until: lastDay(until),
    })),
    milestones: plan.milestones.map(({ key, at, until, derived }) => ({
      key,
      name: texts.milestones[key]!,
      at: instant(at).slice(0, 10),
      until: until === undefined ? null : lastDay(until),
      derived: movedFrom !== null || (derived ?? false),
    })),
    alarms: plan.alarms.map((alarm) => ({ ...alarm, at: instant(alarm.at) })),
    snapshots: plan.snapshots.map((snapshot) => ({ duty: snapshot.duty, asOf: lastDay(snapshot.asOf) })),
    duties: plan.duties.map(duty),
    ...added,
  };
}

/** What the file proposes itself, and every date it counts from the start year; what waits for another duty has none to move. */
function movedDates({ opens, targetAt, dueAt, graceUntil, hardEnd, derived }: DutyDefinition): string[] {
  const dates = Object.entries({ opens, target: targetAt, due: dueAt, grace: graceUntil, hardEnd });
  return [...new Set([...derived, ...dates.filter(([, rule]) => hasInstant(rule)).map(([field]) => field)])];
}

function hasInstant(rule: DateRule | undefined): boolean {
  return typeof rule === 'number' || (typeof rule === 'object' && 'latestOf' in rule && rule.latestOf.some(hasInstant));
}

function shownDuty(
  definition: DutyDefinition,
  name: Message,
  instant: (at: Instant) => string,
  lastDay: (until: Instant) => LocalDate,
): ShownDuty {
  const { key, phase, appliesTo, responsible, jointWith, heard, evidence, dueAt, targetAt, graceUntil, hardEnd, ladder, derived, sources } =
    definition;
  const due = shown(dueAt, lastDay);
  return {
    key,
    name,
    phase,
    appliesTo,
    responsible,
    jointWith: jointWith ?? null,
    heard: heard ?? [],
    evidence,
    opensAt: shown(definition.opens, instant),
    targetAt: shown(targetAt, instant),
    lastDayInTime: due,
    dueAt: shown(dueAt, instant),
    graceUntil: graceUntil === undefined ? null : instant(graceUntil),
    hardEndAt: shown(hardEnd, instant),
    lastDays: {
      target: shown(targetAt, lastDay),
      grace: graceUntil === undefined ? null : lastDay(graceUntil),
      hardEnd: shown(hardEnd, lastDay),
    },
    month: definition.month && typeof due === 'string' ? due.slice(0, 7) : null,
    ladder,
    derived,
    sources,
    steps: definition.steps.map(({ step, at, to, urgency }) => ({ step, at: instant(at), to, urgency })),
  };
}

function shown<Value>(rule: DateRule | undefined, say: (at: Instant) => Value): ShownDate<Value> {
  if (rule === undefined) return null;
  if (typeof rule === 'number') return say(rule);
  if (rule === 'unknown' || 'duty' in rule) return rule;
  return { latestOf: rule.latestOf.map((part) => shown(part, say)) };
}

/** Which units a duty is for: "RU" a response unit, "L2" a level. */
export function scopeInWords({ appliesTo }: ShownDuty): string {
  return [
    ...(appliesTo.responseUnits ? ['RU'] : []),
    ...(appliesTo.levels ?? []).map((level) => `L${level}`),
    ...(appliesTo.levelsWithoutLevel3Below ?? []).map((level) => `L${level} without L3`),
  ].join(', ');
}

/** ISO 8601 with the zone's offset. */
export function isoAt(zone: string, at: Instant): string {
  return DateTime.fromMillis(at, { zone }).toISO({ suppressMilliseconds: true })!;
}
