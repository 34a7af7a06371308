import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/toarshjul.js', import.meta.url));

function toarshjul(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe('the command line', () => {
  it('lists its commands', async () => {
    const { code, out } = await toarshjul('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/trace \[options\]/);
  });

  it('says in one line what was wrong with the call, and ends with 2', async () => {
    expect(await toarshjul('tracee')).toEqual({ code: 2, out: '', err: "toarshjul: unknown command 'tracee'\n(Did you mean trace?)\n" });
    expect(await toarshjul('trace', '--nope')).toEqual({ code: 2, out: '', err: "toarshjul: unknown option '--nope'\n" });
  });

  it('refuses options of which one would be ignored', async () => {
    const rehearse = ['rehearse', '--plan', 'plans/must.yaml', '--organisation', 'plans/organisations/ntnu', '--units', '4'];
    expect(await toarshjul(...rehearse)).toEqual({
      code: 2,
      out: '',
      err: "toarshjul: option '--units <n>' cannot be used with option '--organisation <folder>'\n",
    });
  });

  it('says which numbers of units can be rehearsed', async () => {
    for (const units of ['0', '99999999'])
      expect(await toarshjul('rehearse', '--plan', 'plans/must.yaml', '--units', units)).toEqual({
        code: 2,
        out: '',
        err: `toarshjul: option '--units <n>' argument '${units}' is invalid. give a whole number from 1 to 2000\n`,
      });
  });

  it('starts no stack for a demo with too few units, and says how many it needs', async () => {
    const err = 'toarshjul: the stories need 8 response units: give --units 8 or more\n';
    expect(await toarshjul('demo', '--exit', '--data', join(tmpdir(), 'no-demo'), '--units', '1')).toEqual({ code: 1, out: '', err });
  });

  it('says before any work that a file cannot be written, why and what to do, and writes none of the others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
    const nowhere = join(folder, 'no', 'x.json');
    const page = join(folder, 'page.html');
    const why = (file: string, reason: string) => ({ code: 1, out: '', err: `toarshjul: ${file} cannot be written: ${reason}\n` });
    const noFolder = why(nowhere, `there is no folder ${join(folder, 'no')}. Create it, or name another file`);
    const show = ['plan', 'show', 'plans/must.yaml', '--markdown', page, '--json'];
    expect(await toarshjul(...show, nowhere)).toEqual(noFolder);
    expect(await toarshjul(...show, folder)).toEqual(why(folder, 'it is a folder. Name a file in it'));
    expect(await toarshjul('rehearse', '--plan', 'plans/must.yaml', '--units', '4', '--html', page, '--json', nowhere)).toEqual(noFolder);
    expect(await toarshjul('demo', '--exit', '--data', join(folder, 'data'), '--json', nowhere)).toEqual(noFolder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says of a trace that the test run behind it was partial', async () => {
    const report = join(mkdtempSync(join(tmpdir(), 'trace-')), 'report.json');
    writeFileSync(report, JSON.stringify({ testResults: [] }));
    const text = await toarshjul('trace', '--report', report);
    expect(text.err).toMatch(/^toarshjul: .+report\.json is partial: (\d+) of \1 test files did not run.* Run "npm test" for the whole\n$/);
    expect(text.out).toContain('Without a test in this partial report:');
    expect(text.out).toMatch(/0 ids with tests, \d+ waived, \d+ without \(partial report\)\n$/);
    const json = await toarshjul('trace', '--json', '--report', report);
    expect(json.err).toBe(text.err);
    expect(JSON.parse(json.out)).toHaveLength(410);
  });

  it('says in one line why a command failed, without a stack, and ends with 1', async () => {
    expect(await toarshjul('trace', '--report', 'nowhere.json')).toEqual({
      code: 1,
      out: '',
      err: 'toarshjul: nowhere.json does not exist: run "npm test" first\n',
    });
  });

  it('tells of every fault in the files of an organisation by file, line and column, in words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'organisation-'));
    for (const [name, lines] of Object.entries({
      'organisation.csv': ['unitId,parentId,level,isResponseUnit,abbreviation,nameNb,nameNn,nameEn,headcount', 'a,,1,perhaps,A,A,A,A,9'],
      'people.csv': ['personId,sub,name,email,language', 'p1,s1'],
      'assignments.csv': ['personId,unitId,role,from,to'],
    }))
      writeFileSync(join(folder, name), lines.join('\n'));
    const rehearse = ['rehearse', '--plan', 'plans/must.yaml', '--organisation'];
    const { code, out, err } = await toarshjul(...rehearse, folder);
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n')).toEqual([
      'toarshjul: The organisation cannot be used:',
      expect.stringContaining(`${join(folder, 'organisation.csv')}:2: isResponseUnit: isResponseUnit cannot be "perhaps"`),
      `${join(folder, 'people.csv')}:2: The line has 2 cells, not 5. Put text with separators in quotes.`,
      `${join(folder, 'assignments.csv')}:1: kind: The column kind is missing.`,
      '',
    ]);
    expect((await toarshjul(...rehearse, 'nowhere')).err).toContain('\nnowhere/people.csv: There is no such file');
  });

  it('rehearses a cycle up to its last day, which is in it', async () => {
    const { code, out } = await toarshjul('rehearse', '--plan', 'plans/must.yaml', '--units', '4');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/ from 2024-08-12 to 2025-12-31$/);
  });
});
