import { END_KINDS } from '../../domain/facts.ts';
import type { DutyStatus } from '../../domain/state.ts';
import type { StatusRow } from '../../db/api-cycle.repository.ts';
import type { Language } from '../../texts/language.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import type { ShelvedPlan } from '../plans.ts';
import type { ProgressAnswer } from '../schemas/cycle.schema.ts';

type Group = ProgressAnswer['total'];

/** Counts with their whole, by level, phase and duty: written = ended + open, in every group. */
export function progressView(
  rows: readonly StatusRow[],
  shelved: ShelvedPlan,
  language: Language,
): Omit<ProgressAnswer, 'cycleId' | 'asOf'> {
  const { plan, texts } = shelved;
  const units = new Set(rows.map((row) => row.unitId));
  const late = new Set(rows.filter((row) => row.status === 'late').map((row) => row.unitId));
  const order = new Map(plan.duties.map((duty, index) => [duty.key, index]));
  return {
    units: { whole: units.size, withoutLateDuty: units.size - late.size },
    total: groupOf(rows),
    byLevel: grouped(rows, (row) => String(row.level)).map(([, part]) => ({ level: part[0]!.level, ...groupOf(part) })),
    byPhase: plan.phases.flatMap(({ key }) => {
      const part = rows.filter((row) => row.phase === key);
      return part.length === 0 ? [] : [{ phase: key, title: texts.phases[key]?.[language] ?? key, ...groupOf(part) }];
    }),
    byDuty: grouped(rows, (row) => `${row.dutyKey} ${row.level}`)
      .map(([, part]) => {
        const { dutyKey, phase, level } = part[0]!;
        return { duty: dutyKey, title: dutyName(texts, dutyKey)[language], phase, level, ...groupOf(part) };
      })
      .sort((a, b) => (order.get(a.duty) ?? Infinity) - (order.get(b.duty) ?? Infinity) || a.level - b.level),
  };
}

function groupOf(rows: readonly StatusRow[]): Group {
  const counts: Record<string, number> = {};
  for (const { status, n } of rows) counts[status] = (counts[status] ?? 0) + n;
  const whole = rows.reduce((sum, row) => sum + row.n, 0);
  const ended = rows
    .filter((row) => (END_KINDS as readonly DutyStatus[]).includes(row.status as DutyStatus))
    .reduce((sum, row) => sum + row.n, 0);
  return { counts, whole, ended };
}

function grouped(rows: readonly StatusRow[], keyOf: (row: StatusRow) => string): [string, StatusRow[]][] {
  const groups = new Map<string, StatusRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
