import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiWorld, type World } from '../support/api-world.ts';

const PAGE = '<!doctype html><html><head><script type="module" src="/assets/index-abc123.js"></script></head></html>';
const folder = mkdtempSync(join(tmpdir(), 'web-files-'));
const built = join(folder, 'dist');
let world: World;
beforeAll(async () => {
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(join(built, 'index.html'), PAGE);
  writeFileSync(join(built, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(built, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(built, '.stamp'), 'secret');
  writeFileSync(join(folder, 'outside.txt'), 'secret');
  world = await apiWorld({ webFiles: built });
  await world.start();
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, accept = 'text/html,application/xhtml+xml,*/*;q=0.8') =>
  world.app.inject({ method: 'GET', url, headers: { accept } });

describe('the pages', () => {
  it.each(['/', '/index.html', '/enheter/idi', '/enheter/idi/oppgaver/P3.followUpMeeting?fane=skjema', '/v1x'])(
    'are one file, at every address a browser opens: %s',
    async (url) => {
      const page = await get(url);
      expect([page.statusCode, page.body]).toEqual([200, PAGE]);
      expect(page.headers['cache-control']).toBe('no-store');
      expect(page.headers['content-type']).toContain('text/html');
    },
  );

  it('may load from this origin only, and no script or style written into a page', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    for (const part of ["default-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self' data:", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe');
    expect((await world.request(null, 'GET', '/health')).headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('have files that are kept for ever, since their names change with them', async () => {
    const script = await get('/assets/index-abc123.js', '*/*');
    expect([script.statusCode, script.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(script.headers['content-type']).toContain('javascript');
    expect(script.headers['x-content-type-options']).toBe('nosniff');
    expect((await get('/favicon.svg', 'image/*')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it.each([
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ])('travel compressed where the browser says "%s"', async (accepted, encoding, unpack) => {
    const send = () =>
      world.app.inject({ method: 'GET', url: '/assets/index-abc123.js', headers: { accept: '*/*', 'accept-encoding': accepted } });
    for (const script of [await send(), await send()]) {
      const { 'content-encoding': used, vary, 'cache-control': kept } = script.headers;
      expect([used, vary, kept]).toEqual([encoding, 'accept-encoding', 'public, max-age=31536000, immutable']);
      expect(unpack(script.rawPayload).toString()).toBe('export {};');
    }
    expect((await get('/assets/index-abc123.js', '*/*')).headers['content-encoding']).toBeUndefined();
  });

  it('are never given in the place of a file that is not there', async () => {
    const old = await get('/assets/index-old.js', '*/*');
    expect([old.statusCode, old.json<{ code: string }>().code]).toEqual([404, 'ROUTE_UNKNOWN']);
  });

  it.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/assets/../../outside.txt',
    '/.stamp',
    '/%2e%2e/outside.txt',
    '/assets/..\\..\\outside.txt',
  ])('show nothing from outside their folder and nothing hidden: %s', async (url) => {
    for (const accept of ['*/*', 'text/html']) expect((await get(url, accept)).body).not.toContain('secret');
  });

  it('do not hide what is missing under /v1 and the sign-in', async () => {
    expect((await get('/v1/nothing')).json()).toMatchObject({ status: 401, code: 'TOKEN_MISSING' });
    expect((await world.as('coordinator').get('/nothing')).json()).toMatchObject({ status: 404, code: 'ROUTE_UNKNOWN' });
    for (const url of ['/sign-in/nothing', '/sign-out']) expect((await get(url)).statusCode).toBe(404);
    expect((await world.app.inject({ method: 'POST', url: '/enheter' })).statusCode).toBe(401);
  });

  it('say how they are built where they are not', async () => {
    const bare = await apiWorld({ webFiles: join(folder, 'nowhere') });
    const page = await bare.app.inject({ method: 'GET', url: '/enheter/idi', headers: { accept: 'text/html', 'accept-language': 'en' } });
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain('npm run build');
    await bare.close();
  });
});
