import type { Role } from '../domain/roles.ts';
import type { Sample } from './demo/sample.ts';
import { someone } from './people.ts';
import type { Stack } from './stack.ts';

/** Through whose eyes the pages look most different. */
const EYES: readonly [Role, string][] = [
  ['coordinator', 'coordinator'],
  ['level3Leader', 'manager'],
  ['safetyRepresentative', 'safety representative'],
  ['institutionLeader', 'leadership'],
];

/** What a person at the screen wants to open. */
export function whereToLook({ apiUrl, mail, temporal, signIn, folder }: Stack, sample: Sample): string {
  const person = someone(sample, 'coordinator');
  const token = `curl -s -d sub=${person?.sub ?? ''} ${signIn.issuer}/local/token`;
  const eyes = EYES.flatMap(([role, what]) => {
    const name = someone(sample, role)?.name;
    return name === undefined ? [] : [`${name} (${what})`];
  });
  return [
    `  Pages        ${apiUrl}/  (sign in as: ${eyes.join(', ')})`,
    `  API          ${apiUrl}/v1  (OpenAPI: ${apiUrl}/v1/openapi.json)`,
    `  Mail         ${mail.pageUrl}`,
    `  Temporal     ${temporal.uiUrl ?? '-'}`,
    `  Sign-in      ${signIn.issuer}`,
    `  A token      ${token}`,
    `               for ${person?.name ?? 'nobody'}, coordinator; any other person's "sub" stands in people.csv`,
    `  Data         ${folder.root}`,
  ].join('\n');
}
