import type { Database } from '../db/database.ts';
import { findPlan, type StoredPlan } from '../db/plan.repository.ts';
import type { PlanTexts } from '../texts/plan-texts.ts';
import { unknown } from './problem.ts';

export type ShelvedPlan = StoredPlan<PlanTexts>;

/** Plans by key and version, words included. A version never changes, so each is read once. */
export interface PlanShelf {
  get(key: string, version: number): Promise<ShelvedPlan>;
}

export function planShelf(db: Database): PlanShelf {
  const known = new Map<string, Promise<ShelvedPlan>>();
  return {
    get: (key, version) => {
      const name = `${key}@${version}`;
      const cached = known.get(name);
      if (cached) return cached;
      const loading = findPlan<PlanTexts>(db, key, version).then((plan) => {
        if (!plan) throw unknown('PLAN', name);
        return plan;
      });
      known.set(name, loading);
      loading.catch(() => known.delete(name));
      return loading;
    },
  };
}
