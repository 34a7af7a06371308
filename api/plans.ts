import { NoSuchPlan, type StoredPlan, type StoredPlans } from '../db/plan.repository.ts';
import type { PlanTexts } from '../texts/plan-texts.ts';
import { unknown } from './problem.ts';

export type ShelvedPlan = StoredPlan<PlanTexts>;

/** Plans by key and version, words included; an unknown one is answered as such. */
export interface PlanShelf {
  get(key: string, version: number): Promise<ShelvedPlan>;
}

export function planShelf(plans: StoredPlans): PlanShelf {
  return {
    get: (key, version) =>
      plans.whole<PlanTexts>(key, version).catch((error: unknown) => {
        throw error instanceof NoSuchPlan ? unknown('PLAN', `${key}@${version}`) : error;
      }),
  };
}
