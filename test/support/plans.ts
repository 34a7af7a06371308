import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';

/** The model cycle, compiled from the file that ships. */
export const NTNU = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml')).plan;
