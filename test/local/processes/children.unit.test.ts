import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isAlive, isRunning, lastLines, startChild, stopProcess } from '../../../local/processes/children.ts';
import { passableTemporaryFolder } from '../../support/global-shared.ts';

const folder = passableTemporaryFolder();
afterAll(() => {
  folder.remove();
});

const STUBBORN = `process.on('SIGTERM', () => console.log('no')); console.log('up'); setInterval(() => {}, 1000);`;
const node = (script: string, name: string) => startChild(process.execPath, ['-e', script], { logFile: join(folder.path, `${name}.log`) });

describe('a child process', () => {
  it('is asked to end first, and killed when it does not', async () => {
    const child = await node(STUBBORN, 'stubborn');
    await expect.poll(() => readFileSync(join(folder.path, 'stubborn.log'), 'utf8')).toBe('up\n');
    expect(child.ended()).toBeNull();
    await child.stop({ withinMs: 200 });
    expect(await child.gone).toBe('SIGKILL');
    expect(readFileSync(join(folder.path, 'stubborn.log'), 'utf8')).toBe('up\nno\n');
    expect(isAlive(child.pid)).toBe(false);
  });

  it('that ends by itself tells how', async () => {
    const child = await node(`console.error('broken'); process.exit(3);`, 'broken');
    expect(await child.gone).toBe('3');
    expect(lastLines(join(folder.path, 'broken.log'))).toBe('broken');
    await child.stop();
  });

  it('that cannot be started is an error that names it', async () => {
    await expect(startChild('/nowhere/program', [], { logFile: join(folder.path, 'none.log') })).rejects.toThrow(
      '/nowhere/program cannot be started',
    );
  });

  it('is told from another program that got its process id', async () => {
    const child = await node(STUBBORN, 'known');
    expect(isRunning(child.pid, 'setInterval')).toBe(true);
    expect(isRunning(child.pid, 'some other command')).toBe(false);
    await stopProcess(child.pid, { signal: 'SIGKILL' });
    expect(isRunning(child.pid, 'setInterval')).toBe(false);
  });
});
