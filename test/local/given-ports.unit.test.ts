import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustBeFree } from '../../local/given-ports.ts';
import { freePort } from '../../platform/free-port.ts';

describe('ports that a person chose', () => {
  const taken = createServer();
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    ({ port } = taken.address() as AddressInfo);
  });
  afterAll(() => taken.close());

  it.each([
    ['api', '--api'],
    ['mail', '--mail'],
    ['signIn', '--sign-in'],
    ['temporalUi', '--temporal-ui'],
  ])('a taken one is refused by option and port: %s', async (name, option) => {
    await expect(mustBeFree({ [name]: port })).rejects.toThrow(
      new Error(`port ${port} is in use: give another with ${option}, or none for a free one`),
    );
  });

  it('one given twice is refused', async () => {
    const free = await freePort();
    await expect(mustBeFree({ api: free, mail: free })).rejects.toThrow(`port ${free} is given to both --api and --mail`);
  });

  it('free ones, and none, are taken as they are', async () => {
    await expect(mustBeFree({ api: await freePort() })).resolves.toBeUndefined();
    await expect(mustBeFree({})).resolves.toBeUndefined();
  });
});
