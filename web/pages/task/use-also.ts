import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { carryOut, type Asked } from '../../data/commands.ts';
import { ApiProblem } from '../../data/problem.ts';

/** The same meeting for another unit: how it is asked for, and what came of it. */
export interface AlsoUnit {
  unitId: string;
  name: string;
  prepare: () => Promise<Asked>;
}
export interface AlsoResult extends AlsoUnit {
  /** Null while it is under way. */
  done: boolean | null;
  /** Why not, in the words of the rules, or what is still to do; null where there was no answer, or no more to do. */
  why: string | null;
}
export type Also = ReturnType<typeof useAlso>;

/** Records a meeting for other units, each for itself: what one unit refuses stops none of the others. */
export function useAlso() {
  const queries = useQueryClient();
  const [results, setResults] = useState<readonly AlsoResult[]>([]);
  // A second try after a lost answer is the same act.
  const keys = useRef(new Map<string, string>());

  async function send(unit: AlsoUnit): Promise<void> {
    const settle = (done: boolean | null, why: string | null) =>
      setResults((all) => [...all.filter((one) => one.unitId !== unit.unitId), { ...unit, done, why }]);
    settle(null, null);
    try {
      const asked = await unit.prepare();
      const content = JSON.stringify(asked);
      const key = keys.current.get(content) ?? crypto.randomUUID();
      keys.current.set(content, key);
      const { note } = await carryOut(key, asked);
      settle(true, note?.text ?? null);
    } catch (error) {
      const problem = error instanceof ApiProblem ? error.problem : null;
      // What was refused is asked anew: things may have changed since.
      if (problem) keys.current.clear();
      settle(false, problem?.detail ?? null);
    }
  }

  return {
    results,
    send: async (units: readonly AlsoUnit[]) => {
      for (const unit of units) await send(unit);
      if (units.length > 0) await queries.invalidateQueries();
    },
  };
}
