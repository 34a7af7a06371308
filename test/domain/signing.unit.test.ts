import { describe, expect, it } from 'vitest';
import { mustSignAgain } from '../../domain/signing.ts';

const MINUTE = 60_000;

describe('who signs a form shows once more who it is', () => {
  it.each([
    ['an answer, seen ten minutes ago', 'answerForm', 10, 10 * MINUTE, false],
    ['an answer, seen a moment longer ago', 'answerForm', 10, 10 * MINUTE + 1, true],
    ['an answer, never said when', 'answerForm', 10, null, true],
    ['a form that is handed in', 'submitForm', 10, 11 * MINUTE, true],
    ['a form that is changed', 'editForm', 10, 11 * MINUTE, true],
    ['a plan', 'submitPlan', 10, 11 * MINUTE, true],
    ['a meeting that was held', 'recordMeeting', 10, 11 * MINUTE, false],
    ['an answer where the institution does not ask', 'answerForm', null, null, false],
  ] as const)('%s', (_what, type, minutes, ago, asked) => {
    expect(mustSignAgain(type, minutes, ago)).toBe(asked);
  });
});
