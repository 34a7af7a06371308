import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../domain/time.ts';
import { localDay } from '../platform/local-day.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';

/** [followUpId, unitId, seq, hash] */
export type AnchoredHead = [followUpId: string, unitId: string, seq: number, hash: string];

/** All chain heads at one moment, kept outside the database. `previous` is the hash of the anchor file before: the files are a chain too. */
export interface AnchorFile {
  schema: 1;
  day: string;
  takenAt: Instant;
  previous: { day: string; sha256: string } | null;
  heads: AnchoredHead[];
}

const NAME = /^\d{4}-\d{2}-\d{2}\.json$/;

export function anchorDays(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => NAME.test(name))
    .map((name) => name.slice(0, 10))
    .sort();
}

export function readAnchor(dir: string, day: string): { anchor: AnchorFile; sha256: string } {
  const text = readFileSync(join(dir, `${day}.json`), 'utf8');
  return { anchor: JSON.parse(text) as AnchorFile, sha256: hashOf(text) };
}

/** Writes the day's anchor; a later one of the same day takes its place. Whole or not at all. */
export async function writeAnchor(db: Database, dir: string, day: string, takenAt: Instant): Promise<{ file: string; heads: number }> {
  const rows = await db
    .selectFrom('follow_ups')
    .select(['follow_up_id', 'unit_id', 'seq', 'head_hash'])
    .where('seq', '>', 0)
    .orderBy('follow_up_id')
    .execute();
  const heads = rows.map((row): AnchoredHead => [row.follow_up_id, row.unit_id, row.seq, row.head_hash ?? '']);
  mkdirSync(dir, { recursive: true });
  const before = anchorDays(dir)
    .filter((other) => other < day)
    .at(-1);
  const previous = before === undefined ? null : { day: before, sha256: readAnchor(dir, before).sha256 };
  const text = `${JSON.stringify({ schema: 1, day, takenAt, previous, heads } satisfies AnchorFile)}\n`;
  const file = join(dir, `${day}.json`);
  writeFileSync(`${file}.new`, text, { flush: true });
  renameSync(`${file}.new`, file);
  const row = { taken_at: takenAt, heads: heads.length, sha256: hashOf(text) };
  await db
    .insertInto('anchors')
    .values({ day, ...row })
    .onConflict((conflict) => conflict.column('day').doUpdateSet(row))
    .execute();
  return { file, heads: heads.length };
}

/** Keeps the anchors of a running installation: `keep` is cheap and may be called often, `close` always writes. */
export function anchorKeeper(settings: { db: Database; clock: Clock; dir: string; zone: string }) {
  const { db, clock, dir, zone } = settings;
  let last = anchorDays(dir).at(-1) ?? '';
  const write = async (onlyNewDay: boolean) => {
    const now = await clock.now(db);
    const day = localDay(now, zone);
    if (onlyNewDay && day <= last) return false;
    await writeAnchor(db, dir, day, now);
    last = day;
    return true;
  };
  return { keep: () => write(true), close: () => write(false) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
