import type { Instant } from '../../domain/time.ts';

/** UTC to the second: in a bundle an instant must read the same wherever it is opened. */
export function plainInstant(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
