import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment } from '../../../platform/env.ts';

/** The first is the same engine without windows, and needs half the time. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** A browser of the system: the one that is named, one on the path, or the distribution's own, installed where we may. */
export function findChromium(): string {
  const named = environment['CHROMIUM_PATH'];
  if (named) return named;
  const found = onPath();
  if (found !== null) return found;
  installFromDistribution();
  const installed = onPath();
  if (installed === null) throw new Error('no Chromium was found: install it, or name the program in CHROMIUM_PATH');
  return installed;
}

function onPath(): string | null {
  const folders = (environment['PATH'] ?? '').split(delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Only as root, as in a container: nobody is asked for a password in the middle of the tests. */
function installFromDistribution(): void {
  if (process.getuid?.() !== 0) return;
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { env, stdio: 'ignore' });
  } catch {
    // Said by whoever asked: without it the browser's tests fail by name.
  }
}
