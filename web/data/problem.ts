import type { ProblemView } from '../../api/schemas/common.schema.ts';

/** The API refused, and says why in the reader's language. */
export class ApiProblem extends Error {
  readonly problem: ProblemView;
  constructor(problem: ProblemView) {
    super(problem.code);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** Nobody answered: no network, or the server is away. What was typed stays. */
export class NoAnswer extends Error {
  constructor() {
    super('no answer');
    this.name = 'NoAnswer';
  }
}

/** The command is written down and will be judged; nobody knows yet how. */
export class NotDecided extends Error {
  constructor() {
    super('not decided');
    this.name = 'NotDecided';
  }
}

// No session, too long, too many: nothing was judged.
const UNJUDGED: readonly number[] = [401, 408, 429];

/** A no that stands. Anything else may have been written down all the same. */
export function isVerdict(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.status < 500 && !UNJUDGED.includes(error.problem.status);
}

export function codeOf(error: unknown): string | null {
  return error instanceof ApiProblem ? error.problem.code : null;
}

export function isMissing(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.status === 404;
}
