import { execFile } from 'node:child_process';
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

  it('says in one line why a command failed, without a stack, and ends with 1', async () => {
    expect(await toarshjul('trace', '--report', 'nowhere.json')).toEqual({
      code: 1,
      out: '',
      err: 'toarshjul: nowhere.json does not exist: run "npm test" first\n',
    });
  });
});
