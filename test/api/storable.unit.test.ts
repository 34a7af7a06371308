import { describe, expect, it } from 'vitest';
import { faultsIn } from '../../api/plugins/storable.plugin.ts';

const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'x');

describe('a request that could not be stored', () => {
  it.each([
    ['NUL in a text', { a: { b: ['fine', 'x\0y'] } }, [{ path: 'body.a.b.1', code: 'TEXT_UNSTORABLE' }]],
    ['a lone high surrogate', { a: '\ud800' }, [{ path: 'body.a', code: 'TEXT_UNSTORABLE' }]],
    ['a lone low surrogate', { a: 'x\udc00' }, [{ path: 'body.a', code: 'TEXT_UNSTORABLE' }]],
    ['a key', { 'a\0': 1 }, [{ path: 'body.a\ufffd', code: 'TEXT_UNSTORABLE' }]],
    ['the line of a longer text', { csv: 'a,b\n1,\0\n' }, [{ path: 'body.csv', line: 2, code: 'TEXT_UNSTORABLE' }]],
    ['too many levels', { a: nested(60) }, [{ path: 'body.a.0.0', code: 'VALUE_TOO_DEEP' }]],
    [
      'several at once, in their order',
      { a: '\0', b: '\0' },
      [
        { path: 'body.a', code: 'TEXT_UNSTORABLE' },
        { path: 'body.b', code: 'TEXT_UNSTORABLE' },
      ],
    ],
  ])('is known by %s', (_what, body, faults) => {
    expect(faultsIn('body', body)).toEqual(faults);
  });

  it.each([
    ['emoji and letters', { a: 'Åse 👩‍💻 \u{10ffff}', b: ['\t\n', 1, true, null] }],
    ['nothing', null],
    ['what forms hold', nested(40)],
  ])('is not %s', (_what, body) => {
    expect(faultsIn('body', body)).toEqual([]);
  });

  it('is looked through however deep it is', () => {
    expect(faultsIn('body', nested(200_000))).toHaveLength(1);
  });
});
