import type { Fact } from '../../domain/facts.ts';
import { removalOf } from '../../domain/removed-texts.ts';
import { iso } from '../iso.ts';
import type { RemovalView } from '../schemas/removal.schema.ts';

/** A role, not a person. */
export function removedView(facts: readonly Fact[], documentId: string, zone: string): RemovalView | null {
  const fact = removalOf(facts, documentId);
  return fact && { at: iso(fact.at, zone), byRole: fact.by?.role ?? 'system', why: fact.why };
}
