import type { Role } from '../domain/roles.ts';
import type { Instant } from '../domain/time.ts';
import type { Database, Trx } from './database.ts';

export type DoubtOutcome = 'roleEnded' | 'roleStays';

interface RoleDoubtTable {
  doubt_id: string;
  person_id: string;
  unit_id: string;
  role: Role;
  raised_at: number;
  settled_at: number | null;
  settled_by: string | null;
  outcome: DoubtOutcome | null;
}

export interface RoleDoubt {
  doubtId: string;
  personId: string;
  unitId: string;
  role: Role;
  raisedAt: Instant;
  settledAt: Instant | null;
  outcome: DoubtOutcome | null;
}

const tables = (db: Database) => db.withTables<Record<'role_doubts', RoleDoubtTable>>();
const COLUMNS = [
  'doubt_id as doubtId',
  'person_id as personId',
  'unit_id as unitId',
  'role',
  'raised_at as raisedAt',
  'settled_at as settledAt',
  'outcome',
] as const;

/** The person's open doubt about the role: a new one, or the one that was there already. */
export async function raiseDoubt(
  db: Database,
  doubt: Pick<RoleDoubt, 'doubtId' | 'personId' | 'unitId' | 'role' | 'raisedAt'>,
): Promise<{ doubt: RoleDoubt; raisedNow: boolean }> {
  const { doubtId, personId, unitId, role, raisedAt } = doubt;
  const raised = await tables(db)
    .insertInto('role_doubts')
    .values({ doubt_id: doubtId, person_id: personId, unit_id: unitId, role, raised_at: raisedAt })
    .onConflict((conflict) => conflict.columns(['person_id', 'unit_id', 'role']).where('settled_at', 'is', null).doNothing())
    .returning(COLUMNS)
    .executeTakeFirst();
  if (raised) return { doubt: raised, raisedNow: true };
  const open = await tables(db)
    .selectFrom('role_doubts')
    .select(COLUMNS)
    .where('person_id', '=', personId)
    .where('unit_id', '=', unitId)
    .where('role', '=', role)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { doubt: open, raisedNow: false };
}

export function openDoubts(db: Database): Promise<RoleDoubt[]> {
  return tables(db)
    .selectFrom('role_doubts')
    .select(COLUMNS)
    .where('settled_at', 'is', null)
    .orderBy('raised_at')
    .orderBy('doubt_id')
    .execute();
}

export function lockDoubt(trx: Trx, doubtId: string): Promise<RoleDoubt | undefined> {
  return tables(trx).selectFrom('role_doubts').select(COLUMNS).where('doubt_id', '=', doubtId).forUpdate().executeTakeFirst();
}

export async function settleDoubt(trx: Trx, doubtId: string, settled: { by: string; at: Instant; outcome: DoubtOutcome }): Promise<void> {
  await tables(trx)
    .updateTable('role_doubts')
    .set({ settled_at: settled.at, settled_by: settled.by, outcome: settled.outcome })
    .where('doubt_id', '=', doubtId)
    .execute();
}
