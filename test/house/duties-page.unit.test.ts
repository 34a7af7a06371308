import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../planning/compile.ts';
import { planDocument } from '../../planning/plan-document.ts';
import { planMarkdown } from '../../planning/plan-markdown.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { MUST, NTNU } from '../planning/ntnu.ts';

const page = (plan: string) => planMarkdown(planDocument(compilePlan(readPlan(plan))));

describe('docs/duties.md', () => {
  it('is what the plan compiles to; after a change: npx toarshjul plan show plans/ntnu-ark-2023-2025.yaml --markdown docs/duties.md', () => {
    const kept = readFileSync(fileURLToPath(new URL('../../docs/duties.md', import.meta.url)), 'utf8');
    expect(kept).toBe(page(NTNU));
  });

  it('can be made of any plan', () => {
    expect(page(MUST)).toContain('A unit has a report of its own with more than 6 answers.');
  });
});
