import { describe, expect, it } from 'vitest';
import { RenderedFiles } from '../../api/rendered.ts';

/** Counts how often something was rendered; the file is what it was made of. */
function bench() {
  const files = new RenderedFiles();
  const rendered: string[] = [];
  const get = (...madeOf: string[]) =>
    files.get(madeOf, () => {
      rendered.push(madeOf.join(' '));
      return Promise.resolve(new TextEncoder().encode(madeOf.join(' ')));
    });
  return { files, rendered, get };
}

describe('a rendered file', () => {
  it('is made once for all who ask, also for those who ask at once, and anew for another plan or language', async () => {
    const { rendered, get } = bench();
    const [one, two] = await Promise.all([get('a', 'nb'), get('a', 'nb')]);
    expect(one).toBe(two);
    await get('a', 'en');
    await get('b', 'nb');
    expect(await get('a', 'nb')).toBe(one);
    expect(rendered).toEqual(['a nb', 'a en', 'b nb']);
  });

  it('is not kept where it failed', async () => {
    const { files, get } = bench();
    await expect(files.get(['a', 'nb'], () => Promise.reject(new Error('no font')))).rejects.toThrow('no font');
    expect(new TextDecoder().decode(await get('a', 'nb'))).toBe('a nb');
  });

  it('gives way when it has not been asked for and there are many', async () => {
    const { rendered, get } = bench();
    await get('first');
    await get('second');
    for (let n = 0; n < 15; n += 1) {
      await get(`other ${String(n)}`);
      await get('first');
    }
    expect(rendered.filter((name) => name === 'first')).toHaveLength(1);
    await get('second');
    expect(rendered.filter((name) => name === 'second')).toHaveLength(2);
  });
});
