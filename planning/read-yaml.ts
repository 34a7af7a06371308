import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { PlanFileError, type PlanProblem } from './plan-error.ts';
import { problemIn, rememberSource, type PlanSource } from './plan-source.ts';

/** A YAML text read by a schema. Throws PlanFileError with every problem, each with its line. */
export function parseYaml<Schema extends z.ZodType<object>>(text: string, file: string, schema: Schema): z.infer<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map((error): PlanProblem => {
    const place = lines.linePos(error.pos[0]);
    return { file, line: place.line, column: place.col, field: '', code: 'PLAN_YAML', message: `this is not valid YAML: ${error.message}` };
  });
  if (broken.length > 0) throw new PlanFileError(broken);

  const source: PlanSource = { file, document, lines };
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) throw new PlanFileError(parsed.error.issues.flatMap((issue) => problemsOf(source, issue)));
  rememberSource(parsed.data, source);
  return parsed.data;
}

function problemsOf(source: PlanSource, issue: z.core.$ZodIssue): PlanProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problemIn(source, [...issue.path, key], 'PLAN_FIELD_UNKNOWN', `there is no field ${key} here; mend its spelling or take it away`),
    );
  }
  if (isMissing(source, issue.path))
    return [problemIn(source, issue.path, 'PLAN_FIELD_MISSING', `this field is missing; add ${String(issue.path.at(-1))}`)];
  return [problemIn(source, issue.path, 'PLAN_FIELD_WRONG', issue.message)];
}

function isMissing(source: PlanSource, path: readonly PropertyKey[]): boolean {
  let value: unknown = source.document.toJS();
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return path.length > 0 && value === undefined;
}
