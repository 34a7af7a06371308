// A rehearsal of 400 units over 24 months: `npx tsx bench/rehearsal.ts [--runs 5] [--units 400] [--json [FILE]]`.
// Every run is a process of its own, as when a coordinator asks: nothing is warm.
import { execFileSync } from 'node:child_process';
import { compilePlan } from '../planning/compile.ts';
import { generateOrganisation } from '../planning/generate-organisation.ts';
import { readPlan } from '../planning/read-plan.ts';
import { rehearse } from '../planning/rehearsal/rehearse.ts';
import { benchOptions, machine, median, report, seconds } from './measure.ts';

const BAR_MS = 2_000;
const PLAN = 'plans/ntnu-ark-2023-2025.yaml';

interface Run {
  /** Compiling the plan and making up the institution. */
  prepareMs: number;
  rehearseMs: number;
  cpuMs: number;
  letters: number;
  duties: number;
}

function once(units: number): Run {
  const begun = performance.now();
  const { plan, texts } = compilePlan(readPlan(PLAN));
  const rows = generateOrganisation({ responseUnits: units, seed: 1, startYear: 2023, zone: plan.zone });
  const [ready, used] = [performance.now(), process.cpuUsage()];
  const rehearsal = rehearse({ plan, texts, ...rows, behaviour: 'mixed', seed: 1, letters: true });
  const { user, system } = process.cpuUsage(used);
  return {
    prepareMs: ready - begun,
    rehearseMs: performance.now() - ready,
    cpuMs: (user + system) / 1000,
    letters: rehearsal.letters.length,
    duties: Object.values(rehearsal.duties).reduce((sum, n) => sum + n, 0),
  };
}

if (process.argv[2] === 'once') {
  process.stdout.write(JSON.stringify(once(Number(process.argv[3]))));
} else {
  const options = benchOptions({ runs: 5, units: 400 });
  const before = machine();
  const runs = Array.from({ length: options.runs }, () => {
    const output = execFileSync(process.execPath, ['--import', 'tsx', import.meta.filename, 'once', String(options.units)]);
    return JSON.parse(output.toString()) as Run;
  });
  const [ms, cpu] = [median(runs.map((run) => run.rehearseMs)), median(runs.map((run) => run.cpuMs))];
  const { letters, duties } = runs[0]!;
  const met = ms < BAR_MS;
  report(
    `rehearsal of ${String(options.units)} units: ${seconds(ms)} (median of ${String(options.runs)}, processor ${seconds(cpu)}); ${String(duties)} duties, ${String(letters)} letters; bar ${seconds(BAR_MS)}: ${met ? 'met' : 'MISSED'}`,
    { bench: 'rehearsal', units: options.units, barMs: BAR_MS, medianMs: ms, medianCpuMs: cpu, met, runs, machine: before },
    options,
  );
}
