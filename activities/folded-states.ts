import { EMPTY_STATE, type FollowUpState } from '../domain/state.ts';

const AT_MOST = 500;

/**
 * States that were folded lately, by the hash of the last fact: the hash stands for the whole chain, so what is kept can never be
 * out of date, whoever wrote the facts and whether or not that transaction was committed. States are never changed in place.
 */
export class FoldedStates {
  readonly #states = new Map<string, FollowUpState>();

  /** Null where the facts have to be read. */
  at(headHash: string | null): FollowUpState | null {
    return headHash === null ? EMPTY_STATE : (this.#states.get(headHash) ?? null);
  }

  keep(headHash: string | null, state: FollowUpState): void {
    if (headHash === null) return;
    this.#states.set(headHash, state);
    const oldest = this.#states.keys().next();
    if (this.#states.size > AT_MOST && !oldest.done) this.#states.delete(oldest.value);
  }

  drop(headHash: string | null): void {
    if (headHash !== null) this.#states.delete(headHash);
  }
}
