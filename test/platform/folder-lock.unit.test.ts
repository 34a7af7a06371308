import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { lockFolder } from '../../platform/folder-lock.ts';
import { passableTemporaryFolder } from '../support/global-shared.ts';

const temporary = passableTemporaryFolder();
afterAll(() => {
  temporary.remove();
});
const folder = (name: string) => join(temporary.path, name);

/** Another process takes the lock and waits. */
async function holderOf(path: string) {
  const source = fileURLToPath(new URL('../../platform/folder-lock.ts', import.meta.url));
  const script = `const { lockFolder } = await import(${JSON.stringify(source)}); lockFolder(${JSON.stringify(path)}, 'the demo'); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of a data folder', () => {
  it('tells a second start who holds it', async () => {
    const path = folder('held');
    const child = await holderOf(path);
    try {
      expect(() => lockFolder(path, 'a second demo')).toThrow(
        new RegExp(`${path} is in use by the demo \\(process ${String(child.pid)}, since 2`),
      );
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });

  it('is taken over from a process that was killed', async () => {
    const path = folder('stale');
    const child = await holderOf(path);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(join(path, 'lock.json'))).toBe(true);
    lockFolder(path, 'the next').release();
    expect(readdirSync(path)).toEqual([]);
  });

  it('is taken over when the process id now belongs to another program', () => {
    const path = folder('reused');
    const lock = lockFolder(path, 'first');
    const file = join(path, 'lock.json');
    const holder = JSON.parse(readFileSync(file, 'utf8')) as { began: string };
    writeFileSync(file, JSON.stringify({ ...holder, began: `${holder.began}0` }));
    const next = lockFolder(path, 'next');
    lock.release();
    expect(readFileSync(file, 'utf8')).toContain('"next"');
    next.release();
  });

  it('is taken over when its file is cut', () => {
    const path = folder('cut');
    lockFolder(path, 'first').release();
    writeFileSync(join(path, 'lock.json'), '{"pid":');
    expect(() => {
      lockFolder(path, 'next').release();
    }).not.toThrow();
  });

  it('is free after its release', () => {
    const path = folder('free');
    lockFolder(path, 'one').release();
    lockFolder(path, 'other').release();
    expect(readdirSync(path)).toEqual([]);
  });
});
