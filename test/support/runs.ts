import { environment } from '../../platform/env.ts';

/** How often a property is tried: with `PROPERTY_TIMES=30` (`npm run deep`) it looks that many times longer for what a short look seldom meets. */
export function runs(usual: number): number {
  return usual * Math.max(1, Number(environment['PROPERTY_TIMES'] ?? 1));
}
