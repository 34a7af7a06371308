import { describe, expect, it } from 'vitest';
import { sharersOf } from '../../domain/representatives.ts';
import { organisationOf, readSample } from '../../local/demo/sample.ts';
import { scheduleOf } from '../../local/demo/schedule.ts';
import { NTNU } from '../support/plans.ts';

const sample = readSample('plans/organisations/ntnu');

describe('the demo', () => {
  it('[E08] lets those who share a unit choose among themselves, at the start and after the election at New Year', () => {
    const { acts, holderOf } = scheduleOf(NTNU, sample, 1);
    const chosen = acts.filter(({ name }) => name.startsWith('chooses'));
    expect(chosen.map(({ unitId }) => unitId)).toEqual(['nv-ify', 'nv-ify']);
    const org = organisationOf(sample);
    for (const act of chosen) expect(sharersOf(org, act.unitId, act.at)).toContain(holderOf(act));
    const answers = acts.filter(({ unitId, name, role }) => unitId === 'nv-ify' && name === 'answers' && role === 'safetyRepresentative');
    for (const act of answers) {
      const last = chosen.filter((one) => one.at < act.at).at(-1);
      expect(last && holderOf(last)).toBe(holderOf(act));
    }
  });
});
