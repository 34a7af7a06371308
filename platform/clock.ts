/**
 * The one clock. Domain and record hold plan time; only this port knows how it relates to real time.
 * All values are epoch ms.
 */
export interface ClockSetting {
  /** Until then the clock stands, as a stopwatch does before it is pressed. */
  realStart: number;
  planStart: number;
  /** Plan milliseconds for each real millisecond; 1 in production. */
  scale: number;
}

export const REAL_TIME: ClockSetting = { realStart: 0, planStart: 0, scale: 1 };

export function planFromReal(setting: ClockSetting, real: number): number {
  return Math.floor(setting.planStart + Math.max(0, real - setting.realStart) * setting.scale);
}

/** The first real instant at which it is at least so late in the plan; what the standing clock already shows has always been. */
export function realFromPlan(setting: ClockSetting, plan: number): number {
  if (plan <= setting.planStart) return 0;
  return Math.ceil(setting.realStart + (plan - setting.planStart) / setting.scale);
}
