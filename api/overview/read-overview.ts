import { isMonth } from '../../domain/dates.ts';
import { columnTasks } from '../../domain/desk/tasks-now.ts';
import { themeTotals } from '../../domain/gate/theme-totals.ts';
import { countTasks, FEWEST_UNITS, mainTasks, type TaskCount } from '../../domain/overview.ts';
import { definitionOf } from '../../domain/plan.ts';
import { isVacant } from '../../domain/role-changes.ts';
import type { Instant } from '../../domain/time.ts';
import { listCycles } from '../../db/cycle.repository.ts';
import type { Database } from '../../db/database.ts';
import { loadOrganisation } from '../../db/organisation.repository.ts';
import { themesOfPlans } from '../../db/overview.repository.ts';
import type { Language } from '../../texts/language.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { iso, isoOrNull, lastDayOf } from '../iso.ts';
import type { OverviewAnswer, OverviewTask } from '../schemas/overview.schema.ts';
import { publicDates } from '../views/cycle-view.ts';
import { unitName } from '../views/unit-view.ts';
import { countedAt, countedFrozen, countedNow, type Counted } from './counted.ts';
import { frozenDays, frozenView } from './frozen-view.ts';
import type { OverviewScope } from './scope.ts';

/** One page for a leader meeting: where the process stands, in counts. */
export async function readOverview(db: Database, scope: OverviewScope, language: Language): Promise<OverviewAnswer> {
  const { cycle, shelved, now, past, unit, followUps, frozen } = scope;
  const { plan, texts } = shelved;
  const at = past ?? now;
  const [counted, before, help, themes] = await Promise.all([
    frozen ? countedFrozen(db, scope, frozen) : past === null ? countedNow(db, scope) : countedAt(db, scope, cycle.cycle_id, past),
    // Frozen figures stand alone: what was not frozen with them can still change.
    frozen ? null : roundBefore(db, scope, at),
    frozen ? null : vacancies(db, scope, at),
    frozen ? null : themesIn(db, scope, at, language),
  ]);
  const { beside } = counted;
  const counts = countTasks(counted.rows);
  const main = mainTasks(plan);
  const view = (task: TaskCount) => taskView(scope, task, counted, before?.counts ?? null, language);
  const inOrder = (keys: readonly string[]) => keys.flatMap((key) => (counts.has(key) ? [view(counts.get(key)!)] : []));
  const focus = focusOf(scope, counts, counted, at);
  const measures = counts.get(plan.measureDuty?.key ?? '');
  return {
    cycleId: cycle.cycle_id,
    title: texts.title[language],
    now: iso(now, plan.zone),
    asOf: iso(at - (at % 1000), plan.zone),
    past: past !== null,
    frozen: frozen && frozenView(scope, frozen, language),
    frozenDays: frozenDays(scope, counts, language),
    startsAt: iso(cycle.starts_at, plan.zone),
    unit: placeOf(scope, unit.unitId, language),
    committee: scope.readsSummary,
    above: scope.above.map((unitId) => placeOf(scope, unitId, language)),
    units: followUps.filter((one) => one.is_response_unit).length,
    phases: publicDates(shelved, language).phases,
    focus,
    tasks: inOrder(main),
    others: inOrder(plan.duties.map(({ key }) => key).filter((key) => !main.includes(key))),
    before: isoOrNull(before?.at ?? null, plan.zone),
    decisions: beside && { extensions: beside.waiting.extensions, raised: beside.raised },
    help: beside && help && { asked: beside.waiting.help, ...help },
    themes,
    measures: measures
      ? { whole: measures.whole, done: measures.done, late: measures.late, open: measures.whole - measures.ended - measures.late }
      : null,
    below: below(scope, counted, focus, language),
  };
}

function placeOf({ rows, units, above }: OverviewScope, unitId: string, language: Language): OverviewAnswer['unit'] {
  const row = rows.get(unitId)!;
  const level = units.find((one) => one.unitId === unitId)?.level ?? row.level;
  return { unitId, name: unitName(row, language), abbreviation: row.abbreviation, level: above.includes(unitId) ? row.level : level };
}

function taskView(
  { shelved: { plan, texts } }: OverviewScope,
  task: TaskCount,
  { due, beside }: Counted,
  before: ReadonlyMap<string, TaskCount> | null,
  language: Language,
): OverviewTask {
  const { key, whole, ended, done, inTime, late } = task;
  const definition = definitionOf(plan, key);
  const dueAt = due.get(key) ?? null;
  const then = before?.get(key);
  return {
    duty: key,
    title: dutyName(texts, key)[language],
    phase: definition.phase,
    whole,
    ended,
    done,
    inTime,
    late,
    moved: beside && (beside.moved.get(key) ?? 0),
    lastDay: dueAt === null ? null : lastDayOf(dueAt, plan.zone),
    month: isMonth(definition, dueAt),
    before: then ? { done: then.done, whole: then.whole } : null,
  };
}

