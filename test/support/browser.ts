import type { FastifyInstance, InjectOptions } from 'fastify';
import { PUBLIC_URL } from './api-world.ts';

interface Cookie {
  value: string;
  path: string;
  line: string;
}

export interface Page {
  status: number;
  url: string;
  location: string | null;
  headers: Headers;
  text: string;
  json(): unknown;
}

type Method = 'GET' | 'POST' | 'DELETE';
type Init = { method?: Method; form?: Record<string, string>; body?: unknown; headers?: Record<string, string> };

export type Browser = ReturnType<typeof openBrowser>;

/**
 * A browser as far as signing in needs one: keeps cookies by origin and path, follows redirects, presses a name on the provider's
 * page. With an app, what is addressed to `home` goes straight to it; without one, over the network.
 */
export function openBrowser(app: FastifyInstance | null, home: string = PUBLIC_URL) {
  const jars = new Map<string, Map<string, Cookie>>();
  const jarOf = (url: URL) => jars.get(url.origin) ?? new Map<string, Cookie>();

  /** One request, redirects not followed. */
  async function hop(address: string, { method = 'GET', form, body, headers = {} }: Init = {}): Promise<Page> {
    const url = new URL(address, home);
    const jar = jarOf(url);
    const cookie = [...jar]
      .filter(([, one]) => url.pathname.startsWith(one.path))
      .map(([name, one]) => `${name}=${one.value}`)
      .join('; ');
    const sent: Record<string, string> = { accept: 'text/html,*/*', ...(cookie === '' ? {} : { cookie }), ...headers };
    const payload = form ? new URLSearchParams(form).toString() : body === undefined ? undefined : JSON.stringify(body);
    if (payload !== undefined) sent['content-type'] = form ? 'application/x-www-form-urlencoded' : 'application/json';
    const response =
      app !== null && url.origin === home ? await inside(app, method, url, sent, payload) : await outside(method, url, sent, payload);
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    jars.set(url.origin, jar);
    const text = await response.text();
    const location = response.headers.get('location');
    return {
      status: response.status,
      url: url.href,
      headers: response.headers,
      location: location === null ? null : new URL(location, url).href,
      text,
      json: () => JSON.parse(text) as unknown,
    };
  }

  /** Follows redirects as long as `while` says so. */
  async function follow(page: Page, goOn: (location: string) => boolean = () => true): Promise<Page> {
    let now = page;
    for (let hops = 0; now.location !== null && goOn(now.location); hops++) {
      if (hops > 12) throw new Error(`too many redirects, at ${now.location}`);
      now = await hop(now.location);
    }
    return now;
  }

  const isCallback = (location: string) => location.startsWith(`${home}/sign-in/callback`);

  /** To the provider, and up to the address it sends the browser back to, which is not opened yet. */
  async function upToCallback(sub: string, to?: string): Promise<string> {
    const start = to === undefined ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
    const chooser = await follow(await hop(start), (location) => !isCallback(location));
    if (chooser.location !== null) return chooser.location; // the provider knew the person already
    const back = await follow(await hop(chooser.url, { method: 'POST', form: { sub } }), (location) => !isCallback(location));
    if (back.location === null) throw new Error(`no way back: ${back.status} ${back.text}`);
    return back.location;
  }

  return {
    hop,
    follow,
    upToCallback,
    /** The whole way; the page that the way back ends with is not opened. */
    signIn: async (person: string, to?: string): Promise<Page> => hop(await upToCallback(`sub-${person}`, to)),
    session: async () => (await hop('/v1/session')).json() as { signedIn: boolean; csrf?: string },
    cookies: (origin = home) => [...(jars.get(origin) ?? [])].map(([name, { line }]) => ({ name, line })),
    forget: (name: RegExp) => jars.forEach((jar) => [...jar.keys()].filter((key) => name.test(key)).forEach((key) => jar.delete(key))),
  };
}

function keep(jar: Map<string, Cookie>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  const gone = value === '' || /max-age=0(;|$)/i.test(line) || /expires=Thu, 01 Jan 1970/i.test(line);
  if (gone) jar.delete(name);
  else jar.set(name, { value, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/', line });
}

async function inside(app: FastifyInstance, method: Method, url: URL, headers: Record<string, string>, payload: string | undefined) {
  const options: InjectOptions = { method, url: `${url.pathname}${url.search}`, headers: { host: url.host, ...headers } };
  const response = await app.inject(payload === undefined ? options : { ...options, payload });
  const list = Object.entries(response.headers).flatMap(([name, value]): [string, string][] =>
    [value].flat().map((one) => [name, String(one)]),
  );
  const { statusCode } = response;
  const body = [204, 304].includes(statusCode) ? null : response.body;
  return new Response(body, { status: statusCode, headers: list });
}

function outside(method: Method, url: URL, headers: Record<string, string>, payload: string | undefined): Promise<Response> {
  return fetch(url, { method, headers, redirect: 'manual', ...(payload === undefined ? {} : { body: payload }) });
}
