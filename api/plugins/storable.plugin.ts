import type { FastifyInstance } from 'fastify';
import { Problem, type Fault } from '../problem.ts';

/** NUL and half characters: JSON can write them, but neither the record nor canonical JSON can hold them. */
const UNSTORABLE = /[\0\p{Cs}]/u;
const UNSTORABLE_ALL = /[\0\p{Cs}]/gu;
/** No form nests deeper; much deeper texts would exhaust whoever walks through them. */
const DEEPEST = 50;
const FAULTS_SHOWN = 20;

/** What could never be stored is refused by field before any route sees it, so that it is nobody's server failure. */
export function addStorableCheck(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const { params, query, body } = request;
    const faults = [...faultsIn('params', params), ...faultsIn('querystring', query), ...faultsIn('body', body)];
    if (faults.length > 0) throw new Problem(400, 'REQUEST_INVALID', { count: faults.length }, { faults: faults.slice(0, FAULTS_SHOWN) });
  });
}

/** Walks without recursion: depth is what the sender chooses. */
export function faultsIn(where: string, value: unknown): Fault[] {
  const faults: Fault[] = [];
  const waiting: { path: string; value: unknown; depth: number }[] = [{ path: where, value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, value: found, depth } = next;
    if (typeof found === 'string') {
      const at = found.search(UNSTORABLE);
      if (at >= 0)
        faults.push({ path, ...(found.includes('\n') ? { line: found.slice(0, at).split('\n').length } : {}), code: 'TEXT_UNSTORABLE' });
    } else if (typeof found === 'object' && found !== null) {
      if (depth === DEEPEST) {
        faults.push({ path: `${where}${path.slice(where.length).split('.').slice(0, 4).join('.')}`, code: 'VALUE_TOO_DEEP' });
        continue;
      }
      // The last in is the first out: backwards, so that faults come in the order of the text.
      for (const [key, inner] of Object.entries(found).reverse()) {
        const inside = `${path}.${key.replaceAll(UNSTORABLE_ALL, '\ufffd')}`;
        if (UNSTORABLE.test(key)) faults.push({ path: inside, code: 'TEXT_UNSTORABLE' });
        waiting.push({ path: inside, value: inner, depth: depth + 1 });
      }
    }
  }
  return faults;
}
