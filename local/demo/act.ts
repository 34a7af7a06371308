import type { Receiver } from '../../domain/roles.ts';
import type { Instant } from '../../domain/time.ts';
import type { Hand } from './hand.ts';

/** Something a person does in the demo, at a plan instant fixed beforehand. */
export interface Act {
  at: Instant;
  unitId: string;
  /** Empty where the act concerns no single duty. */
  duty: string;
  /** What it is called within the duty: unit, duty and name make its idempotency key. */
  name: string;
  /** Whoever holds this role towards the unit when the time comes. */
  role: Receiver;
  perform: (hand: Hand) => Promise<void>;
}

export function nameOf({ unitId, duty, name }: Pick<Act, 'unitId' | 'duty' | 'name'>): string {
  return [unitId, duty, name].filter((part) => part !== '').join(' ');
}
