import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NOT_BUILT } from '../texts/sign-in-words.ts';
import { PAGE_POLICY, sendPlainPage } from './plain-page.ts';
import { Problem } from './problem.ts';
import { createShelf, encodingFor, TEXT_TYPES } from './web-compression.ts';

export const WEB_FILES = fileURLToPath(new URL('../web/dist', import.meta.url));

const INDEX = 'index.html';
/** Plain names, so that nothing climbs out of the folder and no hidden file is shown. */
const FILE = /^\/((?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.\w+)$/;
/** Files there carry their content's hash in their name: whoever has one has it for ever. */
const HASHED = 'assets/';
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Addresses of the server itself, which are never a page of the client. */
const OWN = /^\/(v1|sign-in|sign-out|answer)(\/|$)/;

/** The built client: its files, and for every other address that a browser opens as a page its one page, which finds out what to show. */
export async function addWebFiles(app: FastifyInstance, folder: string = WEB_FILES): Promise<void> {
  await app.register(fastifyStatic, { root: folder, serve: false, suppressWarning: true });
  const shelf = createShelf();
  // More exact than the pages: whoever asks for something under /v1 that is not there signs in first, as always.
  app.get('/v1/*', { schema: { hide: true } }, (request) => {
    throw nothingAt(request);
  });
  app.get('/*', { config: { open: true }, schema: { hide: true } }, async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (OWN.test(path)) throw nothingAt(request);
    const file = FILE.exec(path)?.[1];
    if (file !== undefined && file !== INDEX && (await isFile(join(folder, file)))) {
      const encoding = encodingFor(request.headers['accept-encoding']);
      const type = TEXT_TYPES[file.split('.').at(-1) ?? ''];
      if (encoding === null || type === undefined || !file.startsWith(HASHED)) return sendFile(reply, folder, file);
      const content = await shelf(join(folder, file), encoding);
      return reply
        .headers({ 'content-type': type, 'content-encoding': encoding, vary: 'accept-encoding', 'cache-control': FOR_EVER })
        .send(content);
    }
    if (!(request.headers.accept ?? '').includes('text/html')) throw nothingAt(request);
    if (!(await isFile(join(folder, INDEX)))) return sendPlainPage(request, reply, 503, NOT_BUILT);
    return sendFile(reply, folder, INDEX);
  });
}

function sendFile(reply: FastifyReply, folder: string, file: string): FastifyReply {
  reply.header('content-security-policy', PAGE_POLICY);
  // Without a header of its own the answer is "no-store": a page must never outlive the files it names.
  if (file === INDEX) return reply.sendFile(file, folder, { cacheControl: false });
  return file.startsWith(HASHED)
    ? reply.header('cache-control', FOR_EVER).sendFile(file, folder, { cacheControl: false })
    : reply.sendFile(file, folder, { maxAge: '1h' });
}

function nothingAt(request: FastifyRequest): Problem {
  return new Problem(404, 'ROUTE_UNKNOWN', { id: request.url.split('?')[0] ?? '' });
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
