import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlantedTree } from './planted-tree.ts';

/** Each file, and the violation that must be found in it; null where everything is allowed. */
const IMPORTS: Record<string, { text: string; found: string | null }> = {
  'domain/reads-db.ts': { text: `import '../db/thing.ts';`, found: 'domain/reads-db.ts -> db/thing.ts domain-imports' },
  'domain/uses-node.ts': { text: `import 'node:fs';`, found: 'domain/uses-node.ts -> fs domain-is-pure' },
  'domain/uses-zod.ts': { text: `import 'zod';`, found: 'domain/uses-zod.ts -> zod domain-is-pure' },
  'domain/type-of-db.ts': {
    text: `import type { Thing } from '../db/thing.ts'; export type T = Thing;`,
    found: 'domain/type-of-db.ts -> db/thing.ts domain-imports',
  },
  'domain/own.ts': { text: `import type { When } from './time.ts'; export type T = When;`, found: null },
  'domain/time.ts': { text: `export type When = number; export const zero = 0;`, found: null },
  'workflows/calls-activity.ts': {
    text: `import { act } from '../activities/act.ts'; act();`,
    found: 'workflows/calls-activity.ts -> activities/act.ts workflows-imports-types-only',
  },
  'workflows/knows-activity.ts': { text: `import type { act } from '../activities/act.ts'; export type T = typeof act;`, found: null },
  'workflows/uses-luxon.ts': {
    text: `import 'luxon';`,
    found: 'workflows/uses-luxon.ts -> luxon workflows-are-pure',
  },
  'workflows/uses-sdk.ts': { text: `import '@temporalio/workflow'; import '../domain/time.ts';`, found: null },
  'workflows/messages.ts': { text: `export const m = 1;`, found: null },
  'workflows/inbox.ts': { text: `export const m = 1;`, found: null },
  'activities/act.ts': { text: `import '../workflows/messages.ts'; import '../db/thing.ts'; export const act = () => 1;`, found: null },
  'activities/reads-inbox.ts': {
    text: `import '../workflows/inbox.ts';`,
    found: 'activities/reads-inbox.ts -> workflows/inbox.ts activities-imports',
  },
  'texts/runs-rules.ts': {
    text: `import { zero } from '../domain/time.ts'; export const z = zero;`,
    found: 'texts/runs-rules.ts -> domain/time.ts texts-imports-types-only',
  },
  'texts/word.ts': { text: `import type { When } from '../domain/time.ts'; export type W = When;`, found: null },
  'db/thing.ts': { text: `import '../domain/time.ts'; export type Thing = 1;`, found: null },
  'db/sends-mail.ts': { text: `import '../mail/transport.ts';`, found: 'db/sends-mail.ts -> mail/transport.ts db-imports' },
  'mail/transport.ts': { text: `import '../texts/word.ts';`, found: null },
  'mail/reads-db.ts': { text: `import '../db/thing.ts';`, found: 'mail/reads-db.ts -> db/thing.ts mail-imports' },
  'platform/env.ts': { text: `export const e = 1;`, found: null },
  'platform/reads-domain.ts': { text: `import '../domain/time.ts';`, found: 'platform/reads-domain.ts -> domain/time.ts platform-imports' },
  'planning/reads-platform.ts': {
    text: `import '../platform/env.ts';`,
    found: 'planning/reads-platform.ts -> platform/env.ts planning-imports',
  },
  'documents/reads-db.ts': { text: `import '../db/thing.ts';`, found: 'documents/reads-db.ts -> db/thing.ts documents-imports' },
  'api/schemas/s.ts': { text: `export type S = 1; export const s = 1;`, found: null },
  'api/acts.ts': { text: `import '../activities/act.ts';`, found: 'api/acts.ts -> activities/act.ts api-imports' },
  'web/page.ts': { text: `import type { S } from '../api/schemas/s.ts'; import '../texts/word.ts'; export type P = S;`, found: null },
  'web/server.ts': {
    text: `import { s } from '../api/schemas/s.ts'; export const p = s;`,
    found: 'web/server.ts -> api/schemas/s.ts web-imports-types-only',
  },
  'cli/all.ts': { text: `import '../api/acts.ts'; import '../activities/act.ts'; import '../platform/env.ts';`, found: null },
  'cli/browser.ts': { text: `import '../web/page.ts';`, found: 'cli/browser.ts -> web/page.ts roots-do-not-import-web' },
  'api/starts-cli.ts': { text: `import '../cli/all.ts';`, found: 'api/starts-cli.ts -> cli/all.ts api-imports' },
  'worker/tests.ts': {
    text: `import 'fast-check';`,
    found: 'worker/tests.ts -> fast-check no-test-code-in-the-product',
  },
  'local/misspelt.ts': { text: `import './nowhere.ts';`, found: 'local/misspelt.ts -> ./nowhere.ts imports-can-be-resolved' },
  'mail/hen.ts': { text: `import { egg } from './egg.ts'; export const hen = () => egg;`, found: null },
  'mail/egg.ts': { text: `import { hen } from './hen.ts'; export const egg = () => hen;`, found: 'mail/egg.ts -> mail/hen.ts no-circles' },
};

