import { describe, expect, it } from 'vitest';
import { createAnswerLinks, type AnswerClaim } from '../../platform/answer-links.ts';

const CLAIM: AnswerClaim = {
  followUpId: '01900000-0000-7000-8000-000000000001',
  duty: 'P1.mailingList',
  personId: 'anne',
  answer: 'confirm',
  revision: 12,
  expiresAt: Date.UTC(2023, 9, 6, 22),
};
const links = createAnswerLinks('a secret of at least thirty-two characters');

describe('a link in a letter', () => {
  it('says what it was made for, to whoever has the secret', () => {
    const token = links.token(CLAIM);
    expect(createAnswerLinks('a secret of at least thirty-two characters').read(token)).toEqual(CLAIM);
    expect(createAnswerLinks('another secret of at least thirty-two').read(token)).toBeNull();
  });

  it('tells nothing to whoever reads it, and fits into an address', () => {
    const token = links.token(CLAIM);
    expect(token).toMatch(/^[\w-]{100,400}$/);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/anne|mailingList/);
  });

  it('is nothing when a single character of it is another', () => {
    const token = links.token(CLAIM);
    for (const place of [0, 20, 60, token.length - 3]) {
      const other = token[place] === 'A' ? 'B' : 'A';
      expect(links.read(`${token.slice(0, place)}${other}${token.slice(place + 1)}`)).toBeNull();
    }
    for (const text of ['', 'x', 'not base64 !', token.slice(0, 40)]) expect(links.read(text)).toBeNull();
  });

  it('has a press of its own that holds for hours, not for days, and is no link itself', () => {
    const [one, other] = [links.token(CLAIM), links.token(CLAIM)];
    const press = links.press(one, 1_000);
    expect(links.isPress(one, press, 2_000)).toBe(true);
    expect(links.isPress(other, press, 2_000)).toBe(false);
    expect(links.isPress(one, press, 1_000 + 86_400_000)).toBe(false);
    expect(links.isPress(one, one, 2_000)).toBe(false);
    expect(links.read(press)).toBeNull();
  });
});
