import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Asked before any work, so that nobody waits for what cannot be written, and of several files all are written or none. */
export function checkOutputs(...files: readonly (string | boolean | undefined)[]): void {
  for (const file of files) {
    if (typeof file !== 'string') continue;
    const folder = dirname(resolve(file));
    const found = lookAt(file);
    if (found === 'folder') throw cannotWrite(file, 'it is a folder. Name a file in it');
    if (lookAt(folder) !== 'folder') throw cannotWrite(file, `there is no folder ${folder}. Create it, or name another file`);
    try {
      accessSync(found === null ? folder : file, constants.W_OK);
    } catch {
      throw cannotWrite(file, 'this user may not write there. Name another file');
    }
  }
}

export function writeOutput(file: string, content: string | Uint8Array): void {
  checkOutputs(file);
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw cannotWrite(file, `${(error as Error).message}. If a file stands there now, it is not whole`);
  }
}

/** Of the option `--json [file]`: to standard output and nothing else there, or beside the words to the file. */
export function putOut(words: string, json: () => string, target: string | boolean | undefined): void {
  if (typeof target === 'string') writeOutput(target, json());
  process.stdout.write(target === true ? json() : words);
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function lookAt(path: string): 'folder' | 'file' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

function cannotWrite(file: string, why: string): Error {
  return new Error(`${file} cannot be written: ${why}`);
}
