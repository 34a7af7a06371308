import { caseOf, CASE_ORDER, openingsMissing, reportsWait, type CaseKind } from '../../domain/desk/cases.ts';
import type { Standing } from '../../domain/desk/standing.ts';
import { settlersOf } from '../../domain/desk/doubts.ts';
import { reportDuty } from '../../domain/gate/report-units.ts';
import { concerns } from '../../domain/letters/desk-notes.ts';
import { topUnitId } from '../../domain/organisation.ts';
import { resolve } from '../../domain/people.ts';
import { definitionOf, type DutyDefinition } from '../../domain/plan.ts';
import type { Receiver } from '../../domain/roles.ts';
import { isVacant } from '../../domain/role-changes.ts';
import { askedLast, bouncedLetters, contestedMeetings, type Asked } from '../../db/desk.repository.ts';
import type { Database } from '../../db/database.ts';
import { findGate } from '../../db/report-gate.repository.ts';
import { unitRows } from '../../db/organisation.repository.ts';
import { openDoubts } from '../../db/role-doubt.repository.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import type { Language } from '../../texts/language.ts';
import { isoOrNull, lastDayOf } from '../iso.ts';
import type { DeskCaseView } from '../schemas/desk.schema.ts';
import { namesOf } from '../views/people-view.ts';
import type { Coordinated } from './coordinated.ts';

interface Found {
  kind: CaseKind;
  unitId: string | null;
  /** Whose table it lies on. */
  holder: Receiver;
  duty?: string;
  role?: string;
  personId?: string | null;
  since?: number | null;
  askedDue?: number | null;
  dueAt?: number | null;
  doubtId?: string;
  /** What the unit was called, where it has left the organisation. */
  formerly?: string;
  revision?: number;
  reasonId?: string | null;
}

/** Everything that waits for a coordinator's hand, in the order in which somebody waits. */
export async function deskCases(
  db: Database,
  desk: Coordinated,
  standings: readonly Standing[],
  language: Language,
): Promise<DeskCaseView[]> {
  const { org, at, rows, shelved, personId: reader } = desk;
  const { zone } = shelved.plan;
  const followUps = new Map(desk.followUps.map((one) => [one.unit_id, one.follow_up_id]));
  const found = [
    ...(await dutyCases(db, desk, standings)),
    ...(await contested(db, desk)),
    ...vacancies(desk),
    ...(await doubts(db, desk)),
    ...(await bounces(db, desk)),
    ...(desk.central ? await cycleCases(db, desk, standings) : []),
  ];
  const holders = found.map(({ kind, holder, unitId, personId }) =>
    kind === 'doubt' && unitId !== null && personId
      ? settlersOf(org, { unitId, personId }, at)
      : resolve(org, holder, unitId ?? topUnitId(org) ?? '', at),
  );
  const names = await namesOf(db, [...holders.flat(), ...found.flatMap(({ personId }) => personId ?? [])]);
  const views = found.map((one, index): DeskCaseView => {
    const { kind, unitId, duty, role, personId, doubtId } = one;
    return {
      key: [kind, unitId, duty, role, doubtId, personId].filter(Boolean).join(' '),
      kind,
      unitId,
      abbreviation: unitId === null ? null : (one.formerly ?? rows.get(unitId)?.abbreviation ?? unitId),
      unitGone: one.formerly !== undefined,
      duty: duty ?? null,
      title: duty === undefined ? null : dutyName(shelved.texts, duty)[language],
      role: role ?? null,
      person: personId == null ? null : { personId, name: names.get(personId) ?? '' },
      since: isoOrNull(one.since ?? null, zone),
      askedDay: one.askedDue == null ? null : lastDayOf(one.askedDue, zone),
      lastDay: one.dueAt == null ? null : lastDayOf(one.dueAt, zone),
      doubtId: doubtId ?? null,
      followUpId: followUps.get(unitId ?? '') ?? null,
      revision: one.revision ?? null,
      reasonId: one.reasonId ?? null,
      mine: holders[index]!.includes(reader),
      holders: holders[index]!.map((id) => names.get(id) ?? ''),
    };
  });
  const order = (view: DeskCaseView) => CASE_ORDER.indexOf(view.kind as CaseKind);
  return views.toSorted((a, b) => order(a) - order(b) || ((a.since ?? '9') < (b.since ?? '9') ? -1 : 1));
}

/** The question that each kind of case waits with. */
const ASKED_BY: Partial<Record<CaseKind, Asked['type']>> = {
  extension: 'extensionRequested',
  help: 'helpRequested',
  link: 'waitingStarted',
  unitList: 'responseUnitsSent',
};

/** Whose table it lies on: whoever owes it, the one whom ARK sends the links for, else the faculty's own coordinator. */
function holderOf(kind: CaseKind, { responsible }: DutyDefinition): Receiver {
  if (kind === 'own') return responsible;
  return kind === 'link' ? 'coordinator' : 'localCoordinator';
}

