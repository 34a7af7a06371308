import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../planning/read-plan.ts';
import { problems, wordsOf } from './broken-plans.ts';
import { NTNU } from './ntnu.ts';

/** Ten times ten times ten and so on: a few lines that would fill all memory. */
function aliasBomb(): string {
  const names = 'abcdefghi'.split('');
  return names
    .map(
      (name, index) =>
        `${name}: &${name} [${Array(10)
          .fill(index === 0 ? 'x' : `*${names[index - 1]!}`)
          .join(', ')}]`,
    )
    .join('\n');
}

describe('a plan file', () => {
  it.each([
    ['is empty', '', null, 'The file is empty. Write its fields'],
    ['holds only a comment', '# a plan', null, 'The file is empty. Write its fields'],
    ['holds a list', '# plan\n- schema: 1', 2, 'instead of fields. Begin it with schema: 1'],
    ['holds a word', 'plan', 1, 'instead of fields. Begin it with schema: 1'],
    ['refers to what is not there', 'schema: 1\nkey: *name', 2, 'There is no anchor &name above this alias'],
    ['multiplies by aliases', aliasBomb(), 2, 'The aliases repeat too much. Write the values out'],
    ['is brackets without end', `schema: 1\nkey: ${'['.repeat(100_000)}`, 2, 'too many levels inside each other'],
    ['is brackets inside each other', `schema: 1\nkey: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 2, 'too many levels inside each other'],
    ['is lists inside each other', `schema: 1\nkey:\n  ${'- '.repeat(20_000)}x`, 3, 'too many levels inside each other'],
  ])('that %s is refused in clear words', (_what, text, line, says) => {
    const found = problems(text);
    expect(found).toMatchObject([{ file: 'plan.yaml', line, field: '' }]);
    expect(wordsOf(found[0]!)).toContain(says);
  });

  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  const saved = (name: string, content: Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  it.each([
    ['does not exist', 'no/such/plan.yaml', 'no/such/plan.yaml: There is no such file. Check the path'],
    ['is a folder', folder, `${folder}: This is a folder. Name the plan file in it`],
    ['lies below a file', `${NTNU}/plan.yaml`, `${NTNU}/plan.yaml: There is no such file. Check the path`],
    [
      'is Latin-1',
      saved('latin1.yaml', Buffer.from('schema: 1\ntitle:\n  nb: Måling\n', 'latin1')),
      'latin1.yaml:3: This line is not UTF-8. Save the file as UTF-8',
    ],
    ['is UTF-16', saved('utf16.yaml', Buffer.from('\uFEFFschema: 1\n', 'utf16le')), 'utf16.yaml:1: This line is not UTF-8'],
  ])('that %s is said so', (_what, path, says) => {
    expect(() => readPlan(path)).toThrow(says);
  });
});
