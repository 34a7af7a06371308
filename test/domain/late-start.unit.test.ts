import { describe, expect, it } from 'vitest';
import { Play } from '../support/play.ts';
import { NTNU } from '../support/plans.ts';

const LIST = 'P1.responseUnitList';
const INSTITUTE = { level: 3, isResponseUnit: false, hasLevel3Below: false } as const;

describe('a cycle that starts after the list of response units was to be over', () => {
  it('[NT-031] opens the list at once, leaves ten working days, and takes it as proposed when nobody answers', () => {
    const play = new Play(NTNU, INSTITUTE, '2023-11-22');
    expect(play.duty(LIST)).toMatchObject({ end: null });
    expect(play.duty(LIST).openedAt).not.toBeNull();
    expect(play.date(play.duty(LIST).dueAt! - 1)).toBe('2023-12-06');
    play.wake('2024-02-01');
    expect(play.of('responseUnitsConfirmed', LIST)).toMatchObject([{ asProposed: true }]);
  });
});
