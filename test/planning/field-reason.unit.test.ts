import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reasonOf } from '../../planning/field-reason.ts';
import { because } from '../../texts/field-reasons.ts';

const reason = (schema: z.ZodType, value: unknown) => reasonOf(schema.safeParse(value).error!.issues[0]!, value);
const level = z.union([z.literal(1), z.literal(2)]);

describe('what a schema finds wrong', () => {
  it.each<[what: string, schema: z.ZodType, value: unknown, expected: ReturnType<typeof reasonOf>]>([
    ['nothing where something must be', z.string(), undefined, { reason: 'missing' }],
    ['a number for a text', z.string(), 7, { reason: 'text' }],
    ['half a number', z.int(), 7.5, { reason: 'whole' }],
    ['a word for a number', z.coerce.number(), 'x', { reason: 'number' }],
    ['a text for a list', z.array(z.string()), 'x', { reason: 'list' }],
    ['an empty text', z.string().min(1), '', { reason: 'notEmpty' }],
    ['a short text', z.string().min(8), 'x', { reason: 'textShort', least: 8 }],
    ['a long text', z.string().max(2), 'xxx', { reason: 'textLong', most: 2 }],
    ['a low number', z.number().min(2000), 3, { reason: 'low', least: 2000 }],
    ['a high number', z.number().max(9), 30, { reason: 'high', most: 9 }],
    ['too few', z.array(z.string()).min(1), [], { reason: 'few', least: 1 }],
    ['too many', z.array(z.string()).max(1), ['a', 'b'], { reason: 'many', most: 1 }],
    ['a word that is not on the list', z.enum(['nb', 'nn']), 'sv', { reason: 'oneOf', options: 'nb, nn' }],
    ['a number that is not on the list', level, 9, { reason: 'oneOf', options: '1, 2' }],
    ['a day that does not exist', z.iso.date(), '2024-02-31', { reason: 'date' }],
    ['a moment without its offset', z.iso.datetime({ offset: true }), '2024-01-01T12:00:00', { reason: 'moment' }],
    ['a field that is unknown', z.strictObject({}), { more: 1 }, { reason: 'unknown' }],
    ['a pattern without words', z.string().regex(/^a/), 'b', { reason: 'fit' }],
    ['a choice without words', z.union([z.string(), z.array(z.string())]), 7, { reason: 'fit' }],
    ['a pattern with words', z.string().regex(/^a/, because('dutyKey')), 'b', { reason: 'dutyKey' }],
    ['a message without words', z.string().regex(/^a/, 'starts with an a'), 'b', { reason: 'fit' }],
  ])('%s becomes a reason that has words', (_what, schema, value, expected) => {
    expect(reason(schema, value)).toEqual(expected);
  });

  it('lists the kinds of a thing that has several', () => {
    const kinds = z.discriminatedUnion('type', [z.object({ type: z.literal('a') }), z.object({ type: z.literal('b') })]);
    const [issue] = kinds.safeParse({ type: 'c' }).error!.issues;
    expect([issue!.path, reasonOf(issue!, 'c'), reasonOf(issue!, undefined)]).toEqual([
      ['type'],
      { reason: 'oneOf', options: 'a, b' },
      { reason: 'missing' },
    ]);
  });
});
