import type { z } from 'zod';
import type { deadlineMoveAnswer } from '../../api/schemas/deadline-move.schema.ts';
import type { deliveriesAnswer } from '../../api/schemas/archive.schema.ts';
import type { checkPreview } from '../../api/schemas/report-check.schema.ts';
import type { planRow } from '../../api/schemas/plan.schema.ts';
import type { cycleRow, startAnswer } from '../../api/schemas/cycle.schema.ts';

/** What the API answers, as far as the actors read it. */
export type DeadlineMoveAnswer = z.output<typeof deadlineMoveAnswer>;
export type Deliveries = z.output<typeof deliveriesAnswer>;
export type CheckPreview = z.output<typeof checkPreview>;
export type CycleRow = z.output<typeof cycleRow>;
export type StartAnswer = z.output<typeof startAnswer>;
export type PlanRow = z.output<typeof planRow>;
