import type { ProblemView } from '../../api/schemas/common.schema.ts';
import type { Language } from '../../texts/language.ts';
import { ApiProblem, NoAnswer } from './problem.ts';
import { tellSessionEnded } from './session-end.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Call {
  body?: unknown;
  headers?: Record<string, string>;
  /** Leaving the page must not lose it. */
  keepalive?: boolean;
}

/** What every request carries; set by the session and the language switch. */
const carried: { csrf: string | null; language: Language } = { csrf: null, language: 'nb' };

export function carryCsrf(csrf: string | null): void {
  carried.csrf = csrf;
}

export function carryLanguage(language: Language): void {
  carried.language = language;
}

/** One request to the API. Refusals come as `ApiProblem`, silence as `NoAnswer`; an ended session is told to the whole page. */
export async function call<T>(method: Method, path: string, { body, headers = {}, keepalive = false }: Call = {}): Promise<T> {
  const response = await fetch(path, {
    method,
    keepalive,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': carried.language,
      'x-language': carried.language,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' || carried.csrf === null ? {} : { 'x-csrf-token': carried.csrf }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new NoAnswer();
  });
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => null)) as ProblemView | null;
  if (response.status === 401) tellSessionEnded();
  // A proxy's own page is no answer of ours.
  if (problem === null || typeof problem.code !== 'string') throw new NoAnswer();
  throw new ApiProblem(problem);
}

export const get = <T>(path: string): Promise<T> => call<T>('GET', `/v1${path}`);
export const post = <T>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<T> =>
  call<T>('POST', `/v1${path}`, { body, headers });
export const put = <T>(path: string, body: unknown, keepalive = false): Promise<T> => call<T>('PUT', `/v1${path}`, { body, keepalive });
