import type { Sample } from './demo/sample.ts';
import { someone } from './people.ts';
import type { Stack } from './stack.ts';

/** What a person at the screen wants to open. */
export function whereToLook({ apiUrl, mail, temporal, signIn, folder }: Stack, sample: Sample): string {
  const person = someone(sample, 'coordinator');
  const token = `curl -s -d sub=${person?.sub ?? ''} ${signIn.issuer}/local/token`;
  return [
    `  API          ${apiUrl}/v1  (OpenAPI: ${apiUrl}/v1/openapi.json)`,
    `  Mail         ${mail.pageUrl}`,
    `  Temporal     ${temporal.uiUrl ?? '-'}`,
    `  Sign-in      ${signIn.issuer}`,
    `  A token      ${token}`,
    `               for ${person?.name ?? 'nobody'}, coordinator; any other person's "sub" stands in people.csv`,
    `  Data         ${folder.root}`,
  ].join('\n');
}
