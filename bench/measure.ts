import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';

/** What a bench says of the machine it ran on: a figure without it means nothing. */
export interface Machine {
  cores: number;
  processor: string;
  memoryGiB: number;
  node: string;
  date: string;
  /** Others at work make every figure worse. */
  loadBefore: number;
}

export function machine(): Machine {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

export interface BenchOptions {
  runs: number;
  units: number;
  json: boolean | string;
}

/** `--runs N`, `--units N`, and `--json [FILE]`: alone the JSON is all that stands on standard output. */
export function benchOptions(defaults: { runs: number; units: number }, args = process.argv.slice(2)): BenchOptions {
  const asked = args.indexOf('--json');
  const file = asked >= 0 && args[asked + 1] !== undefined && !args[asked + 1]!.startsWith('--') ? args[asked + 1] : undefined;
  const rest = asked < 0 ? args : args.toSpliced(asked, file === undefined ? 1 : 2);
  const { values } = parseArgs({ args: rest, options: { runs: { type: 'string' }, units: { type: 'string' } } });
  const count = (text: string | undefined, otherwise: number): number => {
    const number = text === undefined ? otherwise : Number(text);
    if (!Number.isInteger(number) || number < 1) throw new Error(`give a whole number, not ${String(text)}`);
    return number;
  };
  return { runs: count(values.runs, defaults.runs), units: count(values.units, defaults.units), json: file ?? asked >= 0 };
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** One line for a person, the whole as JSON for a program. Time is measured here and never asserted: `met` only says it. */
export function report(line: string, result: object, { json }: Pick<BenchOptions, 'json'>): void {
  const text = `${JSON.stringify({ schema: 1, ...result }, null, 2)}\n`;
  if (typeof json === 'string') writeFileSync(json, text);
  process.stdout.write(json === true ? text : `${line}\n`);
}
