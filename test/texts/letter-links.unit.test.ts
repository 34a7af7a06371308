import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../planning/compile.ts';
import { generateOrganisation } from '../../planning/generate-organisation.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { rehearse } from '../../planning/rehearsal/rehearse.ts';

const HOME = 'https://toarshjul.example.org';
const SOURCES = ['web/app/router.tsx', 'web/pages/leadership/routes.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');
/** Only this page takes a question in its address. */
const FIGURES = /^\?unit=[\w-]+&frozen=[\w.]+$/;
const ROUTES = [...SOURCES.matchAll(/^\s*path: '([^']+)'/gm)].map(([, path]) => new RegExp(`^${path!.replaceAll(/\$\w+/g, '[^/]+')}$`));

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
      return (
        url.origin !== HOME ||
        (url.search !== '' && !(url.pathname === '/leadership' && FIGURES.test(url.search))) ||
        !ROUTES.some((route) => route.test(url.pathname))
      );
    });
    expect(nowhere).toEqual([]);
  });

  it('[NT-071] [NT-072] the letter about frozen figures leads to them', () => {
    const compiled = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml'));
    const rows = generateOrganisation({ responseUnits: 12, seed: 7 });
    const { letters } = rehearse({ ...compiled, ...rows, behaviour: 'mixed', seed: 7, letters: true, publicUrl: HOME });
    for (const duty of ['P4.tertialReport', 'P4.hseMapping']) {
      const about = letters.filter((letter) => letter.kind === 'prompt' && letter.duties.length === 1 && letter.duties[0] === duty);
      expect(about.length).toBeGreaterThan(0);
      for (const { text } of about) expect(text).toMatch(new RegExp(`${HOME}/leadership\\?unit=[\\w-]+&frozen=${duty}`));
    }
  });
});
