import type { CompiledPlan } from '../domain/plan.ts';
import type { Instant } from '../domain/time.ts';
import type { Database } from './database.ts';

export interface StoredPlan<Texts extends object = object> {
  key: string;
  version: number;
  hash: string;
  plan: CompiledPlan;
  texts: Texts;
  source: string;
  /** When this version was first stored. */
  addedAt: Instant;
}

/** A version is immutable: adding the same again changes nothing, adding another content under its number is refused. */
export async function addPlan(
  db: Database,
  stored: Omit<StoredPlan, 'key' | 'version' | 'addedAt'>,
  at: Instant,
): Promise<'added' | 'known' | 'differs'> {
  const { key, version } = stored.plan;
  const added = await db
    .insertInto('plans')
    .values({
      key,
      version,
      hash: stored.hash,
      compiled: JSON.stringify(stored.plan),
      texts: JSON.stringify(stored.texts),
      source: stored.source,
      added_at: at,
    })
    .onConflict((conflict) => conflict.columns(['key', 'version']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (added) return 'added';
  const known = await db.selectFrom('plans').select('hash').where('key', '=', key).where('version', '=', version).executeTakeFirstOrThrow();
  return known.hash === stored.hash ? 'known' : 'differs';
}

export async function findPlan<Texts extends object = object>(
  db: Database,
  key: string,
  version: number,
): Promise<StoredPlan<Texts> | undefined> {
  const row = await db.selectFrom('plans').selectAll().where('key', '=', key).where('version', '=', version).executeTakeFirst();
  if (!row) return undefined;
  const { key: name, version: number, hash, compiled, texts, source, added_at: addedAt } = row;
  return { key: name, version: number, hash, plan: compiled, texts: texts as Texts, source, addedAt };
}

export function listPlans(db: Database): Promise<{ key: string; version: number }[]> {
  return db.selectFrom('plans').select(['key', 'version']).orderBy('key').orderBy('version').execute();
}

/** Port: the plan a follow-up runs on. */
export interface Plans {
  /** `inside`: the caller's transaction. Asking the pool for a second connection while holding one could wait for ever. */
  get(key: string, version: number, inside?: Database): Promise<CompiledPlan>;
}

/** Plans with their words and source. */
export interface StoredPlans extends Plans {
  whole<Texts extends object>(key: string, version: number, inside?: Database): Promise<StoredPlan<Texts>>;
}

export class NoSuchPlan extends Error {
  override name = 'NoSuchPlan';
}

/** Versions never change, so each is read and parsed once. */
export function storedPlans(db: Database): StoredPlans {
  const known = new Map<string, Promise<StoredPlan>>();
  const whole = <Texts extends object>(key: string, version: number, inside = db) => {
    const name = `${key}@${version}`;
    const cached = known.get(name);
    if (cached) return cached as Promise<StoredPlan<Texts>>;
    const loading = findPlan<Texts>(inside, key, version).then((stored) => {
      if (!stored) throw new NoSuchPlan(`the record has no plan ${name}`);
      return stored;
    });
    known.set(name, loading);
    loading.catch(() => known.delete(name));
    return loading;
  };
  return { whole, get: async (key, version, inside) => (await whole(key, version, inside)).plan };
}
