import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../platform/log.ts';
import { passableTemporaryFolder } from '../support/global-shared.ts';

const folder = passableTemporaryFolder();
afterAll(() => {
  folder.remove();
});

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const file = join(folder.path, `${String(Math.random())}.log`);
  write(createLogger({ part: 'test', file }));
  return readFileSync(file, 'utf8');
}

describe('the log', () => {
  it('keeps ids and cuts out persons and secrets', () => {
    const text = logged((logger) => {
      logger.info(
        {
          letter: { id: 'l-1', to: 'kari@example.org', subject: 'Frist' },
          person: { personId: 'p-1', name: 'Kari Nes' },
          req: { headers: { authorization: 'Bearer x.y.z' } },
        },
        'sent',
      );
    });
    expect(text).toContain('l-1');
    expect(text).toContain('p-1');
    expect(text).toContain('"part":"test"');
    expect(text).not.toMatch(/kari@|Kari Nes|Frist|x\.y\.z/);
  });

  it('shows of an error its name, code, message and stack, without addresses and values', () => {
    const error = Object.assign(
      new Error('550 no such user kari@example.org at postgres://app:hunter2@db/x', { cause: new Error('from ola@example.org') }),
      {
        code: '23505',
        detail: 'Key (email)=(kari@example.org) already exists',
        response: '550 kari@example.org',
      },
    );
    const text = logged((logger) => {
      logger.error({ err: error }, 'failed');
    });
    expect(text).toContain('23505');
    expect(text).toContain('550 no such user');
    expect(text).not.toMatch(/kari|ola@|hunter2|already exists/);
  });
});
