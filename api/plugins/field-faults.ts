import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { reasonOf } from '../../planning/field-reason.ts';
import type { Fault } from '../problem.ts';

/** What the validator hands on of a schema's fault. */
export interface FieldIssue {
  keyword: string;
  instancePath: string;
  message?: string | undefined;
  params: Record<string, unknown>;
}

/** Each field that a schema refuses, by its path, with a reason that can be said in the reader's language. */
export function fieldFaults(request: FastifyRequest, where: string, issues: readonly FieldIssue[]): Fault[] {
  const sent = { params: request.params, querystring: request.query, headers: request.headers, body: request.body }[where];
  return issues.flatMap(({ keyword, instancePath, message = '', params }) => {
    const keys = instancePath.split('/').filter((key) => key !== '');
    const issue = { ...params, code: keyword, path: keys, message } as unknown as z.core.$ZodIssue;
    // Fields nobody knows are named themselves, not the object they stand in.
    const inside = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...keys, key]) : [keys];
    const reason = reasonOf(issue, valueAt(sent, keys));
    return inside.map((path): Fault => ({ path: [where, ...path].join('.'), code: 'FIELD_INVALID', params: { ...reason } }));
  });
}

function valueAt(sent: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined),
    sent,
  );
}
