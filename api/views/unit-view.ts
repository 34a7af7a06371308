import type { Instant } from '../../domain/time.ts';
import type { DutyRow } from '../../db/duty.repository.ts';
import type { FollowUpRow } from '../../db/follow-up.repository.ts';
import type { UnitRow } from '../../db/organisation.repository.ts';
import type { UnitAlias } from '../../db/unit-alias.repository.ts';
import type { Language } from '../../texts/language.ts';
import { iso } from '../iso.ts';
import type { UnitRowView } from '../schemas/unit.schema.ts';

type Named = Pick<UnitRow, 'name_nb' | 'name_nn' | 'name_en'>;

export function unitName(row: Named, language: Language): string {
  return { nb: row.name_nb, nn: row.name_nn, en: row.name_en }[language];
}

export function formerName(alias: UnitAlias, zone: string, language: Language) {
  return { abbreviation: alias.abbreviation, name: unitName(alias, language), until: iso(alias.until, zone) };
}

/** A unit with where it stands; without a follow-up it takes no part in the cycle (yet). */
export function unitView(
  row: UnitRow,
  followUp: FollowUpRow | undefined,
  counts: Map<string, Record<string, number>>,
  language: Language,
): UnitRowView {
  return {
    unitId: row.unit_id,
    parentId: row.parent_id,
    level: row.level,
    abbreviation: row.abbreviation,
    name: unitName(row, language),
    isResponseUnit: followUp?.is_response_unit ?? row.is_response_unit,
    followUpId: followUp?.follow_up_id ?? null,
    phase: followUp?.phase ?? null,
    closed: followUp?.closed ?? false,
    counts: counts.get(followUp?.follow_up_id ?? '') ?? {},
  };
}

/** What has been opened and not ended, and so waits for somebody. */
export function waitingDuties(duties: readonly DutyRow[]): DutyRow[] {
  return duties.filter((duty) => duty.opened_at !== null && duty.end_kind === null);
}

export function nextDate(duties: readonly DutyRow[], now: Instant): { duty: string; what: 'opens' | 'due'; at: Instant } | null {
  const dates = duties
    .filter((duty) => duty.end_kind === null)
    .flatMap((duty) => [
      ...(duty.opened_at === null && duty.opens_at !== null ? [{ duty: duty.key, what: 'opens' as const, at: duty.opens_at }] : []),
      ...(duty.due_at !== null ? [{ duty: duty.key, what: 'due' as const, at: duty.due_at }] : []),
    ])
    .filter((date) => date.at > now);
  return dates.sort((a, b) => a.at - b.at)[0] ?? null;
}
