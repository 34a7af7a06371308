import { sql } from 'kysely';
import type { Standing } from '../domain/desk/standing.ts';
import type { Cause, EndKind, ReportOutcome } from '../domain/facts.ts';
import type { DutyStatus } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import type { Database } from './database.ts';

// What the coordinator's first page reads. Rows only: nothing is folded, however many units there are.

/** The duties that somebody has on the table, and every duty with one of the named keys. */
export async function standingsOf(db: Database, followUpIds: readonly string[], keys: readonly string[]): Promise<Standing[]> {
  if (followUpIds.length === 0) return [];
  const { rows } = await sql<Standing>`
    select unit_id as "unitId", key, status, opens_at as "opensAt", opened_at as "openedAt", target_at as "targetAt", due_at as "dueAt",
      grace_until as "graceUntil", hard_end_at as "hardEndAt", late_since as "lateSince", ended_at as "endedAt", waiting_on as "waitingOn", revision
    from duties join follow_ups using (follow_up_id)
    where follow_up_id = any(${followUpIds}) and ((opened_at is not null and end_kind is null) or key = any(${keys}))
    order by unit_id, due_at, key`.execute(db);
  return rows;
}

export interface TaskRow {
  key: string;
  status: DutyStatus;
  level: 1 | 2 | 3 | 4;
  n: number;
  opensAt: Instant | null;
  /** The last day that most of them have. */
  dueAt: Instant | null;
}

