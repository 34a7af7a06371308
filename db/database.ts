import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Trx = Transaction<Tables>;

export interface DatabaseOptions {
  maxConnections?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
  /** A lost idle connection is no reason to die: the pool makes a new one. */
  onError?: (error: Error) => void;
}

// Instants are epoch milliseconds and counts stay small: both fit a number exactly. Anything larger is a mistake worth stopping at.
function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`the database holds a number beyond exact integers: ${text}`);
  return value;
}

export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    application_name: options.applicationName ?? 'toarshjul',
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (oid, format) => (oid === pg.types.builtins.INT8 ? exactNumber : pg.types.getTypeParser(oid, format)) as never,
    },
  });
  const onError = options.onError ?? (() => undefined);
  pool.on('error', onError);
  // A session that is in use and has nothing to wait for at this moment tells nobody but itself; unheard, that ends the process.
  pool.on('connect', (client) => client.on('error', onError));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
