import { describe, expect, it } from 'vitest';
import { AuthorizationResponseError } from 'openid-client';
import { createSecrets } from '../../api/sign-in/secrets.ts';
import { wayBack } from '../../api/sign-in/way-back.ts';
import { whyNot } from '../../api/sign-in/why-not.ts';
import { SIGN_IN_PAGES, NOT_BUILT } from '../../texts/sign-in-words.ts';
import { LANGUAGES } from '../../texts/language.ts';

const secrets = createSecrets('a secret of at least thirty-two characters');

describe('what rests on the session secret', () => {
  it('is sealed for one purpose, and a changed seal opens nothing', () => {
    const sealed = secrets.seal('attempt', 'ålreit');
    expect(sealed).not.toContain('ålreit');
    expect(secrets.open('attempt', sealed)).toBe('ålreit');
    expect(secrets.open('logout', sealed)).toBeNull();
    for (const at of [0, 20, sealed.length - 1]) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(secrets.open('attempt', changed)).toBeNull();
    }
    expect(secrets.open('attempt', '')).toBeNull();
    expect(createSecrets('another secret of thirty-two characters').open('attempt', sealed)).toBeNull();
  });

  it('is another id, hash and page token for each session', () => {
    const [one, other] = [secrets.newId(), secrets.newId()];
    expect(new Set([one, other, secrets.hashOf(one), secrets.hashOf(other), secrets.csrfOf(one), secrets.csrfOf(other)]).size).toBe(6);
    expect([secrets.isOurs(one), secrets.isOurs(`${one}x`), secrets.isOurs(''), secrets.isOurs(`x${one}`)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([secrets.csrfMatches(one, secrets.csrfOf(one)), secrets.csrfMatches(one, secrets.csrfOf(other))]).toEqual([true, false]);
  });
});

describe('the way back', () => {
  it.each([
    ['/enheter/idi?fane=skjema#svar', '/enheter/idi?fane=skjema#svar'],
    ['/enheter/../oppgaver', '/oppgaver'],
    ['/v1x', '/v1x'],
    ['/v1/me', '/'],
    ['/sign-out', '/'],
    ['//evil.example.org', '/'],
    ['/\t/evil.example.org', '/'],
    ['\\\\evil.example.org', '/'],
    [['/a', '/b'], '/'],
    [undefined, '/'],
  ])('of %j is %s', (to, back) => expect(wayBack(to)).toBe(back));
});

describe('a sign-in that did not come about', () => {
  const answered = (error: string) =>
    new AuthorizationResponseError('no', { cause: new URLSearchParams({ error, state: 'secret-state' }) });

  it.each([
    ['access_denied', 'denied'],
    ['login_required', 'denied'],
    ['temporarily_unavailable', 'away'],
    ['server_error', 'away'],
    ['invalid_scope', 'failed'],
  ])('with the answer %s is %s', (error, trouble) => expect(whyNot(answered(error))).toEqual({ trouble, code: error }));

  it.each([
    [new TypeError('fetch failed'), 'away'],
    [Object.assign(new Error('no'), { code: 'OAUTH_TIMEOUT' }), 'away'],
    [Object.assign(new Error('no'), { code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' }), 'failed'],
    ['thrown', 'failed'],
  ])('%s is %s', (error, trouble) => expect(whyNot(error).trouble).toBe(trouble));

  it('leaves a code for the log, and nothing that the service sent along', () => {
    expect(whyNot(answered('x\ny kari@example.org ' + 'z'.repeat(100))).code).toMatch(/^[\w.-]{1,60}$/);
  });

  it('is told without blame in three languages', () => {
    for (const { title, text } of [...Object.values(SIGN_IN_PAGES), NOT_BUILT])
      for (const language of LANGUAGES) {
        expect(title[language].length * text[language].length).toBeGreaterThan(0);
        expect(`${title[language]} ${text[language]}`).not.toMatch(/brudd|glemt|ulovlig|failed|forgot|illegal|invalid|error/i);
      }
  });
});
