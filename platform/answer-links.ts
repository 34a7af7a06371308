import { createHash } from 'node:crypto';
import { createSealedTexts, keyFor } from './sealed-text.ts';

/** What a link in a letter lets its receiver say, without signing in, and until when. */
export interface AnswerClaim {
  followUpId: string;
  duty: string;
  personId: string;
  /** Which of the light answers. */
  answer: string;
  /** Of the duty, as the letter told of it. */
  revision: number;
  /** Plan time; the first instant at which the link answers nothing any more. */
  expiresAt: number;
}

export interface AnswerLinks {
  token(claim: AnswerClaim): string;
  /** Null for whatever we did not make. */
  read(token: string): AnswerClaim | null;
  /** Goes into the page that is shown, and comes back with the press: programs that follow links press nothing. Real time. */
  press(token: string, realNow: number): string;
  isPress(token: string, press: string, realNow: number): boolean;
}

/** A page left open over lunch still answers. */
const PRESS_MS = 4 * 3_600_000;

/** Both the worker, which writes letters, and the API, which is answered, make these from SESSION_SECRET. */
export function createAnswerLinks(secret: string): AnswerLinks {
  const texts = createSealedTexts(keyFor(secret, 'answer'));
  const digest = (token: string) => createHash('sha256').update(token).digest('base64url');
  return {
    token: ({ followUpId, duty, personId, answer, revision, expiresAt }) =>
      texts.seal('link', JSON.stringify([followUpId, duty, personId, answer, revision, expiresAt])),
    read: (token) => {
      const text = texts.open('link', token);
      if (text === null) return null;
      const [followUpId, duty, personId, answer, revision, expiresAt] = JSON.parse(text) as [
        string,
        string,
        string,
        string,
        number,
        number,
      ];
      return { followUpId, duty, personId, answer, revision, expiresAt };
    },
    press: (token, realNow) => texts.seal('press', JSON.stringify([digest(token), realNow + PRESS_MS])),
    isPress: (token, press, realNow) => {
      const text = texts.open('press', press);
      if (text === null) return false;
      const [of, until] = JSON.parse(text) as [string, number];
      return of === digest(token) && realNow < until;
    },
  };
}
