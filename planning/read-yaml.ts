import { LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml';
import type { z } from 'zod';
import { PlanFileError, type PlanProblem } from './plan-error.ts';
import { problemIn, rememberSource, type PlanSource } from './plan-source.ts';

/** A YAML text read by a schema. Throws PlanFileError with every problem, each with its line. */
export function parseYaml<Schema extends z.ZodType<object>>(text: string, file: string, schema: Schema): z.infer<Schema> {
  const deep = tooDeep(text);
  if (deep !== null)
    throw new PlanFileError([broke(file, { line: deep, col: 1 }, 'it has too many levels inside each other; make it flatter')]);
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map((error) => broke(file, lines.linePos(error.pos[0]), error.message));
  if (broken.length > 0) throw new PlanFileError(broken);

  const source: PlanSource = { file, document, lines, data: dataOf(document, file, lines) };
  const parsed = schema.safeParse(source.data);
  if (!parsed.success) throw new PlanFileError(parsed.error.issues.flatMap((issue) => problemsOf(source, issue)));
  rememberSource(parsed.data, source);
  return parsed.data;
}

function broke(file: string, place: { line: number; col: number } | null, what: string, code = 'PLAN_YAML'): PlanProblem {
  const message = code === 'PLAN_YAML' ? `this is not valid YAML: ${what}` : what;
  return { file, line: place?.line ?? null, column: place?.col ?? null, field: '', code, message };
}

/** The fields as plain data. What is no list of fields at all is said before a schema says it worse. */
function dataOf(document: Document.Parsed, file: string, lines: LineCounter): unknown {
  const data = withoutAliases(document, file, lines);
  if (data === null || data === undefined)
    throw new PlanFileError([broke(file, null, 'the file is empty; write its fields, beginning with schema: 1', 'PLAN_EMPTY')]);
  if (typeof data === 'object' && !Array.isArray(data)) return data;
  const found = Array.isArray(data) ? 'a list' : 'one value';
  const place = lines.linePos(document.contents?.range[0] ?? 0);
  throw new PlanFileError([broke(file, place, `the file holds ${found} instead of fields; begin it with schema: 1`, 'PLAN_EMPTY')]);
}

/** Aliases that name nothing, or that multiply into more than any file needs, fail here. */
function withoutAliases(document: Document.Parsed, file: string, lines: LineCounter): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const aliases: Alias[] = [];
    visit(document, { Alias: (_key, alias) => void aliases.push(alias) });
    const unknown = aliases.find((alias) => alias.resolve(document) === undefined);
    const at = unknown ?? aliases[0];
    const place = at?.range ? lines.linePos(at.range[0]) : null;
    const what = unknown
      ? `there is no anchor &${unknown.source} above this alias; mend its name or write the value out`
      : 'its aliases repeat too much; write the values out';
    throw new PlanFileError([broke(file, place, what)]);
  }
}

const DEEPEST_FLOW = 100;
const DEEPEST_BLOCK = 200;

/** The line where brackets or indentation go deeper than any plan does: the parser would use up all memory. */
function tooDeep(text: string): number | null {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^[ \t?:-]*/.exec(line)![0].length > DEEPEST_BLOCK) return index + 1;
    for (const character of line) {
      if (character === '[' || character === '{') open += 1;
      else if (character === ']' || character === '}') open = Math.max(0, open - 1);
      if (open > DEEPEST_FLOW) return index + 1;
    }
  }
  return null;
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
  let value: unknown = source.data;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return path.length > 0 && value === undefined;
}
