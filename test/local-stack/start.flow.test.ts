import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { passableTemporaryFolder } from '../support/global-shared.ts';

/** `npm start`, as a person runs it. */
describe('the stack in real time', () => {
  const folder = passableTemporaryFolder();
  afterAll(() => folder.remove());

  it('is up; killed, it takes API and worker with it; started again, Ctrl-C ends it and frees its ports', async () => {
    const data = join(folder.path, 'data');
    const { child, exit, said } = await started(data);
    const ports = portsIn(said);
    expect(new Set(ports).size).toBe(4);
    expect(await Promise.all(ports.map(isListening))).not.toContain(false);

    // A person opens the page and presses a name.
    const [, pages = '', name = ''] = /Pages +(http:\S+)\/ +\(sign in as: ([^(]+) \(coordinator\)/.exec(said) ?? [];
    const browser = openBrowser(null, pages);
    const chooser = await browser.follow(await browser.hop('/sign-in?to=/enheter'));
    const sub = new RegExp(`value="([^"]+)">${name}</button> Koordinatoren`).exec(chooser.text)?.[1] ?? '';
    expect((await browser.hop(await browser.upToCallback(sub, '/enheter'))).location).toBe(`${pages}/enheter`);
    expect(await browser.session()).toMatchObject({ signedIn: true, name, hasRole: true });

    // Killed, it cannot say goodbye to its API and worker: they go by themselves, and the next start finds the way clear.
    child.kill('SIGKILL');
    await exit;
    const [api] = portsIn(said);
    await expect.poll(() => isListening(api!), { timeout: 30_000 }).toBe(false);
    const next = await started(data, '--api', String(api));
    next.child.kill('SIGINT');
    expect(await next.exit).toBe(0);
    expect(await Promise.all(portsIn(next.said).map(isListening))).not.toContain(true);
  });

  it.concurrent.each(['--api', '--mail', '--sign-in', '--temporal-ui'])(
    'a taken %s ends it with 1 and one line, before anything starts',
    async (option) => {
      const stranger = createServer((socket) => socket.destroy());
      stranger.listen(0, '127.0.0.1');
      await once(stranger, 'listening');
      const { port } = stranger.address() as AddressInfo;
      const data = join(folder.path, `refused${option}`);
      const child = spawn(process.execPath, ['bin/toarshjul.js', 'start', '--data', data, option, String(port)], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const [code] = (await once(child, 'close')) as [number | null];
      stranger.close();
      expect({ code, said }).toEqual({
        code: 1,
        said: `toarshjul: port ${port} is in use: give another with ${option}, or none for a free one\n`,
      });
      expect(existsSync(join(data, 'postgres'))).toBe(false);
      expect(existsSync(join(data, 'lock.json'))).toBe(false);
    },
  );
});

/** What it has said when it is up. */
async function started(data: string, ...options: string[]) {
  const child = spawn(process.execPath, ['bin/toarshjul.js', 'start', '--data', data, ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Everything is up')) resolve();
    });
    void exit.then((code) => reject(new Error(`ended with ${String(code)}: ${said}`)));
  });
  return { child, exit, said };
}

const portsIn = (said: string) => [...said.matchAll(/http:\/\/127\.0\.0\.1:(\d+)/g)].map((match) => Number(match[1]));

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