const LINT: Record<string, { text: string; found: string | null }> = {
  'domain/formats.ts': { text: `export const f = () => new Intl.DateTimeFormat();`, found: 'no-restricted-globals' },
  'domain/clock.ts': { text: `export const f = () => Date.now();`, found: 'no-restricted-properties' },
  'domain/today.ts': { text: `export const f = () => new Date();`, found: 'no-restricted-syntax' },
  'domain/local-date.ts': { text: `export const f = () => new Date(2024, 4, 1).valueOf();`, found: 'no-restricted-syntax' },
  'domain/local-text.ts': { text: 'export const f = (d: string) => Date.parse(`${d}T00:00:00`);', found: 'no-restricted-syntax' },
  'domain/utc-text.ts': { text: 'export const f = (d: string) => Date.parse(`${d}T00:00:00Z`);', found: null },
  'domain/local-hour.ts': { text: `export const f = (at: number) => new Date(at).getHours();`, found: 'no-restricted-syntax' },
  'domain/chance.ts': { text: `export const f = () => Math.random();`, found: 'no-restricted-properties' },
  'domain/language.ts': { text: `export const f = (n: number) => n.toLocaleString('nb');`, found: 'no-restricted-syntax' },
  'domain/sorts.ts': { text: `export const f = (a: string, b: string) => a.localeCompare(b);`, found: 'no-restricted-syntax' },
  'domain/zod.ts': { text: `import { z } from 'zod'; export const s = z;`, found: 'no-restricted-imports' },
  'workflows/luxon.ts': { text: `import { DateTime } from 'luxon'; export const s = DateTime;`, found: 'no-restricted-imports' },
  'workflows/node.ts': { text: `import { join } from 'node:path'; export const s = join;`, found: 'no-restricted-imports' },
  'workflows/state.ts': { text: `export let count = 0; export const more = () => { count += 1; };`, found: 'no-restricted-syntax' },
  'workflows/clock.ts': { text: `export const f = () => new Date(Date.now() + 1);`, found: null },
  'workflows/timer.ts': { text: `export const f = () => setTimeout(() => undefined, 1);`, found: 'no-restricted-globals' },
  'api/env.ts': { text: `export const f = () => process.env['DATABASE_URL'];`, found: 'no-restricted-properties' },
  'platform/env.ts': { text: `export const f = () => process.env['DATABASE_URL'];`, found: null },
  'api/forgets.ts': {
    text: `export const f = () => { Promise.reject(new Error('lost')); };`,
    found: '@typescript-eslint/no-floating-promises',
  },
  'api/each.ts': {
    text: `export const f = () => { [1].forEach(async () => Promise.resolve()); };`,
    found: '@typescript-eslint/no-misused-promises',
  },
  'api/default.ts': { text: `export default 1;`, found: 'no-restricted-syntax' },
  'db/fine.ts': { text: `export const f = (n: number) => n.toLocaleString('nb');`, found: null },
};

const textsOf = (cases: typeof IMPORTS) => Object.fromEntries(Object.entries(cases).map(([name, { text }]) => [name, `${text}\n`]));

describe('the table of imports', () => {
  const tree = new PlantedTree(textsOf(IMPORTS));
  let found: string[] = [];
  beforeAll(async () => {
    found = await tree.cruise();
  });
  afterAll(() => {
    tree.remove();
  });

  it.each(Object.entries(IMPORTS))('%s', (file, { found: expected }) => {
    expect([...new Set(found.filter((violation) => violation.startsWith(`${file} `)))]).toEqual(expected === null ? [] : [expected]);
  });
});

describe('the rules of the house', () => {
  const tree = new PlantedTree(textsOf(LINT));
  let found: string[] = [];
  beforeAll(async () => {
    found = await tree.lint();
  });
  afterAll(() => {
    tree.remove();
  });

  it.each(Object.entries(LINT))('%s', (file, { found: expected }) => {
    expect([...new Set(found.filter((violation) => violation.startsWith(`${file} `)))]).toEqual(
      expected === null ? [] : [`${file} ${expected}`],
    );
  });
});
