import { datesAtBirth, isOverAtBirth, stepsFrom } from '../../domain/dates.ts';
import { dayAt, dayOf } from '../../domain/days.ts';
import type { DutyDates } from '../../domain/facts.ts';
import { applies, type CompiledPlan, type DutyDefinition } from '../../domain/plan.ts';
import { EMPTY_STATE, type FollowUpState } from '../../domain/state.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { lateFrom, needsAnswer } from '../../domain/waiting.ts';
import type { Act } from './act.ts';
import { answer, carryOut, finishMeasure, submitPlan } from './carry-out.ts';
import type { Chance } from './chance.ts';
import type { Conduct, Profile } from './conduct.ts';
import { DAY, momentIn, type Window } from './moments.ts';

export interface UnitPlay {
  plan: CompiledPlan;
  unitId: string;
  /** When the unit's list of response units is confirmed. */
  startedAt: Instant;
  /** Instants fixed elsewhere: the list, the report, the opening that somebody must set. */
  known: { listEndedAt: Instant; reportAt: Instant; secondFormOpensAt: Instant };
  profile: Profile;
  chance: Chance;
}

type Elsewhere = Record<string, { opened: Instant | null; ended: Instant | null; units: string[] }>;

/**
 * What the people of a response unit will do, and when: every duty of the plan that they answer for, by their profile. The plan's
 * own rules say which dates follow from what they do.
 */
export function unitActs(play: UnitPlay): Act[] {
  const { plan, known } = play;
  const happened: Elsewhere = {
    'P1.responseUnitList': ended(known.listEndedAt),
    'P2.report': ended(known.reportAt),
    'P5.evaluationForm2': { opened: known.secondFormOpensAt, ended: null, units: [] },
  };
  const acts: Act[] = [];
  for (const definition of plan.duties) {
    if (definition.external || !applies(definition.appliesTo, { level: 4, isResponseUnit: true, hasLevel3Below: false })) continue;
    const conduct = play.profile(definition.key);
    const done = actsFor(play, definition, happened, conduct, () => planned(play, definition));
    acts.push(...done);
    const [first] = done;
    if (first) happened[definition.key] = ended(first.at);
    if (definition.evidence === 'actionPlan' && first) acts.push(...measureActs(play, happened));
  }
  return acts;
}

function ended(at: Instant): Elsewhere[string] {
  return { opened: null, ended: at, units: [] };
}

function planned({ plan, unitId, chance }: UnitPlay, definition: DutyDefinition): Act['perform'] {
  if (definition.evidence === 'actionPlan') return submitPlan(measuresOf(plan, unitId, chance));
  return (hand) => carryOut(definition, dateOf(plan, hand.act.at))(hand);
}

function actsFor(play: UnitPlay, definition: DutyDefinition, happened: Elsewhere, conduct: Conduct, perform: () => Act['perform']): Act[] {
  const { plan, unitId } = play;
  const at = whenDone(play, definition, happened, conduct);
  if (at === null) return [];
  const duty = definition.key;
  const does: Act = { at, unitId, duty, name: 'carries out', role: definition.responsible, perform: perform() };
  const { outcome, afterDays } = conduct.answer;
  if (!needsAnswer(definition) || outcome === 'silent' || !definition.jointWith) return [does];
  return [
    does,
    { at: officeHour(plan, at + afterDays * DAY), unitId, duty, name: 'answers', role: definition.jointWith, perform: answer(outcome) },
  ];
}

function whenDone(play: UnitPlay, definition: DutyDefinition, happened: Elsewhere, { when }: Conduct): Instant | null {
  const { plan, unitId, chance } = play;
  if (when === 'never' || isOverAtBirth(plan, definition, { ...EMPTY_STATE, elsewhere: happened }, play.startedAt)) return null;
  if (/^\d/.test(when)) return noon(plan, when);
  const draw = chance('moment', unitId, definition.key);
  // What should have been done in time but could not begin by then is done late.
  return (
    momentIn(plan, windowFor(play, definition, happened, when), draw) ?? momentIn(plan, windowFor(play, definition, happened, 'late'), draw)
  );
}

