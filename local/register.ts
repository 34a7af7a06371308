import { IMPORT_SCOPE } from '../api/routes/imports.routes.ts';
import type { ImportPreview } from '../api/schemas/import.schema.ts';
import { API_AUDIENCE, JOB_CLIENT, type OidcProvider } from './processes/oidc-provider.ts';

export interface ImportTexts {
  organisation?: string;
  people?: string;
  assignments?: string;
}

/** The institution's own register: a program without a person behind it, which may import and nothing else. */
export function register(apiUrl: string, signIn: OidcProvider) {
  let token: Promise<string> | undefined;

  async function post(path: string, body: unknown): Promise<ImportPreview> {
    token ??= jobToken(signIn);
    const response = await fetch(`${apiUrl}/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the import was not taken: ${response.status} ${await response.text()}`);
    return (await response.json()) as ImportPreview;
  }

  return {
    /** Previews once, and applies what has no faults. */
    async import(texts: ImportTexts): Promise<ImportPreview> {
      const preview = await post('/imports', texts);
      const faults = preview.problems.map(({ file, line, detail }) => `${file}.csv line ${line}: ${detail}`);
      if (preview.importId === null) throw new Error(`the lists have faults:\n${faults.join('\n')}`);
      return post(`/imports/${preview.importId}/apply`, undefined);
    },
  };
}

async function jobToken({ issuer, clientSecret }: OidcProvider): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', resource: API_AUDIENCE, scope: IMPORT_SCOPE });
  const authorization = `Basic ${Buffer.from(`${JOB_CLIENT}:${clientSecret}`).toString('base64')}`;
  const response = await fetch(`${issuer}/token`, { method: 'POST', headers: { authorization }, body });
  if (!response.ok) throw new Error(`the sign-in service gave the register no token: ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
}
