import { LineCounter, parseDocument, visit, type Alias, type Document, type ErrorCode } from 'yaml';
import type { z } from 'zod';
import { isPlanFault, type PlanFault } from '../texts/fault-words.ts';
import type { RefusalParams } from '../texts/refusals.ts';
import { reasonOf } from './field-reason.ts';
import { PlanFileError, type PlanProblem } from './plan-error.ts';
import { problemIn, rememberSource, type PlanSource } from './plan-source.ts';

/** A YAML text read by a schema. Throws PlanFileError with every problem, each with its line. */
export function parseYaml<Schema extends z.ZodType<object>>(text: string, file: string, schema: Schema): z.infer<Schema> {
  const deep = tooDeep(text);
  if (deep !== null) throw new PlanFileError([broke(file, { line: deep, col: 1 }, 'PLAN_TOO_DEEP')]);
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
  // After a quote too many nothing further down is read right, and thousands of places would be named.
  const lost = document.errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  const found = lost < 0 ? document.errors : document.errors.slice(0, lost + 1);
  const broken = found.map((error) => broke(file, lines.linePos(error.pos[0]), YAML_FAULTS[error.code] ?? 'PLAN_YAML'));
  if (broken.length > 0) throw new PlanFileError(broken);

  const source: PlanSource = { file, document, lines, data: dataOf(document, file, lines) };
  const parsed = schema.safeParse(source.data);
  if (!parsed.success) throw new PlanFileError(parsed.error.issues.flatMap((issue) => problemsOf(source, issue)));
  rememberSource(parsed.data, source);
  return parsed.data;
}

/** What goes wrong most often; the parser's own words are English only. */
const YAML_FAULTS: Readonly<Partial<Record<ErrorCode, PlanFault>>> = {
  DUPLICATE_KEY: 'PLAN_YAML_TWICE',
  TAB_AS_INDENT: 'PLAN_YAML_TAB',
  BAD_INDENT: 'PLAN_YAML_INDENT',
  BLOCK_AS_IMPLICIT_KEY: 'PLAN_YAML_COLON',
};

function broke(file: string, place: { line: number; col: number } | null, code: PlanFault, params: RefusalParams = {}): PlanProblem {
  return { file, line: place?.line ?? null, column: place?.col ?? null, field: '', code, params };
}

/** The fields as plain data. What is no list of fields at all is said before a schema says it worse. */
function dataOf(document: Document.Parsed, file: string, lines: LineCounter): unknown {
  const data = withoutAliases(document, file, lines);
  if (data === null || data === undefined) throw new PlanFileError([broke(file, null, 'PLAN_EMPTY')]);
  if (typeof data === 'object' && !Array.isArray(data)) return data;
  const place = lines.linePos(document.contents?.range[0] ?? 0);
  throw new PlanFileError([broke(file, place, 'PLAN_NO_FIELDS')]);
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
    throw new PlanFileError([
      unknown ? broke(file, place, 'PLAN_ALIAS_UNKNOWN', { alias: unknown.source }) : broke(file, place, 'PLAN_ALIAS_MANY'),
    ]);
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

/** A schema's message names a fault with words of its own, or the reason why a field is refused. */
function problemsOf(source: PlanSource, issue: z.core.$ZodIssue): PlanProblem[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => problemIn(source, [...path, name], 'PLAN_FIELD_UNKNOWN', { name }));
  if (isPlanFault(message)) return [problemIn(source, path, message, issue.code === 'custom' ? issue.params : {})];
  const value = path.reduce<unknown>((found, key) => (found as Record<PropertyKey, unknown> | null | undefined)?.[key], source.data);
  if (value === undefined) return [problemIn(source, path, 'PLAN_FIELD_MISSING', { name: String(path.at(-1)) })];
  return [problemIn(source, path, 'PLAN_FIELD_WRONG', { ...reasonOf(issue, value) })];
}
