import { faultText, type PlanFault } from '../texts/fault-words.ts';
import type { RefusalParams } from '../texts/refusals.ts';

/** One thing that is wrong in a plan file, with its place. Code and parameters; the words stand with the other texts. */
export interface PlanProblem {
  file: string;
  /** Null where the plan did not come from a text. */
  line: number | null;
  column: number | null;
  /** `duties.3.due`, or with the duty's key where it has one: `duties[P3.followUpMeeting].due`. */
  field: string;
  code: PlanFault;
  params: RefusalParams;
}

/** A plan that cannot be used. All problems at once, so nobody mends them one run at a time. Its message is for the command line. */
export class PlanFileError extends Error {
  readonly code = 'PLAN_INVALID';
  readonly problems: readonly PlanProblem[];
  constructor(problems: readonly PlanProblem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'PlanFileError';
    this.problems = problems;
  }
}

function describe({ file, line, column, field, code, params }: PlanProblem): string {
  const place = line === null ? file : `${file}:${line}${column === null ? '' : `:${column}`}`;
  return [place, ...(field === '' ? [] : [field]), faultText(code, params, 'en')].join(': ');
}
