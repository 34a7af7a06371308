import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HISTORIES = fileURLToPath(new URL('histories/', import.meta.url));
const MANIFEST = fileURLToPath(new URL('manifest.json', import.meta.url));

export interface Recorded {
  file: string;
  /** Workflow type. */
  workflow: string;
  /** What a change that breaks this history would break. */
  proves: string;
  sha256: string;
}

export function readManifest(): Recorded[] {
  return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Recorded[];
}

export function writeManifest(recorded: readonly Recorded[]): void {
  writeFileSync(
    MANIFEST,
    `${JSON.stringify(
      [...recorded].sort((a, b) => (a.file < b.file ? -1 : 1)),
      null,
      2,
    )}\n`,
  );
}

export function readHistory(file: string): string {
  return readFileSync(join(HISTORIES, file), 'utf8');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is wrong with the corpus itself, before anything is replayed; empty when nothing is. */
export function faultsOf(manifest: readonly Recorded[], registered: readonly string[], files = readdirSync(HISTORIES)): string[] {
  const listed = new Set(manifest.map((one) => one.file));
  return [
    ...registered.filter((type) => !manifest.some((one) => one.workflow === type)).map((type) => `no history of ${type}`),
    ...manifest.filter((one) => !registered.includes(one.workflow)).map((one) => `${one.file}: no workflow ${one.workflow} is registered`),
    ...files.filter((file) => !listed.has(file)).map((file) => `${file} is not listed`),
    ...manifest.flatMap(({ file, sha256: expected }) => {
      if (!files.includes(file) || !existsSync(join(HISTORIES, file))) return [`${file} is missing`];
      return sha256(readHistory(file)) === expected ? [] : [`${file} was edited after it was recorded`];
    }),
  ];
}

/** Ids, codes, instants. Nothing a person wrote, no address, no text of an error. */
const OPAQUE = /^[A-Za-z0-9_.:-]{0,64}$/;
/** What Temporal and the SDK themselves write outside payloads. */
const ENGINE = /^[A-Za-z0-9_.:/+= -]*$/;

/** Every string in a history that says more than an id or a code would. */
export function tellingStrings(history: string): string[] {
  const telling: string[] = [];
  const payload = (data: string) => {
    const text = Buffer.from(data, 'base64').toString('utf8');
    if (text === '') return;
    walk(JSON.parse(text) as unknown, (value) => OPAQUE.test(value) || telling.push(value));
  };
  walk(JSON.parse(history) as unknown, (value, key) => {
    if (key === 'data') payload(value);
    else if (!ENGINE.test(value)) telling.push(value);
  });
  return telling;
}

function walk(value: unknown, visit: (text: string, key: string) => void, key = ''): void {
  if (typeof value === 'string') visit(value, key);
  else if (Array.isArray(value)) for (const item of value) walk(item, visit, key);
  else if (value !== null && typeof value === 'object') for (const [name, item] of Object.entries(value)) walk(item, visit, name);
}
