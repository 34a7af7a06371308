import { describe, expect, it } from 'vitest';
import { readSample } from '../../local/demo/sample.ts';
import { localPersons } from '../../local/people.ts';
import { SAMPLE_FOLDER } from '../../local/sample-files.ts';

describe('the people one can sign in as', () => {
  const persons = localPersons(readSample(SAMPLE_FOLDER));

  it('stand under what they are, coordinators first, each with roles, units and terms', () => {
    expect([...new Set(persons.map(({ group }) => group))]).toEqual([
      'Koordinatorer',
      'Ledelsen',
      'Ledere av enheter',
      'Vernetjenesten',
      'Støtte og tilsyn',
      'Andre',
    ]);
    expect(persons[0]?.note).toBe('Koordinatoren, NTNU');
    const elected = persons.filter(({ group }) => group === 'Vernetjenesten');
    expect(elected.filter(({ note }) => !/\(20\d\d–20\d\d-12-31\)/.test(note ?? ''))).toEqual([]);
  });

  it('are all there, once', () => {
    const subs = persons.map(({ sub }) => sub);
    expect(subs.length).toBe(readSample(SAMPLE_FOLDER).people.length);
    expect(new Set(subs).size).toBe(subs.length);
  });
});