async function dutyCases(db: Database, { followUps, shelved }: Coordinated, standings: readonly Standing[]): Promise<Found[]> {
  const ids = new Map(followUps.map((one) => [one.unit_id, one.follow_up_id]));
  const waiting = standings.flatMap((duty) => {
    const definition = definitionOf(shelved.plan, duty.key);
    const kind = caseOf(definition, duty);
    return kind === null ? [] : [{ duty, kind, holder: holderOf(kind, definition) }];
  });
  const asked = await askedLast(db, [
    ...new Set(waiting.flatMap(({ duty, kind }) => (kind === 'own' ? [] : (ids.get(duty.unitId) ?? [])))),
  ]);
  return waiting.map(({ duty, kind, holder }) => {
    const { unitId, key, dueAt, revision } = duty;
    const question = asked.find((one) => one.followUpId === ids.get(unitId) && one.duty === key && one.type === ASKED_BY[kind]);
    if (kind === 'own') return { kind, unitId, holder, duty: key, since: duty.openedAt, dueAt, revision };
    return {
      kind,
      unitId,
      holder,
      duty: key,
      dueAt,
      revision,
      reasonId: question?.reasonId ?? null,
      since: question?.at ?? null,
      askedDue: question?.dueAt ?? null,
      personId: question?.by ?? null,
    };
  });
}

/** A meeting stands as held though its day is contested: only the manager can record it anew, so somebody must see to it that it is done. */
async function contested(db: Database, { followUps }: Coordinated): Promise<Found[]> {
  const found = await contestedMeetings(
    db,
    followUps.map((one) => one.follow_up_id),
  );
  return found.map(({ unitId, duty, at, by }) => ({
    kind: 'contested',
    unitId,
    holder: 'localCoordinator',
    duty,
    since: at,
    personId: by,
  }));
}

/** A unit without a manager, and a faculty without a coordinator of its own. A representative is elected by the staff: that is no case for a coordinator. */
function vacancies({ org, at, followUps }: Coordinated): Found[] {
  return followUps.flatMap(({ unit_id: unitId, level }): Found[] => [
    ...(isVacant(org, unitId, 'unitManager', at)
      ? [{ kind: 'vacancy' as const, unitId, holder: 'localCoordinator' as const, role: 'unitManager' }]
      : []),
    ...(level === 2 && isVacant(org, unitId, 'localCoordinator', at)
      ? [{ kind: 'vacancy' as const, unitId, holder: 'coordinator' as const, role: 'localCoordinator' }]
      : []),
  ]);
}

/** Also about units that have left the organisation: nobody but whoever runs the cycle could close those. */
async function doubts(db: Database, { rows, org, central }: Coordinated): Promise<Found[]> {
  const open = (await openDoubts(db)).filter(({ unitId }) => rows.has(unitId) || (central && !org.units.has(unitId)));
  const gone = await unitRows(
    db,
    open.flatMap(({ unitId }) => (rows.has(unitId) ? [] : [unitId])),
  );
  return open.map(({ unitId, role, personId, raisedAt, doubtId }) => ({
    kind: 'doubt',
    holder: 'localCoordinator',
    unitId,
    role,
    personId,
    since: raisedAt,
    doubtId,
    ...(rows.has(unitId) ? {} : { formerly: gone.find((row) => row.unit_id === unitId)?.abbreviation ?? unitId }),
  }));
}

async function bounces(db: Database, { cycle, rows, org, at }: Coordinated): Promise<Found[]> {
  const letters = (await bouncedLetters(db, cycle.cycle_id)).filter(
    ({ unitId, role, personId }) => rows.has(unitId) && concerns(org, { kind: 'bounced', unitId, role: role as Receiver, personId }, at),
  );
  return letters.map(({ unitId, personId, role, madeAt }) => ({
    kind: 'bounced',
    holder: 'localCoordinator',
    unitId,
    role,
    personId,
    since: madeAt,
  }));
}

/** What concerns the cycle as a whole. */
async function cycleCases(db: Database, { cycle, shelved: { plan }, at }: Coordinated, standings: readonly Standing[]): Promise<Found[]> {
  const gate = await findGate(db, cycle.cycle_id);
  const report = reportDuty(plan);
  const reports = standings.filter(({ key }) => key === report);
  return [
    ...(report !== null && reportsWait(gate.revision, reports)
      ? [{ kind: 'reports' as const, unitId: null, holder: 'coordinator' as const, duty: report }]
      : []),
    ...openingsMissing(plan, standings, at).map((duty) => ({
      kind: 'opening' as const,
      unitId: null,
      holder: 'coordinator' as const,
      duty,
    })),
  ];
}
