import { Option, type Command } from 'commander';
import { compilePlan } from '../planning/compile.ts';
import { generateOrganisation } from '../planning/generate-organisation.ts';
import { readOrganisation, type CsvProblem, type OrganisationRows } from '../planning/organisation-csv.ts';
import { PlanFileError } from '../planning/plan-error.ts';
import { readPlan } from '../planning/read-plan.ts';
import { BEHAVIOURS, rehearse, type Behaviour, type Rehearsal } from '../planning/rehearsal/rehearse.ts';
import { dayBefore, rehearsalPage } from '../planning/rehearsal/rehearsal-page.ts';
import { faultText } from '../texts/fault-words.ts';
import { LANGUAGES, type Language } from '../texts/language.ts';
import { wholeFrom } from './numbers.ts';
import { checkOutputs, putOut, writeOutput } from './output-file.ts';

export interface RehearseOptions {
  plan: string;
  /** Response units of a made-up institution, where no folder is given. */
  units: number;
  organisation?: string;
  behaviour: Behaviour;
  seed: number;
  start?: number;
  language: Language;
  /** True: JSON and nothing else on standard output; a name: to that file. */
  json?: boolean | string;
  html?: string;
}

/** Plays a whole cycle without sending anything, and shows every letter. */
export function rehearseCycle(options: RehearseOptions): Rehearsal {
  checkOutputs(options.html, options.json);
  const { plan, texts } = compilePlan(readPlan(options.plan), options.start === undefined ? {} : { startYear: options.start });
  const rows = organisationFor(options, plan.zone, new Date(plan.startsAt + DAY_MS).getUTCFullYear());
  const { behaviour, seed } = options;
  const rehearsal = rehearse({ plan, texts, ...rows, behaviour, seed, letters: true });
  const names = new Map(rows.people.map(({ personId, name }) => [personId, name]));
  const page = { texts, personName: (id: string) => names.get(id) ?? id, language: options.language };
  if (options.html !== undefined) writeOutput(options.html, rehearsalPage(rehearsal, page));
  const json = () => `${JSON.stringify(rehearsal)}\n`;
  putOut(summary(rehearsal), json, options.json);
  return rehearsal;
}

const DAY_MS = 86_400_000;

function organisationFor({ organisation, units, seed }: RehearseOptions, zone: string, startYear: number): OrganisationRows {
  if (organisation === undefined) return generateOrganisation({ responseUnits: units, seed, startYear, zone });
  const { problems, ...rows } = readOrganisation(organisation, zone);
  if (problems.length === 0) return rows;
  throw new Error(`The organisation cannot be used:\n${problems.map(inWords).join('\n')}`);
}

/** As the plan's own faults are told: file, line, column, words. */
function inWords({ file, line, path, code, params }: CsvProblem): string {
  const place = code === 'FILE_MISSING' ? file : `${file}:${String(line)}`;
  return [place, ...(path === '' ? [] : [path]), faultText(code, params, 'en')].join(': ');
}

function summary(rehearsal: Rehearsal): string {
  const { letters, load, collisions, underThreshold, notices, duties } = rehearsal;
  const busiest = [...load].sort((a, b) => b.matters - a.matters)[0];
  const lines = [
    `${rehearsal.plan}, ${rehearsal.behaviour}, seed ${String(rehearsal.seed)}: ${String(rehearsal.units)} units from ${rehearsal.from.slice(0, 10)} to ${dayBefore(rehearsal.until)}`,
    `  letters        ${String(letters.length)} to ${String(new Set(letters.map((letter) => letter.person)).size)} people`,
    `  notices        ${Object.entries(notices)
      .map(([state, n]) => `${state} ${String(n)}`)
      .join(', ')}`,
    `  duties         ${Object.entries(duties)
      .map(([state, n]) => `${state} ${String(n)}`)
      .join(', ')}`,
    `  busiest week   ${busiest ? `${busiest.week}, ${busiest.person}: ${String(busiest.matters)} matters in ${String(busiest.letters)} letters` : 'none'}`,
    `  collisions     ${String(collisions.length)}`,
    ...collisions.map(
      ({ date, code, duties: about, step }) => `    ${date}  ${code}  ${about.join(', ')}${step === undefined ? '' : ` ${step}`}`,
    ),
    `  no own report  ${String(underThreshold.filter(({ why }) => why === 'reportUnlikely').length)} units likely, ${String(underThreshold.filter(({ why }) => why === 'headcountBelowAdvice').length)} smaller than advised`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Five times the largest institution; with many more the letters no longer fit one text. */
const MOST_UNITS = 2000;

export function register(program: Command): void {
  program
    .command('rehearse')
    .description('play a whole cycle on a virtual clock: every date and every letter, before anybody has got one')
    .requiredOption('--plan <file>', 'a plan, e.g. plans/ntnu-ark-2023-2025.yaml')
    .addOption(
      new Option('--units <n>', 'response units of a made-up institution')
        .argParser(wholeFrom(1, MOST_UNITS))
        .default(24)
        .conflicts('organisation'),
    )
    .option('--organisation <folder>', 'a folder with organisation.csv, people.csv and assignments.csv, instead of --units')
    .addOption(new Option('--behaviour <how>', 'how people act').choices(BEHAVIOURS).default('mixed'))
    .option('--seed <n>', 'the same seed gives the same people and the same dates', wholeFrom(0), 1)
    .option('--start <year>', 'start year of another cycle', wholeFrom(0))
    .addOption(new Option('--language <code>', 'language of the page').choices(LANGUAGES).default('nb'))
    .option('--json [file]', 'as JSON, to standard output or to a file')
    .option('--html <file>', 'a page to read')
    .action((options: RehearseOptions) => {
      try {
        rehearseCycle(options);
      } catch (error) {
        if (!(error instanceof PlanFileError)) throw error;
        process.stderr.write(`The plan cannot be used:\n${error.message}\n`);
        process.exitCode = 1;
      }
    });
}
