import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { register } from '../../cli/ledger.command.ts';
import { startedCycle, type Fixture } from '../support/record.ts';

let it: Fixture;
let folder: string;
beforeAll(async () => {
  it = await startedCycle();
  folder = mkdtempSync(join(tmpdir(), 'toarshjul-ledger-'));
  await it.advanceAll();
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});
afterAll(async () => {
  await it.close();
  rmSync(folder, { recursive: true });
});

async function verify(...args: string[]): Promise<string> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const program = new Command();
  register(program);
  await program.parseAsync(['ledger', 'verify', '--data', folder, '--database', it.url, ...args], { from: 'user' });
  return out.mock.calls.map(([text]) => String(text)).join('');
}

test('a ledger that adds up ends with code 0 and says what was read', async () => {
  expect(await verify()).toMatch(/^The ledger adds up: 5 follow-ups, \d+ facts/);
  expect(process.exitCode ?? 0).toBe(0);
});

test('--json writes the report and nothing else to standard output, --json FILE to the file beside the words', async () => {
  expect(JSON.parse(await verify('--json'))).toMatchObject({ schema: 1, ok: true, findings: [] });
  const file = join(folder, 'report.json');
  vi.restoreAllMocks();
  expect(await verify('--json', file)).toMatch(/^The ledger adds up/);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ schema: 1, ok: true });
});

test.each([
  ['is no address', () => 'nonsense', /^--database is not the address of a database: give one like postgres:/],
  ['nobody answers at', () => 'postgres://ola:hemmelig@127.0.0.1:1/x', /^the record at 127\.0\.0\.1:1\/x cannot be read \(.*ECONNREFUSED/],
  ['is that of another database', () => it.url.replace(/[^/]+$/, 'postgres'), /cannot be read \(it holds no record; a new one/],
])('an address that %s is said to be so, without its password', async (_what, address, words) => {
  const failed = await verify('--database', address()).then(
    () => 'it was read',
    (error: unknown) => (error as Error).message,
  );
  expect(failed).toMatch(words);
  expect(failed).not.toContain('hemmelig');
});

test('a ledger that does not add up names the place and ends with code 1', async () => {
  await it.db.updateTable('counters').set({ n: 99 }).where('duty_key', '=', 'P4.hseMapping').execute();
  expect(await verify()).toContain('COUNTER_DIFFERS  unit IE: a counter is not the sum of its duties');
  expect(process.exitCode).toBe(1);
});
