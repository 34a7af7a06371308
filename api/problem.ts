import type { ShelvedPlan } from './plans.ts';

/** One fault among many: where it is, in which line of which file if any, and its stable code. */
export interface Fault {
  path: string;
  line?: number;
  file?: string;
  code: string;
  params?: Params;
  /** Ready-made words, where the code is not one of the API's own. */
  detail?: string;
}

export type Params = Record<string, string | number | null>;

export interface ProblemOptions {
  faults?: readonly Fault[];
  headers?: Record<string, string>;
  instance?: string;
  plan?: ShelvedPlan;
}

/**
 * An answer that is not what was asked for (RFC 9457). Thrown by routes, worded once in the problem plugin:
 * what is wrong, where, and the way out, in the person's language.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Params;
  readonly faults: readonly Fault[];
  /** Header fields that belong to the answer. */
  readonly headers: Record<string, string>;
  /** Address of the thing that failed, where it has one. */
  readonly instance: string | undefined;
  /** The plan that names the tasks the parameters speak of. */
  readonly plan: ShelvedPlan | undefined;

  constructor(status: number, code: string, params: Params = {}, options: ProblemOptions = {}) {
    super(`${status} ${code}`);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.params = params;
    this.faults = options.faults ?? [];
    this.headers = options.headers ?? {};
    this.instance = options.instance;
    this.plan = options.plan;
  }
}

export function unknown(
  what: 'UNIT' | 'CYCLE' | 'FOLLOW_UP' | 'COMMAND' | 'DOCUMENT' | 'PLAN' | 'IMPORT' | 'DUTY' | 'FORM' | 'PERSON' | 'DOUBT' | 'SNAPSHOT',
  id: string,
): Problem {
  return new Problem(404, `${what}_UNKNOWN`, { id });
}
