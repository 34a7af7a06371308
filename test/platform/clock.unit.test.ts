import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFromReal, REAL_TIME, realFromPlan } from '../../platform/clock.ts';

const setting = { realStart: 10_000, planStart: 5_000_000, scale: 1000 };

describe('a scaled clock', () => {
  it('stands on its first instant until it is started', () => {
    expect([0, 9_999, 10_000, 10_001].map((real) => planFromReal(setting, real))).toEqual([5_000_000, 5_000_000, 5_000_000, 5_001_000]);
  });

  it('makes nobody wait for an instant that it shows already', () => {
    expect(realFromPlan(setting, 5_000_000)).toBe(0);
    expect(realFromPlan(setting, 4_000_000)).toBe(0);
    expect(realFromPlan(setting, 5_000_001)).toBe(10_001);
  });

  it('names the first real millisecond at which a plan instant has come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5_000_001, max: 9_000_000 }), (plan) => {
        const real = realFromPlan(setting, plan);
        return planFromReal(setting, real) >= plan && planFromReal(setting, real - 1) < plan;
      }),
    );
  });

  it('in production is the time itself', () => {
    expect(planFromReal(REAL_TIME, 1_700_000_000_123)).toBe(1_700_000_000_123);
    expect(realFromPlan(REAL_TIME, 1_700_000_000_123)).toBe(1_700_000_000_123);
  });
});
