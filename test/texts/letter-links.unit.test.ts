import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../planning/compile.ts';
import { generateOrganisation } from '../../planning/generate-organisation.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { rehearse } from '../../planning/rehearsal/rehearse.ts';

const HOME = 'https://toarshjul.example.org';
const ROUTES = [...readFileSync('web/app/router.tsx', 'utf8').matchAll(/^\s*path: '([^']+)'/gm)].map(
  ([, path]) => new RegExp(`^${path!.replaceAll(/\$\w+/g, '[^/]+')}$`),
);

describe('the addresses in letters', () => {
  it.each(['plans/ntnu-ark-2023-2025.yaml', 'plans/must.yaml'])('each opens a page that exists: %s', (file) => {
    const compiled = compilePlan(readPlan(file));
    const rows = generateOrganisation({ responseUnits: 12, seed: 7 });
    const texts = (['mixed', 'silent'] as const).flatMap((behaviour) =>
      rehearse({ ...compiled, ...rows, behaviour, seed: 7, letters: true, publicUrl: HOME }).letters.map(({ text }) => text),
    );
    const addresses = [...new Set(texts.flatMap((text) => text.match(/https?:\/\/\S+/g) ?? []))];
    expect(ROUTES.length).toBeGreaterThan(4);
    expect(addresses.length).toBeGreaterThan(20);
    const nowhere = addresses.filter((address) => {
      const url = new URL(address);
      return url.origin !== HOME || url.search !== '' || !ROUTES.some((route) => route.test(url.pathname));
    });
    expect(nowhere).toEqual([]);
  });
});
