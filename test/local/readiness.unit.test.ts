import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untilApiAnswers } from '../../local/readiness.ts';

describe('the API counts as up', () => {
  let stranger: Server;
  let url = '';
  let asked = 0;
  beforeAll(async () => {
    stranger = createServer((_request, response) => {
      asked += 1;
      response.end('{"status":"ok"}');
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  });
  afterAll(() => stranger.close());

  it('not when another server answers on its port while it does not come up itself', async () => {
    let looks = 0;
    const product = { apiListens: () => false, complaint: () => (++looks > 3 ? 'the api does not stay up: EADDRINUSE' : null) };
    await expect(untilApiAnswers(url, product)).rejects.toThrow('the api does not stay up: EADDRINUSE');
    expect(asked).toBe(0);
  });

  it('when it has said that it listens, and answers', async () => {
    await expect(untilApiAnswers(url, { apiListens: () => true, complaint: () => null })).resolves.toBeUndefined();
    expect(asked).toBe(1);
  });
});
