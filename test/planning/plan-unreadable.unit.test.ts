import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../planning/read-plan.ts';
import { problems } from './broken-plans.ts';
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
    ['is empty', '', null, 'the file is empty; write its fields'],
    ['holds only a comment', '# a plan', null, 'the file is empty; write its fields'],
    ['holds a list', '# plan\n- schema: 1', 2, 'the file holds a list instead of fields; begin it with schema: 1'],
    ['holds a word', 'plan', 1, 'the file holds one value instead of fields; begin it with schema: 1'],
    ['refers to what is not there', 'schema: 1\nkey: *name', 2, 'there is no anchor &name above this alias'],
    ['multiplies by aliases', aliasBomb(), 2, 'its aliases repeat too much; write the values out'],
    ['is brackets without end', `schema: 1\nkey: ${'['.repeat(100_000)}`, 2, 'too many levels inside each other'],
    ['is brackets inside each other', `schema: 1\nkey: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 2, 'too many levels inside each other'],
    ['is lists inside each other', `schema: 1\nkey:\n  ${'- '.repeat(20_000)}x`, 3, 'too many levels inside each other'],
  ])('that %s is refused in clear words', (_what, text, line, says) => {
    const found = problems(text);
    expect(found).toMatchObject([{ file: 'plan.yaml', line, field: '' }]);
    expect(found[0]!.message).toContain(says);
  });

  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  const saved = (name: string, content: Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  it.each([
    ['does not exist', 'no/such/plan.yaml', 'no/such/plan.yaml: there is no such file; check the path'],
    ['is a folder', folder, `${folder}: this is a folder; name the plan file in it`],
    ['lies below a file', `${NTNU}/plan.yaml`, `${NTNU}/plan.yaml: there is no such file; check the path`],
    [
      'is Latin-1',
      saved('latin1.yaml', Buffer.from('schema: 1\ntitle:\n  nb: Måling\n', 'latin1')),
      'latin1.yaml:3: this line is not UTF-8; save the file as UTF-8',
    ],
    ['is UTF-16', saved('utf16.yaml', Buffer.from('\uFEFFschema: 1\n', 'utf16le')), 'utf16.yaml:1: this line is not UTF-8'],
  ])('that %s is said so', (_what, path, says) => {
    expect(() => readPlan(path)).toThrow(says);
  });
});
