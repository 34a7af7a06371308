import { byNeed, foremost, isAtRisk, needsAttention, type Flag } from '../../domain/desk/attention.ts';
import { caseOf } from '../../domain/desk/cases.ts';
import { isAtWork, type Standing } from '../../domain/desk/standing.ts';
import { resolve } from '../../domain/people.ts';
import { definitionOf, findDefinition } from '../../domain/plan.ts';
import { ROLES, type Receiver } from '../../domain/roles.ts';
import { isVacant } from '../../domain/role-changes.ts';
import { departmentOf } from '../../domain/organisation.ts';
import { contestedMeetings, movedDuties, reportOutcomes } from '../../db/desk.repository.ts';
import type { Database } from '../../db/database.ts';
import type { FollowUpRow } from '../../db/follow-up.repository.ts';
import type { Language } from '../../texts/language.ts';
import { lastDayOf } from '../iso.ts';
import type { DeskCellView, DeskUnitView } from '../schemas/desk.schema.ts';
import { namesOf } from '../views/people-view.ts';
import { unitName } from '../views/unit-view.ts';
import type { Coordinated } from './coordinated.ts';

const ALL_ROLES: readonly string[] = [...ROLES, 'leaderAbove'];

/** One line for each unit: who, how the chosen tasks stand, for whom it waits. By need. */
export async function deskUnits(
  db: Database,
  desk: Coordinated,
  standings: readonly Standing[],
  columns: readonly string[],
  language: Language,
): Promise<DeskUnitView[]> {
  const { org, at, followUps, personId: reader } = desk;
  const ids = followUps.map((one) => one.follow_up_id);
  const [moved, outcomes, contested] = await Promise.all([movedDuties(db, ids), reportOutcomes(db, ids), contestedMeetings(db, ids)]);
  const movedKeys = new Set(moved.map(({ unitId, key }) => `${unitId} ${key}`));
  const withoutReport = new Set(outcomes.flatMap(({ unitId, outcome }) => (outcome === 'noOwnReport' ? [unitId] : [])));
  const contestedAt = new Set(contested.map(({ unitId }) => unitId));
  const ofUnit = new Map<string, Standing[]>();
  for (const duty of standings) {
    const known = ofUnit.get(duty.unitId);
    if (known) known.push(duty);
    else ofUnit.set(duty.unitId, [duty]);
  }

  const drafts = followUps.map((followUp) => {
    const { unit_id: unitId } = followUp;
    const duties = ofUnit.get(unitId) ?? [];
    const holders = (role: 'unitManager' | 'safetyRepresentative') =>
      isVacant(org, unitId, role, at) ? [] : resolve(org, role, unitId, at);
    const front = foremost(duties);
    const on = front?.waitingOn ?? null;
    const flags = flagsOf(desk, followUp, duties, { movedKeys, withoutReport, contestedAt });
    return {
      followUp,
      duties,
      flags,
      manager: holders('unitManager'),
      representative: holders('safetyRepresentative'),
      waiting: front && on !== null ? { duty: front.key, on, persons: awaited(desk, unitId, on) } : null,
      lateSince: duties.reduce<number | null>(
        (first, { lateSince }) => (lateSince === null ? first : Math.min(first ?? lateSince, lateSince)),
        null,
      ),
    };
  });
  const names = await namesOf(
    db,
    drafts.flatMap(({ manager, representative, waiting }) => [...manager, ...representative, ...(waiting?.persons ?? [])]),
  );
  const nameOf = (ids: readonly string[]) => (ids.length === 0 ? null : ids.map((id) => names.get(id) ?? '').join(', '));
  return drafts
    .map(({ followUp, duties, flags, manager, representative, waiting, lateSince }) => {
      const { unit_id: unitId } = followUp;
      const row = desk.rows.get(unitId)!;
      const view: DeskUnitView = {
        unitId,
        abbreviation: row.abbreviation,
        name: unitName(row, language),
        level: followUp.level,
        isResponseUnit: followUp.is_response_unit,
        department: desk.rows.get(departmentOf(org, unitId))?.abbreviation ?? '',
        manager: nameOf(manager),
        representative: nameOf(representative),
        cells: columns.map((key) =>
          cellOf(
            desk,
            duties.find((duty) => duty.key === key),
            movedKeys,
          ),
        ),
        waiting: waiting && {
          duty: waiting.duty,
          on: waiting.on,
          names: waiting.persons.map((id) => names.get(id) ?? ''),
          mine: waiting.persons.includes(reader),
        },
        flags,
        attention: needsAttention(flags),
      };
      return { view, need: { abbreviation: row.abbreviation, isResponseUnit: followUp.is_response_unit, flags, lateSince } };
    })
    .sort((a, b) => byNeed(a.need, b.need))
    .map(({ view }) => view);
}

interface Marked {
  movedKeys: ReadonlySet<string>;
  withoutReport: ReadonlySet<string>;
  contestedAt: ReadonlySet<string>;
}

function flagsOf(
  { org, at, shelved: { plan } }: Coordinated,
  { unit_id: unitId, is_response_unit: responds }: FollowUpRow,
  duties: readonly Standing[],
  marked: Marked,
): Flag[] {
  const open = duties.filter(isAtWork);
  const flags: [Flag, boolean][] = [
    ['late', open.some(({ status }) => status === 'late')],
    ['noManager', isVacant(org, unitId, 'unitManager', at)],
    ['moved', open.some(({ key }) => marked.movedKeys.has(`${unitId} ${key}`))],
    ['atRisk', open.some((duty) => isAtRisk(plan, duty, at))],
    ['case', marked.contestedAt.has(unitId) || open.some((duty) => caseOf(definitionOf(plan, duty.key), duty) !== null)],
    // Who is no response unit has nobody to meet a representative for.
    ['noRepresentative', responds && isVacant(org, unitId, 'safetyRepresentative', at)],
    ['noOwnReport', marked.withoutReport.has(unitId)],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

/** Who is behind "venter på": persons of a role, and the coordinator for what only he or she can settle. */
function awaited({ org, at }: Coordinated, unitId: string, on: string): string[] {
  if (on === 'extensionDecision' || on === 'help') return resolve(org, 'localCoordinator', unitId, at);
  return ALL_ROLES.includes(on) ? resolve(org, on as Receiver, unitId, at) : [];
}

function cellOf({ at, shelved: { plan } }: Coordinated, duty: Standing | undefined, movedKeys: ReadonlySet<string>): DeskCellView {
  if (!duty || !findDefinition(plan, duty.key)) return null;
  return {
    status: duty.status,
    lastDay: duty.dueAt === null ? null : lastDayOf(duty.dueAt, plan.zone),
    endedOn: duty.endedAt === null ? null : lastDayOf(duty.endedAt + 1, plan.zone),
    moved: movedKeys.has(`${duty.unitId} ${duty.key}`),
    atRisk: isAtRisk(plan, duty, at),
    waitingOn: duty.waitingOn,
  };
}
