import { describe, expect, it } from 'vitest';
import { organisation } from '../../domain/organisation.ts';
import { startFaults } from '../../domain/start-checks.ts';
import { on } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';

const org = organisation([{ unitId: 'ntnu', parentId: null, level: 1, isResponseUnit: false }], []);
const about = (discussedOn: string | null, now: string) =>
  startFaults(NTNU, org, { mandateReference: '2023/1', discussedOn, privacyNotice: 'https://example.org' }, on(NTNU, now))
    .filter(({ path }) => path === 'discussedOn')
    .map(({ code }) => code);

describe('the discussion with the unions', () => {
  it.each([
    ['on the very day', '2023-08-14', '2023-08-14 00:01', []],
    ['long before the calendar of the plan begins', '2021-02-01', '2023-08-14 09:00', []],
    ['on the next day', '2023-08-15', '2023-08-14 23:59', ['DISCUSSION_IN_FUTURE']],
    ['after the calendar of the plan has ended', '2199-01-01', '2023-08-14 09:00', ['DISCUSSION_IN_FUTURE']],
    ['on no day', null, '2023-08-14 09:00', ['DISCUSSION_MISSING']],
  ] as const)('%s is judged by the day of the start', (_what, discussedOn, now, faults) => {
    expect(about(discussedOn, now)).toEqual(faults);
  });
});
