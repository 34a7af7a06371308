// One evidence bundle, and the verification of 400: `npx tsx bench/evidence.ts [--runs 5] [--units 400] [--json [FILE]]`.
// The follow-up is an autumn of a unit, judged by the rules (37 facts); a whole cycle has two to three times as many.
import { performance } from 'node:perf_hooks';
import { evidenceBundle } from '../documents/evidence/bundle.ts';
import { verifyBundle } from '../documents/evidence/verify-bundle.ts';
import { playedEvidence } from '../test/support/evidence.ts';
import { benchOptions, machine, median, report, seconds } from './measure.ts';

const BUNDLE_BAR_MS = 2_000;
const VERIFY_BAR_MS = 30_000;

const options = benchOptions({ runs: 5, units: 400 });
const input = playedEvidence();
const timed = async <T>(act: () => T | Promise<T>): Promise<[number, T]> => {
  const begun = performance.now();
  const result = await act();
  return [performance.now() - begun, result];
};

// The first bundle of a process also parses the fonts: that is what a person waits for who takes out one.
const [firstMs, bundle] = await timed(() => evidenceBundle(input, 'nb'));
const later: number[] = [];
for (let run = 0; run < options.runs; run += 1) later.push((await timed(() => evidenceBundle(input, 'nb')))[0]);
const [verifyMs] = await timed(() => {
  for (let unit = 0; unit < options.units; unit += 1) if (!verifyBundle(bundle).ok) throw new Error('a bundle does not verify');
});
const met = firstMs <= BUNDLE_BAR_MS && verifyMs <= VERIFY_BAR_MS;
report(
  `evidence bundle: ${seconds(firstMs)} the first, ${seconds(median(later))} the next (bar ${seconds(BUNDLE_BAR_MS)}); ` +
    `${String(options.units)} verified in ${seconds(verifyMs)} (bar ${seconds(VERIFY_BAR_MS)}): ${met ? 'met' : 'MISSED'}`,
  { machine: machine(), firstMs, laterMs: later, verifyMs, units: options.units, bytes: bundle.length, facts: input.facts.length, met },
  options,
);
