import { describe, expect, it } from 'vitest';
import { keptBy, keptByOthers } from '../../web/data/kept-by.ts';

const ANNE = `${keptBy('anne')}answer f1 P3.planMeeting`;
const ANNEMOR = `${keptBy('annemor')}answer f1 P3.planMeeting`;
const NAMES = [ANNE, ANNEMOR, 'something else'];

describe('what is typed and not sent', () => {
  it("is another's when somebody else signs in, and stays for the same person", () => {
    expect(keptByOthers(NAMES, 'anne')).toEqual([ANNEMOR]);
  });

  it('is nobody’s after a sign-out', () => {
    expect(keptByOthers(NAMES, null)).toEqual([ANNE, ANNEMOR]);
  });
});
