import { InvalidArgumentError } from 'commander';

/** Reads a whole number of an option, in digits. */
export function wholeFrom(least: number, most = 9_999_999): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new InvalidArgumentError(`give a whole number from ${String(least)} to ${String(most)}`);
    return number;
  };
}

export const portFrom = (least: 0 | 1): ((text: string) => number) => wholeFrom(least, 65_535);