/** What is at work now; before and between, the task whose day is nearest. */
function focusOf({ shelved: { plan } }: OverviewScope, counts: ReadonlyMap<string, TaskCount>, { due }: Counted, at: Instant): string[] {
  const sums = mainTasks(plan).flatMap((key) => {
    const task = counts.get(key);
    return task ? [{ ...task, opensAt: null, dueAt: due.get(key) ?? null }] : [];
  });
  const current = columnTasks(plan, sums, at);
  if (current.length > 0) return current;
  const distance = (dueAt: Instant | null) => (dueAt === null ? Infinity : Math.abs(dueAt - at));
  return sums
    .toSorted((a, b) => distance(a.dueAt) - distance(b.dueAt))
    .slice(0, 1)
    .map(({ key }) => key);
}

/** The same day of the round before, where there was one. Most of it has long been closed, and nothing in it changes. */
async function roundBefore(
  db: Database,
  scope: OverviewScope,
  at: Instant,
): Promise<{ at: Instant; counts: Map<string, TaskCount> } | null> {
  const { cycle } = scope;
  const earlier = (await listCycles(db)).filter((one) => one.started_at !== null && one.starts_at < cycle.starts_at);
  const last = earlier.toSorted((a, b) => b.starts_at - a.starts_at)[0];
  if (!last) return null;
  const then = at - cycle.starts_at + last.starts_at;
  const { rows } = await countedAt(db, scope, last.cycle_id, then);
  return rows.length === 0 ? null : { at: then, counts: countTasks(rows) };
}

async function vacancies(db: Database, { followUps }: OverviewScope, at: Instant) {
  const org = await loadOrganisation(db, at);
  const units = followUps.filter((one) => one.is_response_unit && org.units.has(one.unit_id)).map((one) => one.unit_id);
  const without = (role: 'safetyRepresentative' | 'unitManager') => units.filter((unitId) => isVacant(org, unitId, role, at)).length;
  return { noRepresentative: without('safetyRepresentative'), noManager: without('unitManager') };
}

/** How many plans chose each theme: only where the total speaks of no single unit, nor a difference of two totals. */
async function themesIn(db: Database, scope: OverviewScope, at: Instant, language: Language): Promise<OverviewAnswer['themes']> {
  const { shelved, followUps, units, unit } = scope;
  const plans = await themesOfPlans(
    db,
    followUps.map((one) => one.follow_up_id),
    at + 1,
  );
  if (plans.length < FEWEST_UNITS) return null;
  const tree = units.map(({ unitId, parentId }) => ({ unitId, parentId: unitId === unit.unitId ? null : parentId, reported: true }));
  if (!themeTotals(tree, new Set(plans.map(({ unitId }) => unitId))).has(unit.unitId)) return null;
  const counts = (shelved.texts.themes ?? []).map(({ key, name }) => ({
    key,
    name: name[language],
    n: plans.filter(({ themes }) => themes.includes(key)).length,
  }));
  return { plans: plans.length, counts: counts.filter(({ n }) => n >= FEWEST_UNITS).toSorted((a, b) => b.n - a.n) };
}

/** The way down: names in their own order, and counts only where they speak of several units. */
function below(scope: OverviewScope, { rows }: Counted, focus: readonly string[], language: Language): OverviewAnswer['below'] {
  const { children, followUps, units } = scope;
  const parents = new Map(units.map((one) => [one.unitId, one.parentId]));
  const childOf = (unitId: string): string | null => {
    for (let one: string | null = unitId; one !== null; one = parents.get(one) ?? null) if (children.includes(one)) return one;
    return null;
  };
  const response = followUps.filter((one) => one.is_response_unit).map((one) => childOf(one.unit_id));
  return children.flatMap((unitId) => {
    const n = response.filter((one) => one === unitId).length;
    if (n === 0) return [];
    const counts = countTasks(rows.filter(({ place }) => childOf(place) === unitId));
    const shown = n < FEWEST_UNITS ? [] : focus.flatMap((key) => counts.get(key) ?? []);
    return [{ ...placeOf(scope, unitId, language), units: n, tasks: shown.map(({ key, whole, done }) => ({ duty: key, whole, done })) }];
  });
}
