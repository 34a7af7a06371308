import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stampOf, upToDateWeb } from '../../local/web-build.ts';

let project: string;
let built: number;
let said: string[];
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'web-build-'));
  for (const folder of ['web/app', 'texts']) mkdirSync(join(project, folder), { recursive: true });
  write('web/index.html', 'page');
  write('web/app/shell.tsx', 'shell');
  write('texts/roles.ts', 'roles');
  write('package-lock.json', '{}');
  built = 0;
  said = [];
});
afterEach(() => rmSync(project, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(join(project, file), text);
const page = () => readFileSync(join(project, 'web/dist/index.html'), 'utf8');
const start = (build = pretendBuild) => upToDateWeb({ project, build, say: (line) => said.push(line) });
async function pretendBuild(_project: string, into: string): Promise<void> {
  built += 1;
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'index.html'), `build ${built}`);
}

describe('the pages of the local stack', () => {
  it('are built where there are none, and not again while nothing changes', async () => {
    await Promise.all([start(), start()]);
    await start();
    expect([built, page(), said.length]).toEqual([1, 'build 1', 1]);
  });

  it.each([
    ['a page', 'web/app/shell.tsx'],
    ['a new page', 'web/app/new.tsx'],
    ['a text', 'texts/roles.ts'],
    ['a package', 'package-lock.json'],
  ])('are built again when %s changes', async (_what, file) => {
    await start();
    write(file, 'changed');
    await start();
    expect([built, page()]).toEqual([2, 'build 2']);
  });

  it('stay as they were when they cannot be built, and the stack starts all the same', async () => {
    await start();
    write('web/app/shell.tsx', 'broken');
    await start(() => Promise.reject(new Error('line 1 is wrong')));
    expect(page()).toBe('build 1');
    expect(said.at(-1)).toBe('The pages could not be built, so the pages stay as they were: line 1 is wrong');
    await start();
    expect(page()).toBe('build 2');
  });

  it('leave nothing else behind', async () => {
    await start();
    expect(existsSync(join(project, '.cache', `web-${process.pid}`))).toBe(false);
  });

  it('are as fresh as what they were built from, not as what was built', async () => {
    const before = stampOf(project);
    await start();
    expect(stampOf(project)).toBe(before);
  });
});
