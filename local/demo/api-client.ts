import { setTimeout as sleep } from 'node:timers/promises';

/** An answer that is neither success nor "come again": the API refused, and says why. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, what: string, detail: string) {
    super(`${what}: ${code} ${detail}`);
    this.name = 'ApiRefusal';
    this.status = status;
    this.code = code;
  }
}

export interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT';
  body?: unknown;
  headers?: Record<string, string>;
}

export interface ApiClientSettings {
  url: string;
  /** Access token of a person of the sample organisation. */
  tokenFor: (personId: string) => Promise<string>;
  /** Ends all waiting when the demo stops. */
  signal: AbortSignal;
}

export interface ApiClient {
  call<T>(personId: string, path: string, call?: Call): Promise<T>;
}

const PATIENCE_AT_MOST = 1_000;

/** The API as a person's own program uses it. Hiccups (no connection, 429, 5xx) are waited out: every request here may be repeated. */
export function apiClient({ url, tokenFor, signal }: ApiClientSettings): ApiClient {
  async function once(personId: string, path: string, { method = 'GET', body, headers = {} }: Call): Promise<Response | null> {
    try {
      return await fetch(`${url}/v1${path}`, {
        method,
        signal,
        headers: {
          authorization: `Bearer ${await tokenFor(personId)}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (error) {
      if (signal.aborted) throw error;
      return null;
    }
  }

  return {
    async call<T>(personId: string, path: string, call: Call = {}): Promise<T> {
      for (let patience = 50; ; patience = Math.min(2 * patience, PATIENCE_AT_MOST)) {
        signal.throwIfAborted();
        const response = await once(personId, path, call);
        if (response?.ok) return (await response.json()) as T;
        if (response && response.status < 500 && response.status !== 429) throw await refusal(response, `${call.method ?? 'GET'} ${path}`);
        await response?.body?.cancel();
        await sleep(patience, undefined, { signal });
      }
    },
  };
}

async function refusal(response: Response, what: string): Promise<ApiRefusal> {
  const problem = (await response.json().catch(() => ({}))) as { code?: string; detail?: string; errors?: { detail?: string }[] };
  const details = [problem.detail ?? '', ...(problem.errors ?? []).slice(0, 3).map((one) => one.detail ?? '')].filter(
    (text) => text !== '',
  );
  return new ApiRefusal(response.status, problem.code ?? String(response.status), what, details.join(' '));
}
