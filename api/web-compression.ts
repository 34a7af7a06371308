import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Text shrinks to a quarter; fonts and pictures are compressed already. */
export const TEXT_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
};

const ways: Readonly<Record<Encoding, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
  gzip: (content) => promisify(gzip)(content),
};

/** What the browser takes, best first. Over plain http most ask for gzip only. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const taken = (accepted ?? '').split(',').map((one) => one.trim().toLowerCase());
  return (
    (['br', 'gzip'] as const).find((one) =>
      taken.some((part) => part === one || (part.startsWith(`${one};`) && !/q=0(\.0*)?$/.test(part))),
    ) ?? null
  );
}

/** Compresses each file once. Only for names that carry their content's hash: what is kept never becomes stale. */
export function createShelf(): (path: string, encoding: Encoding) => Promise<Buffer> {
  const kept = new Map<string, Promise<Buffer>>();
  return (path, encoding) => {
    const key = `${encoding} ${path}`;
    let content = kept.get(key);
    if (!content) {
      content = readFile(path).then(ways[encoding]);
      content.catch(() => kept.delete(key));
      kept.set(key, content);
    }
    return content;
  };
}
