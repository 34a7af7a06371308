import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { carryOut } from '../../web/data/commands.ts';
import { ApiProblem, isVerdict, NoAnswer, NotDecided } from '../../web/data/problem.ts';

const asked = { followUpId: 'f1', command: { type: 'closeUnanswered', duty: 'P3.planMeeting' } } as const;
const refusal = {
  type: 'about:blank',
  title: 'No',
  status: 409,
  code: 'FORM_CHANGED',
  detail: 'The form was changed.',
  params: {},
  errors: [],
};
const answer = (status: string, refused: object | null = null) =>
  new Response(JSON.stringify({ commandId: 'c1', status, refusal: refused }), { status: 200 });

const server = vi.fn<() => Promise<Response>>();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', server);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  server.mockReset();
});

async function verdict() {
  const outcome = carryOut('key-of-the-act', asked).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return outcome;
}

describe('an act that is written down first and judged later', () => {
  it('is done when it has been accepted', async () => {
    server.mockResolvedValueOnce(answer('undecided')).mockResolvedValueOnce(answer('accepted'));
    expect(await verdict()).toMatchObject({ status: 'accepted' });
  });

  it('is a refusal with its reason when the rules said no in the meantime', async () => {
    server.mockResolvedValueOnce(answer('undecided')).mockResolvedValueOnce(answer('refused', refusal));
    const outcome = await verdict();
    expect(outcome).toBeInstanceOf(ApiProblem);
    expect(outcome).toMatchObject({ problem: { code: 'FORM_CHANGED' } });
  });

  it('is never shown as done while nobody has judged it', async () => {
    server.mockImplementation(() => Promise.resolve(answer('undecided')));
    expect(await verdict()).toBeInstanceOf(NotDecided);
  });
});

describe('the key of an act', () => {
  it.each<[string, Error, boolean]>([
    ['a refusal of the rules', new ApiProblem({ ...refusal, status: 409 }), true],
    ['an ended session', new ApiProblem({ ...refusal, status: 401 }), false],
    ['a server in trouble', new ApiProblem({ ...refusal, status: 503 }), false],
    ['silence', new NoAnswer(), false],
    ['no verdict yet', new NotDecided(), false],
  ])('%s: only after a verdict is the same content a new act', (_what, error, expected) => {
    expect(isVerdict(error)).toBe(expected);
  });
});
