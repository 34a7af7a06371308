import type { Selectable } from 'kysely';
import type { Fact } from '../domain/facts.ts';
import type { Instant } from '../domain/time.ts';
import type { Database } from './database.ts';
import type { FactTable } from './tables.ts';

export type FactRow = Selectable<FactTable>;

/** A fact with its place in the chain, ready to be written. */
export interface SealedFact {
  seq: number;
  at: Instant;
  recordedAt: Instant;
  rulesVersion: number;
  canonical: string;
  prevHash: string | null;
  hash: string;
}

export interface RecordedFact {
  seq: number;
  recordedAt: Instant;
  rulesVersion: number;
  fact: Fact;
}

const recorded = (db: Database) =>
  db.selectFrom('facts').select(['seq', 'recorded_at as recordedAt', 'rules_version as rulesVersion', 'body as fact']).orderBy('seq');

/** All facts of a follow-up in order: what its state is folded from. */
export function factsOf(db: Database, followUpId: string): Promise<RecordedFact[]> {
  return recorded(db).where('follow_up_id', '=', followUpId).execute();
}

/** Those of several follow-ups: of each in order, the follow-ups mixed. */
export function factsOfAll(db: Database, followUpIds: readonly string[]): Promise<(RecordedFact & { followUpId: string })[]> {
  return recorded(db).select('follow_up_id as followUpId').where('follow_up_id', 'in', followUpIds).execute();
}

/** Openings that the coordinator has set for all: the institution's own follow-up keeps them. The newest for each duty. */
export async function openingsSet(db: Database, cycleId: string): Promise<{ duty: string; at: Instant }[]> {
  const rows = await db
    .selectFrom('facts')
    .innerJoin('follow_ups', 'follow_ups.follow_up_id', 'facts.follow_up_id')
    .select(['facts.body as fact'])
    .where('follow_ups.cycle_id', '=', cycleId)
    .where('follow_ups.level', '=', 1)
    .where('facts.type', '=', 'dutyElsewhere')
    .orderBy('facts.seq')
    .execute();
  const openings = new Map<string, Instant>();
  for (const { fact } of rows) {
    if (fact.type === 'dutyElsewhere' && fact.unit === '*' && fact.when === 'opened') openings.set(fact.duty, fact.happenedAt);
  }
  return [...openings].map(([duty, at]) => ({ duty, at }));
}

/** Newest first, for a unit's history page. */
export function factsPage(db: Database, followUpId: string, page: { before?: number; limit: number; duty?: string }): Promise<FactRow[]> {
  return db
    .selectFrom('facts')
    .selectAll()
    .where('follow_up_id', '=', followUpId)
    .$if(page.before !== undefined, (query) => query.where('seq', '<', page.before!))
    .$if(page.duty !== undefined, (query) => query.where('duty', '=', page.duty!))
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .execute();
}
