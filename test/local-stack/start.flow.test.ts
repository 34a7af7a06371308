import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { passableTemporaryFolder } from '../support/global-shared.ts';

/** `npm start`, as a person runs it. */
describe('the stack in real time', () => {
  const folder = passableTemporaryFolder();
  afterAll(() => folder.remove());

  it('is up within twenty seconds, and Ctrl-C ends it and frees its ports', async () => {
    const began = Date.now();
    const child = spawn(process.execPath, ['bin/toarshjul.js', 'start', '--data', join(folder.path, 'data')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const up = new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Everything is up')) resolve();
      });
      void exit.then((code) => reject(new Error(`ended with ${String(code)}: ${said}`)));
    });
    await up;
    expect(Date.now() - began).toBeLessThan(20_000);

    const ports = [...said.matchAll(/http:\/\/127\.0\.0\.1:(\d+)/g)].map((match) => Number(match[1]));
    expect(new Set(ports).size).toBe(4);
    expect(await Promise.all(ports.map(isListening))).not.toContain(false);

    child.kill('SIGINT');
    expect(await exit).toBe(0);
    expect(await Promise.all(ports.map(isListening))).not.toContain(true);
  });
});

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
