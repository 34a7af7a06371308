import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPLANATIONS } from '../../cli/ledger/findings.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');

describe('the runbook', () => {
  it.each(Object.keys(EXPLANATIONS))('says what to do about %s', (code) => {
    expect(runbook).toContain(`\`${code}\``);
  });
});
