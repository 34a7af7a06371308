import type { Instant } from '../../domain/time.ts';

/** What happens next, soonest first; equal instants in the order they were put in. A binary heap. */
export class EventQueue<T> {
  readonly #heap: { at: Instant; order: number; value: T }[] = [];
  #order = 0;

  get nextAt(): Instant {
    return this.#heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  push(at: Instant, value: T): void {
    const heap = this.#heap;
    heap.push({ at, order: this.#order++, value });
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.#before(child, parent)) break;
      this.#swap(child, parent);
      child = parent;
    }
  }

  pop(): { at: Instant; value: T } | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    heap[0] = last;
    for (let parent = 0; ;) {
      const left = 2 * parent + 1;
      const right = left + 1;
      let first = parent;
      if (left < heap.length && this.#before(left, first)) first = left;
      if (right < heap.length && this.#before(right, first)) first = right;
      if (first === parent) return top;
      this.#swap(parent, first);
      parent = first;
    }
  }

  #before(a: number, b: number): boolean {
    const left = this.#heap[a]!;
    const right = this.#heap[b]!;
    return left.at < right.at || (left.at === right.at && left.order < right.order);
  }

  #swap(a: number, b: number): void {
    const kept = this.#heap[a]!;
    this.#heap[a] = this.#heap[b]!;
    this.#heap[b] = kept;
  }
}