/** Every task with its states, a measure under its common key. */
export async function taskRows(db: Database, followUpIds: readonly string[]): Promise<TaskRow[]> {
  if (followUpIds.length === 0) return [];
  const { rows } = await sql<TaskRow>`
    select split_part(key, '/', 1) as key, status, level, count(*)::int as n,
      min(opens_at) filter (where opened_at is null) as "opensAt", mode() within group (order by due_at) as "dueAt"
    from duties join follow_ups using (follow_up_id)
    where follow_up_id = any(${followUpIds}) group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
}

/** Duties that are still open and whose last day somebody moved, or granted later. */
export async function movedDuties(db: Database, followUpIds: readonly string[]): Promise<{ unitId: string; key: string }[]> {
  if (followUpIds.length === 0) return [];
  const { rows } = await sql<{ unitId: string; key: string }>`
    select distinct unit_id as "unitId", key from facts
    join duties on duties.follow_up_id = facts.follow_up_id and duties.key = facts.duty
    join follow_ups on follow_ups.follow_up_id = facts.follow_up_id
    where facts.follow_up_id = any(${followUpIds}) and facts.type in ('deadlineMoved', 'extensionDecided')
      and (facts.type = 'deadlineMoved' or facts.body ->> 'granted' = 'true') and duties.end_kind is null`.execute(db);
  return rows;
}

/** What was said last about each unit's report. */
export async function reportOutcomes(db: Database, followUpIds: readonly string[]): Promise<{ unitId: string; outcome: ReportOutcome }[]> {
  if (followUpIds.length === 0) return [];
  const { rows } = await sql<{ unitId: string; outcome: ReportOutcome }>`
    select distinct on (facts.follow_up_id) unit_id as "unitId", body ->> 'outcome' as outcome
    from facts join follow_ups on follow_ups.follow_up_id = facts.follow_up_id
    where facts.follow_up_id = any(${followUpIds}) and type = 'reportArrived'
    order by facts.follow_up_id, facts.seq desc`.execute(db);
  return rows;
}

export interface Ledger {
  cause: Cause;
  end: EndKind | null;
  n: number;
}

export async function ledgerRows(db: Database, followUpIds: readonly string[]): Promise<Ledger[]> {
  if (followUpIds.length === 0) return [];
  const { rows } = await sql<Ledger>`
    select cause, end_kind as end, count(*)::int as n from duties where follow_up_id = any(${followUpIds}) group by 1, 2`.execute(db);
  return rows;
}

/** When somebody last asked a coordinator something about a duty, and for which day. */
export interface Asked {
  followUpId: string;
  duty: string;
  type: 'extensionRequested' | 'helpRequested' | 'responseUnitsSent' | 'waitingStarted';
  at: Instant;
  dueAt: Instant | null;
  by: string | null;
  /** The document with the reason, which whoever decides may read. */
  reasonId: string | null;
}

export async function askedLast(db: Database, followUpIds: readonly string[]): Promise<Asked[]> {
  if (followUpIds.length === 0) return [];
  const { rows } = await sql<Asked>`
    select distinct on (follow_up_id, duty, type) follow_up_id as "followUpId", duty, type, at, (body ->> 'dueAt')::bigint as "dueAt",
      body -> 'by' ->> 'personId' as by, body ->> 'reasonId' as "reasonId"
    from facts where follow_up_id = any(${followUpIds}) and (type in ('extensionRequested', 'helpRequested', 'responseUnitsSent') or (type = 'waitingStarted' and body ->> 'on' = 'ark'))
    order by follow_up_id, duty, type, seq desc`.execute(db);
  return rows;
}

export interface Contested {
  unitId: string;
  duty: string;
  at: Instant;
  by: string | null;
}

/** Meetings whose day the representative has contested and nobody has recorded anew since; minutes that came later answer nothing. */
export async function contestedMeetings(db: Database, followUpIds: readonly string[]): Promise<Contested[]> {
  if (followUpIds.length === 0) return [];
  const { rows } = await sql<Contested & { type: string }>`
    select distinct on (facts.follow_up_id, facts.duty) unit_id as "unitId", facts.duty, facts.at, facts.type, body -> 'by' ->> 'personId' as by
    from facts join follow_ups on follow_ups.follow_up_id = facts.follow_up_id
    where facts.follow_up_id = any(${followUpIds}) and not follow_ups.closed
      and (facts.type = 'meetingContested' or (facts.type = 'meetingRecorded' and body ->> 'minutesOnly' is null))
    order by facts.follow_up_id, facts.duty, facts.seq desc`.execute(db);
  return rows.filter(({ type }) => type === 'meetingContested').map(({ unitId, duty, at, by }) => ({ unitId, duty, at, by }));
}

export interface BouncedLetter {
  letterId: string;
  personId: string;
  unitId: string;
  role: string;
  madeAt: Instant;
  /** Where it was sent. */
  address: string;
}

/** Letters that did not arrive, the newest of each person: until one to the same person has. Of one cycle, or of all that run. */
export async function bouncedLetters(db: Database, cycleId: string | null): Promise<BouncedLetter[]> {
  const { rows } = await sql<BouncedLetter>`
    select distinct on (l.person_id) l.letter_id as "letterId", l.person_id as "personId", f.unit_id as "unitId", n.role, l.made_at as "madeAt", l.address
    from letters l join letter_notices using (letter_id) join notices n using (notice_id) join follow_ups f using (follow_up_id) join cycles c using (cycle_id)
    where l.state = 'bounced' and c.closed_at is null and f.cycle_id = coalesce(${cycleId}::uuid, f.cycle_id)
      and not exists (select from letters later where later.person_id = l.person_id and later.state = 'sent' and later.made_at > l.made_at)
    order by l.person_id, l.made_at desc, f.level desc, f.unit_id`.execute(db);
  return rows;
}

export interface FoundPerson {
  personId: string;
  name: string;
  /** Where the person holds a role: tells people of one name apart. */
  units: string[];
}

/** People whose name holds every word. */
export async function findPeople(db: Database, words: readonly string[], at: Instant, limit: number): Promise<FoundPerson[]> {
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const { rows } = await sql<FoundPerson>`
    select person_id as "personId", name, array(
      select distinct abbreviation from assignments join units using (unit_id)
      where assignments.person_id = persons.person_id and assignments.valid_from <= ${at} and (assignments.valid_to is null or assignments.valid_to > ${at})
      order by 1 limit 3) as units
    from persons where name ilike all(${patterns}) order by name, person_id limit ${limit}`.execute(db);
  return rows;
}
