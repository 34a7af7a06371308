import type { GateWarning } from '../../domain/gate/types.ts';
import type { CheckRow, StoredDecision } from '../../db/report-gate.repository.ts';
import type { Language } from '../../texts/language.ts';
import { refusalText } from '../../texts/refusals.ts';
import { STATUS_NOTES } from '../../texts/statuses.ts';
import { iso } from '../iso.ts';
import type { CheckRun } from '../schemas/report-check.schema.ts';

export type CheckHead = Pick<CheckRow, 'revision' | 'checked_at' | 'person_id' | 'role' | 'threshold' | 'correction'>;

interface Words {
  language: Language;
  zone: string;
  /** Abbreviations of units. */
  names: ReadonlyMap<string, string>;
}

export function checkView(head: CheckHead, decision: StoredDecision, words: Words): CheckRun {
  const told = new Set(decision.told);
  const outcomes = new Map(decision.units.map((unit) => [unit.unitId, unit]));
  const warnings = groupByUnit(decision.warnings);
  // A unit that can have no report may still be the place of a warning.
  for (const unitId of warnings.keys()) if (!outcomes.has(unitId)) outcomes.set(unitId, { unitId, outcome: 'noOwnReport', groups: [] });
  return {
    revision: head.revision,
    at: iso(head.checked_at, words.zone),
    by: { personId: head.person_id, role: head.role },
    threshold: head.threshold,
    correction: head.correction,
    units: [...outcomes.values()].map(({ unitId, outcome, groups }) => ({
      unitId,
      report: outcome,
      words: STATUS_NOTES[outcome][words.language],
      groups,
      told: told.has(unitId),
      warnings: (warnings.get(unitId) ?? []).map(({ code, group }) => ({
        code,
        group,
        detail: refusalText(code, { unit: words.names.get(unitId) ?? unitId }, words.language),
      })),
    })),
  };
}

function groupByUnit(warnings: readonly GateWarning[]): Map<string, GateWarning[]> {
  const grouped = new Map<string, GateWarning[]>();
  for (const warning of warnings) grouped.set(warning.unitId, [...(grouped.get(warning.unitId) ?? []), warning]);
  return grouped;
}
