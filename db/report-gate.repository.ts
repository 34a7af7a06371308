import { sql, type Insertable, type JSONColumnType, type Selectable } from 'kysely';
import type { ReportOutcome } from '../domain/facts.ts';
import type { GateMemory } from '../domain/gate/memory.ts';
import type { NotedReport, UnitDecision } from '../domain/gate/report-units.ts';
import type { GateWarning } from '../domain/gate/types.ts';
import type { Threshold } from '../domain/plan.ts';
import type { Receiver } from '../domain/roles.ts';
import type { Database, Trx } from './database.ts';

interface GateTable {
  cycle_id: string;
  revision: number;
  memory: JSONColumnType<GateMemory | null, string | null, string | null>;
}

/** What a run said. Never a count: the run that saw them has forgotten them. */
export interface StoredDecision {
  units: UnitDecision[];
  warnings: GateWarning[];
  /** Units whose follow-up was told. */
  told: string[];
}

interface CheckTable {
  check_id: string;
  cycle_id: string;
  revision: number;
  person_id: string;
  role: Receiver | 'system';
  checked_at: number;
  threshold: JSONColumnType<Threshold>;
  correction: boolean;
  decision: JSONColumnType<StoredDecision>;
  idempotency_key: string;
  request_seal: string;
}
interface RateTable {
  cycle_id: string;
  unit_id: string;
  from_percent: number;
  to_percent: number;
  taken_at: number;
}
export type RateRow = Selectable<RateTable>;

// An interface would have no index signature, which kysely asks for.
type GateTables = Record<'report_gates', GateTable> & Record<'report_checks', CheckTable> & Record<'response_rates', RateTable>;
export type GateRow = Pick<Selectable<GateTable>, 'revision' | 'memory'>;
export type CheckRow = Selectable<CheckTable>;

const tables = (db: Database) => db.withTables<GateTables>();

export async function findGate(db: Database, cycleId: string): Promise<GateRow> {
  const row = await tables(db).selectFrom('report_gates').select(['revision', 'memory']).where('cycle_id', '=', cycleId).executeTakeFirst();
  return row ?? { revision: 0, memory: null };
}

/** Of two runs at once the second waits, and then sees what the first has shown. Locked before any follow-up. */
export async function lockGate(trx: Trx, cycleId: string): Promise<GateRow> {
  await sql`insert into report_gates (cycle_id) values (${cycleId}) on conflict do nothing`.execute(trx);
  return tables(trx)
    .selectFrom('report_gates')
    .select(['revision', 'memory'])
    .where('cycle_id', '=', cycleId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function saveGate(trx: Trx, cycleId: string, revision: number, memory: GateMemory): Promise<void> {
  await tables(trx)
    .updateTable('report_gates')
    .set({ revision, memory: JSON.stringify(memory) })
    .where('cycle_id', '=', cycleId)
    .execute();
}

/** What was decided stays; what the next run would have needed goes, since a closed cycle has none. Answers how many there were. */
export async function forgetGates(db: Database): Promise<number> {
  const done = await tables(db)
    .updateTable('report_gates')
    .set({ memory: null })
    .where('memory', 'is not', null)
    .where('cycle_id', 'in', db.selectFrom('cycles').select('cycle_id').where('closed_at', 'is not', null))
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

export function addCheck(trx: Trx, row: Insertable<CheckTable>): Promise<CheckRow> {
  return tables(trx).insertInto('report_checks').values(row).returningAll().executeTakeFirstOrThrow();
}

export function checkOfKey(db: Database, personId: string, key: string): Promise<CheckRow | undefined> {
  return tables(db)
    .selectFrom('report_checks')
    .selectAll()
    .where('person_id', '=', personId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
}

/** Latest first. */
export function checksOfCycle(db: Database, cycleId: string, page: { before?: number | undefined; limit: number }): Promise<CheckRow[]> {
  return tables(db)
    .selectFrom('report_checks')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .$if(page.before !== undefined, (query) => query.where('revision', '<', page.before!))
    .orderBy('revision', 'desc')
    .limit(page.limit)
    .execute();
}

export interface ReportHolder {
  followUpId: string;
  unitId: string;
}

/** The open follow-ups that wait for a report, or have got one. */
export function reportHolders(db: Database, cycleId: string, duty: string): Promise<ReportHolder[]> {
  return db
    .selectFrom('follow_ups')
    .innerJoin('duties', 'duties.follow_up_id', 'follow_ups.follow_up_id')
    .select(['follow_ups.follow_up_id as followUpId', 'follow_ups.unit_id as unitId'])
    .where('follow_ups.cycle_id', '=', cycleId)
    .where('follow_ups.closed', '=', false)
    .where('duties.key', '=', duty)
    .orderBy('follow_ups.follow_up_id')
    .execute();
}

/** The latest outcome that was noted for each unit and all languages, commands on their way to a verdict included. */
export async function notedReports(db: Database, cycleId: string, duty: string): Promise<NotedReport[]> {
  const { rows } = await sql<{ unitId: string; outcome: ReportOutcome; languages: string[] }>`
    select unit_id as "unitId", command->>'outcome' as outcome, command->'languages' as languages
    from commands join follow_ups using (follow_up_id)
    where cycle_id = ${cycleId} and command->>'type' = 'recordReport' and command->>'duty' = ${duty}
      and (verdict is null or (verdict->>'accepted')::boolean)
    order by received_at, command_id`.execute(db);
  const noted = new Map<string, NotedReport>();
  for (const { unitId, outcome, languages } of rows) {
    noted.set(unitId, { unitId, outcome, languages: [...(noted.get(unitId)?.languages ?? []), ...languages] });
  }
  return [...noted.values()];
}

export async function responseUnitIds(db: Database, cycleId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('follow_ups')
    .select('unit_id')
    .where('cycle_id', '=', cycleId)
    .where('is_response_unit', '=', true)
    .execute();
  return new Set(rows.map((row) => row.unit_id));
}

/** The latest reading takes the place of the one before. */
export async function replaceRates(trx: Trx, cycleId: string, rows: readonly RateRow[]): Promise<void> {
  await tables(trx).deleteFrom('response_rates').where('cycle_id', '=', cycleId).execute();
  await sql`
    insert into response_rates
    select ${cycleId}, unit_id, from_percent, to_percent, taken_at
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as rate(unit_id text, from_percent smallint, to_percent smallint, taken_at bigint)`.execute(trx);
}

export function ratesOfCycle(db: Database, cycleId: string, unitId?: string): Promise<RateRow[]> {
  return tables(db)
    .selectFrom('response_rates')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .$if(unitId !== undefined, (query) => query.where('unit_id', '=', unitId!))
    .orderBy('unit_id')
    .execute();
}
