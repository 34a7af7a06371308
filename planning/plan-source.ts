import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import type { PlanFault } from '../texts/fault-words.ts';
import type { RefusalParams } from '../texts/refusals.ts';
import type { PlanProblem } from './plan-error.ts';

export type FieldPath = readonly PropertyKey[];

/** Notes what is wrong with a field. */
export type Wrong = (path: FieldPath, code: PlanFault, params?: RefusalParams) => void;

/** Where the values of a plan stand in its file. */
export interface PlanSource {
  file: string;
  document: Document;
  /** The same as plain data. */
  data: unknown;
  lines: LineCounter;
}

// A plan stays plain data; its source is remembered beside it, so that a problem found later still has a line.
const sources = new WeakMap<object, PlanSource>();

export function rememberSource(plan: object, source: PlanSource): void {
  sources.set(plan, source);
}

/** A problem at a field of the plan, with its line where the plan came from a file. */
export function problemAt(plan: object, path: FieldPath, code: PlanFault, params: RefusalParams = {}): PlanProblem {
  const source = sources.get(plan);
  return source
    ? problemIn(source, path, code, params)
    : { file: 'plan', line: null, column: null, field: fieldName(path, plan), code, params };
}

export function problemIn(source: PlanSource, path: FieldPath, code: PlanFault, params: RefusalParams = {}): PlanProblem {
  const offset = offsetOf(source.document, path);
  const place = offset === null ? null : source.lines.linePos(offset);
  return {
    file: source.file,
    line: place?.line ?? null,
    column: place?.col ?? null,
    field: fieldName(path, source.data),
    code,
    params,
  };
}

/** Offset of the field's key, or of the nearest thing around it that exists (a missing field has no place of its own). */
function offsetOf(document: Document, path: FieldPath): number | null {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? null;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = (node.items[Number(key)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

/** `duties[P3.followUpMeeting].due`: list items are named by their key where they have one. */
export function fieldName(path: FieldPath, data: unknown): string {
  let text = '';
  let value: unknown = data;
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
    if (typeof key === 'number') text += `[${nameOfItem(value) ?? key}]`;
    else text += text === '' ? String(key) : `.${String(key)}`;
  }
  return text;
}

function nameOfItem(value: unknown): string | undefined {
  const item = value as { key?: unknown; step?: unknown } | null | undefined;
  const name = item?.key ?? item?.step;
  return typeof name === 'string' ? name : undefined;
}
