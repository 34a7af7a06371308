import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A port that is free right now on the loopback interface. For programs that cannot be told "port 0" themselves. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
