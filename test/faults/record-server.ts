import pg from 'pg';
import { migrate } from '../../db/migrate.ts';
import { bootPostgres, type PostgresOptions, type RunningPostgres } from '../../local/processes/postgres.ts';

/** A database server of its own, with an empty record to be cloned. */
export class RecordServer {
  readonly #settings: PostgresOptions;
  #running: RunningPostgres;

  private constructor(settings: PostgresOptions, running: RunningPostgres) {
    this.#settings = settings;
    this.#running = running;
  }

  static async start(dir: string): Promise<RecordServer> {
    const settings = { dir, databaseUrl: '', settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } };
    const server = new RecordServer(settings, await bootPostgres(settings));
    await server.#asAdmin('create database template');
    await migrate(server.#url('template'));
    return server;
  }

  async clone(database: string): Promise<string> {
    await this.#asAdmin(`create database ${database} template template`);
    return this.#url(database);
  }

  stop(): Promise<void> {
    return this.#running.stop();
  }

  /** At the address it had. */
  async startAgain(): Promise<void> {
    this.#running = await bootPostgres({ ...this.#settings, port: Number(new URL(this.#running.url).port) });
  }

  #url(database: string): string {
    return Object.assign(new URL(this.#running.url), { pathname: `/${database}` }).href;
  }

  async #asAdmin(statement: string): Promise<void> {
    const admin = new pg.Client({ connectionString: this.#running.url });
    await admin.connect();
    await admin.query(statement).finally(() => admin.end());
  }
}
