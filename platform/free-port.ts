import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Below the ports that systems hand out to connections on their way out: one of those cannot come between looking and listening. */
const RANGE = { from: 20_000, to: 32_000 };

/** A port that is free right now on the loopback interface. For programs that cannot be told "port 0" themselves. */
export async function freePort(): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = randomInt(RANGE.from, RANGE.to);
    try {
      await listenOnce(port);
      return port;
    } catch (error) {
      if (attempt >= 100) throw error;
    }
  }
}

function listenOnce(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve();
      });
    });
  });
}

/** A free port that nobody else is given meanwhile: for a program that starts later, but whose address must be known before. */
export async function holdPort(): Promise<{ port: number; release(): Promise<void> }> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  let released: Promise<void> | undefined;
  return { port, release: () => (released ??= new Promise((resolve) => server.close(() => resolve()))) };
}
