import type { Seals } from '../../domain/gate/memory.ts';
import type { CellRef } from '../../domain/gate/types.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import type { TextSeals } from '../../platform/seals.ts';
import type { CheckRequest } from '../schemas/report-check.schema.ts';

/** A number is sealed with its place, so that equal numbers have nothing in common. */
export function cellSeals(cycleId: string, { seal, matches }: TextSeals): Seals {
  const text = ({ unitId, group }: CellRef, answered: number) => canonicalJson([cycleId, unitId, group, answered]);
  return {
    seal: (cell, answered) => seal(text(cell, answered)),
    matches: (known, cell, answered) => matches(known, text(cell, answered)),
  };
}

/** What a repeated request is recognised by. */
export function requestText(cycleId: string, { body, query }: CheckRequest): string {
  return canonicalJson(JSON.parse(JSON.stringify({ cycleId, body, query })));
}
