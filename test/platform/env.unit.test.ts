import { describe, expect, it } from 'vitest';
import { ENV_NAMES, EnvError, readEnv, requireEnv } from '../../platform/env.ts';

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof EnvError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('names all faults at once, and no value', () => {
    const secret = 'short-secret';
    const read = () =>
      readEnv({
        DATABASE_URL: 'mysql://x',
        TEMPORAL_ADDRESS: 'nowhere',
        SMTP_URL: 'mail',
        CODEC_KEYS: 'a:b',
        SESSION_SECRET: secret,
        OIDC_ISSUER: 'ftp://x',
      });
    expect(faultsOf(read).map((fault) => fault.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'TEMPORAL_ADDRESS',
      'SMTP_URL',
      'OIDC_ISSUER',
      'CODEC_KEYS',
      'SESSION_SECRET',
    ]);
    expect(read).toThrow(/6 faults:\n {2}DATABASE_URL must be an address starting with postgres:\/\/ or postgresql:\/\/\n/);
    expect(faultsOf(read).join()).not.toContain(secret);
  });

  it('names wrong and missing settings together', () => {
    expect(faultsOf(() => requireEnv(['DATABASE_URL', 'OIDC_ISSUER'], { SMTP_URL: 'mail' }))).toEqual([
      'SMTP_URL must be an address starting with smtp:// or smtps://',
      'DATABASE_URL must be set',
      'OIDC_ISSUER must be set',
    ]);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnv({ DATABASE_URL: '', TEMPORAL_NAMESPACE: '' })).toEqual({ TEMPORAL_NAMESPACE: 'toarshjul' });
  });

  it('reads all its names', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const given = {
      DATABASE_URL: 'postgres://u:p@db/x',
      TEMPORAL_ADDRESS: 'temporal:7233',
      TEMPORAL_NAMESPACE: 'n',
      TEMPORAL_CLI: '/bin/temporal',
      TEMPORAL_TEST_SERVER: '/bin/tts',
      SMTP_URL: 'smtp://mail:25',
      OIDC_ISSUER: 'https://login.example.org',
      OIDC_CLIENT_ID: 'web',
      OIDC_CLIENT_SECRET: 's',
      PUBLIC_URL: 'https://hjul.example.org',
      CODEC_KEYS: `a:${key},b:${key},c:destroyed`,
      SESSION_SECRET: 'x'.repeat(32),
      DATA_DIR: '/data',
      SIGN_AGAIN_MINUTES: '10',
      ARCHIVE_CONFIG: '/etc/toarshjul/archive.json',
    };
    expect(Object.keys(given)).toEqual(ENV_NAMES);
    expect(requireEnv(ENV_NAMES, { ...given, OTHER: 'x' })).toEqual({ ...given, SIGN_AGAIN_MINUTES: 10 });
  });
});
