import { createHash } from 'node:crypto';

/** A number in [0, 1) that only depends on what it is about: the same seed plays the same two years. */
export type Chance = (...about: (string | number)[]) => number;

export function chanceOf(seed: number): Chance {
  return (...about) =>
    createHash('sha256')
      .update([seed, ...about].join('\0'))
      .digest()
      .readUIntBE(0, 6) /
    2 ** 48;
}
