import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One folder holds everything that a local stack keeps. */
export interface DataFolder {
  root: string;
  postgres: string;
  temporal: string;
  mail: string;
  anchors: string;
  logs: string;
  signIn: string;
}

const OURS = [
  'postgres',
  'postgres.secret',
  'postgres.log',
  'temporal',
  'mail',
  'anchors',
  'logs',
  'sign-in.json',
  'keys.json',
  'lock.json',
];

export function dataFolder(path: string): DataFolder {
  const root = resolve(path);
  mkdirSync(root, { recursive: true });
  // The database runs as another user where this one is root.
  chmodSync(root, 0o755);
  const within = (name: string) => join(root, name);
  for (const name of ['temporal', 'logs']) mkdirSync(within(name), { recursive: true });
  return {
    root,
    postgres: within('postgres'),
    temporal: within('temporal'),
    mail: within('mail'),
    anchors: within('anchors'),
    logs: within('logs'),
    signIn: within('sign-in.json'),
  };
}

/** Empties a folder that holds nothing but what an earlier run left; a folder with anything else in it is somebody's, and stays. */
export function emptyFolder(path: string): void {
  const root = resolve(path);
  if (!existsSync(root)) return;
  const foreign = readdirSync(root).filter((name) => !OURS.some((one) => name === one || name.startsWith('lock.json')));
  if (foreign.length > 0) throw new Error(`${root} holds ${foreign[0] ?? ''}, which no earlier run left there: choose another folder`);
  for (const name of OURS) if (name !== 'lock.json') rmSync(join(root, name), { recursive: true, force: true });
}

interface LocalKeys {
  /** Outlive a restart, or nobody could read what waits in Temporal. */
  codecKeys: string;
  /** Outlives it too, so that whoever was signed in still is. */
  sessionSecret: string;
}

/** The folder's own secrets; what it does not have yet is made. */
export function localKeys(folder: DataFolder): LocalKeys {
  const file = join(folder.root, 'keys.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<LocalKeys>) : {};
  const keys = { codecKeys: `local:${randomBytes(32).toString('base64')}`, sessionSecret: randomBytes(32).toString('base64url'), ...known };
  if (known.codecKeys === undefined || known.sessionSecret === undefined) writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
