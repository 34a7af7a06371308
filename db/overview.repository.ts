import { sql } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Database } from './database.ts';

// What leadership reads: counts. Which unit is behind a count is not asked for.

export interface UnitBelow {
  unitId: string;
  parentId: string | null;
  level: 1 | 2 | 3 | 4;
}

/** The unit and all below it, as it was at an instant. */
export async function unitsBelow(db: Database, unitId: string, at: Instant): Promise<UnitBelow[]> {
  const { rows } = await sql<UnitBelow>`
    with recursive below as (
      select units.* from units where unit_id = ${unitId}
      union
      select child.* from units child join below on child.parent_id = below.unit_id
      where child.valid_from <= ${at} and (child.valid_to is null or child.valid_to > ${at})
    )
    select unit_id as "unitId", parent_id as "parentId", level from below order by unit_id`.execute(db);
  return rows;
}

/** The last day that most units have for a task; a measure under its common key. */
export async function dueDays(db: Database, followUpIds: readonly string[]): Promise<Map<string, Instant>> {
  const { rows } = await sql<{ key: string; dueAt: Instant }>`
    select split_part(key, '/', 1) as key, mode() within group (order by due_at) as "dueAt"
    from duties where follow_up_id = any(${[...followUpIds]}::uuid[]) and due_at is not null group by 1`.execute(db);
  return new Map(rows.map(({ key, dueAt }) => [key, dueAt]));
}

export interface Waiting {
  /** Units that have asked for help. */
  help: number;
  /** Requests for a new date that nobody has answered. */
  extensions: number;
}

export async function waitingNow(db: Database, followUpIds: readonly string[]): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select count(distinct follow_up_id) filter (where waiting_on = 'help')::int as help,
      count(*) filter (where waiting_on = 'extensionDecision')::int as extensions
    from duties where follow_up_id = any(${[...followUpIds]}::uuid[]) and end_kind is null`.execute(db);
  return rows[0]!;
}

/** The themes of each unit's newest action plan, as it had been sent by then. Of the texts nothing else is read. */
export async function themesOfPlans(
  db: Database,
  followUpIds: readonly string[],
  recordedBefore: Instant,
): Promise<{ unitId: string; themes: string[] }[]> {
  const { rows } = await sql<{ unitId: string; themes: string[] }>`
    select unit_id as "unitId", array(
        select distinct measure ->> 'theme' from jsonb_array_elements(
          case when jsonb_typeof(content #> '{answers,measures}') = 'array' then content #> '{answers,measures}' else '[]' end) measure
        where measure ->> 'theme' is not null order by 1) as themes
    from (
      select distinct on (facts.follow_up_id) follow_ups.unit_id, documents.content::jsonb as content
      from facts join follow_ups on follow_ups.follow_up_id = facts.follow_up_id
      join documents on documents.document_id::text = facts.body ->> 'documentId'
      where facts.follow_up_id = any(${[...followUpIds]}::uuid[]) and facts.type = 'planSubmitted' and facts.recorded_at < ${recordedBefore}
      order by facts.follow_up_id, facts.seq desc
    ) newest order by unit_id`.execute(db);
  return rows;
}
