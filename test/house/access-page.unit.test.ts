import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessPage, MODEL_PLAN } from '../../cli/access.command.ts';
import { accessTable, stateTable } from '../../domain/access-table.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { NTNU } from '../support/plans.ts';

const rows = new Map(accessTable(NTNU).map((row) => [row.action, row.cells]));

describe('the table of access', () => {
  it('docs/access.md is the table; after a change: npx toarshjul access --markdown docs/access.md', () => {
    expect(readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8')).toBe(accessPage(MODEL_PLAN, 'en'));
  });

  it.each(LANGUAGES)('can be printed in %s, every row with a name and as wide as its head', (language) => {
    const lines = accessPage(MODEL_PLAN, language)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(lines.length).toBe(rows.size + stateTable().length + 4);
    expect(lines.filter((line) => line.startsWith('|  '))).toEqual([]);
    expect(new Set(lines.slice(0, rows.size + 2).map((line) => line.split('|').length)).size).toBe(1);
  });

  it('no leader, coordinator or auditor reads the texts of a unit below', () => {
    const readers = Object.entries(rows.get('readDocuments')!).filter(([, cell]) => cell !== 'no');
    expect(readers.map(([role]) => role).sort()).toEqual([
      'actingManager',
      'deputySafetyRepresentative',
      'localSeniorSafetyRepresentative',
      'safetyRepresentative',
      'seniorSafetyRepresentative',
      'unitManager',
    ]);
  });

  it('no leader above and no coordinator answers in the place of the safety service', () => {
    const answering = Object.entries(rows.get('answerForm')!).filter(([, cell]) => cell !== 'no');
    expect(answering.map(([role]) => role).filter((role) => /Leader|oordinator/.test(role))).toEqual([]);
  });
});
