import { fileURLToPath } from 'node:url';
import { compilePlan, type Compiled } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';

export const NTNU = fileURLToPath(new URL('../../plans/ntnu-ark-2023-2025.yaml', import.meta.url));
export const MUST = fileURLToPath(new URL('../../plans/must.yaml', import.meta.url));

export function ntnu(startYear?: number): Compiled {
  return compilePlan(readPlan(NTNU), startYear === undefined ? {} : { startYear });
}