/** The same hour, on the first day from then on that people are at work. */
function officeHour(plan: CompiledPlan, at: Instant): Instant {
  for (let day = at; ; day += DAY) if (isOfficeDay(plan, day)) return day;
}

function isOfficeDay(plan: CompiledPlan, at: Instant): boolean {
  const day = dayAt(plan.days, at);
  return day.working && !day.quiet;
}

function windowFor({ plan, startedAt }: UnitPlay, definition: DutyDefinition, happened: Elsewhere, when: string): Window {
  const state: FollowUpState = { ...EMPTY_STATE, elsewhere: happened };
  const dates = datesAtBirth(plan, definition, state, startedAt);
  const opens = Math.max(dates.opensAt ?? startedAt, startedAt, awaited(definition, happened));
  const due = dates.dueAt ?? plan.closesAt;
  const late = lateFrom(definition, { ...dates, extension: null }) ?? due;
  const keepAway = { steps: stepsFrom(plan, definition, dates, opens).map((step) => step.at), boundaries: boundariesOf(dates) };
  const inTime: Window = { from: opens, until: due, ...keepAway };
  const end = Math.min(dates.hardEndAt ?? plan.closesAt, late + 60 * DAY);
  if (when === 'early') return { ...inTime, until: Math.min(earlyUntil(opens, due, dates.targetAt), opens + 90 * DAY) };
  if (when === 'inGrace' && late > due) return { from: due, until: late, ...keepAway };
  if (when === 'late' && end - Math.max(late, opens) > 8 * DAY) return { from: Math.max(late, opens), until: end, ...keepAway };
  return inTime;
}

/** Before the target where there is room, else in the first half of the time. */
function earlyUntil(opens: Instant, due: Instant, targetAt: Instant | null): Instant {
  return targetAt !== null && targetAt - opens > 14 * DAY ? targetAt : (opens + due) / 2;
}

/** A kind word comes when another duty ends: until then there is nothing to talk about (the meeting about the report). */
function awaited({ friendly = [] }: DutyDefinition, happened: Elsewhere): Instant {
  const ends = friendly.map(({ count }) => ('whenEnded' in count ? (happened[count.whenEnded]?.ended ?? 0) : 0));
  return Math.max(0, ...ends);
}

function boundariesOf({ opensAt, targetAt, dueAt, graceUntil, hardEndAt }: DutyDates): Instant[] {
  return [opensAt, targetAt, dueAt, graceUntil, hardEndAt].filter((at) => at !== null);
}

function measuresOf(plan: CompiledPlan, unitId: string, chance: Chance): { id: string; lastDay: LocalDate }[] {
  if (!plan.measureDuty) return [];
  const lastDays = ['2024-10-15', '2024-12-13', '2025-03-14'];
  return lastDays.slice(0, 1 + Math.floor(chance('measures', unitId) * 3)).map((lastDay, index) => ({ id: `m${index + 1}`, lastDay }));
}

function measureActs(play: UnitPlay, happened: Elsewhere): Act[] {
  const { plan, unitId, chance } = play;
  return measuresOf(plan, unitId, chance).flatMap(({ id, lastDay }) => {
    const base = plan.measureDuty!;
    const definition = { ...base, key: `${base.key}/${id}`, dueAt: (dayOf(plan.days, lastDay)?.startsAt ?? 0) + DAY };
    return actsFor(play, definition, happened, play.profile(definition.key), () => finishMeasure);
  });
}

export function noon(plan: CompiledPlan, date: LocalDate): Instant {
  const day = dayOf(plan.days, date);
  if (!day) throw new Error(`${date} is not in the plan's calendar`);
  return day.postAt + 4 * 3_600_000;
}

export function dateOf(plan: CompiledPlan, at: Instant): LocalDate {
  return dayAt(plan.days, at).date;
}
