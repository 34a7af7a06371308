import { describe, expect, it } from 'vitest';
import { browserSignIn } from '../../cli/serve.command.ts';

const SECRET = 'x'.repeat(32);
const given = { OIDC_CLIENT_ID: 'hjul', SESSION_SECRET: SECRET, PUBLIC_URL: 'https://hjul.example.org' };

describe('sign-in on the pages', () => {
  it('is not there without a client id, whatever else is set', () => {
    expect(browserSignIn({ ...given, OIDC_CLIENT_ID: '' })).toEqual({});
  });

  it('needs a secret for sessions and its public address, and says both at once', () => {
    expect(() => browserSignIn({ OIDC_CLIENT_ID: 'hjul' })).toThrow(/SESSION_SECRET must be set\n +PUBLIC_URL must be set/);
    expect(() => browserSignIn({ ...given, PUBLIC_URL: 'https://example.org/hjul' })).toThrow('PUBLIC_URL must end after the host');
  });

  it('may be a public client, which has no secret of its own', () => {
    const settings = { clientId: 'hjul', sessionSecret: SECRET, publicUrl: 'https://hjul.example.org' };
    expect(browserSignIn(given)).toEqual({ browser: settings });
    expect(browserSignIn({ ...given, OIDC_CLIENT_SECRET: 's' })).toEqual({ browser: { ...settings, clientSecret: 's' } });
  });
});
