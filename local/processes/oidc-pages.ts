import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { chooserPage, lostPage } from './oidc-look.ts';
import type { LocalPerson, OidcProvider } from './oidc-provider.ts';

interface Pages {
  provider: Provider;
  persons: readonly LocalPerson[];
  tokenFor: OidcProvider['tokenFor'];
  /** Where people came from, for whoever has lost the way. */
  home: string | undefined;
}

/** Besides the provider's own addresses: the page to choose whom to be, and a token for whoever writes a script. */
export function localPages({ provider, persons, tokenFor, home }: Pages): (request: IncomingMessage, response: ServerResponse) => void {
  const oidc = provider.callback();

  const login = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'GET') {
      // Refuses a browser that did not begin this sign-in, or has ended it: the back button leads here.
      const begun = await provider.interactionDetails(request, response).catch(() => null);
      response.writeHead(begun ? 200 : 400, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(begun ? chooserPage(persons) : lostPage(home));
      return;
    }
    const sub = (await formOf(request)).get('sub');
    if (!persons.some((person) => person.sub === sub)) throw new Error('unknown person');
    await provider.interactionFinished(request, response, { login: { accountId: sub ?? '' } }, { mergeWithLastSubmission: false });
  };

  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') throw new Error('POST sub=…');
    const accessToken = await tokenFor((await formOf(request)).get('sub') ?? '');
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ access_token: accessToken, token_type: 'Bearer' }));
  };

  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://oidc');
    const handle = /^\/login\/[\w-]+$/.test(pathname) ? login : pathname === '/local/token' ? token : oidc;
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    });
  };
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 4096) throw new Error('too large');
  }
  return new URLSearchParams(body);
}
