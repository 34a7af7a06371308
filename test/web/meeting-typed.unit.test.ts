import { describe, expect, it } from 'vitest';
import { minutesOf, NOTHING_TYPED, readBackOf, recordOf, withoutSafetyService } from '../../web/pages/task/meeting-typed.ts';

const DAY = { ...NOTHING_TYPED, date: '2024-04-10' };

describe('what is typed about a meeting', () => {
  it('needs no more than the day', () => {
    expect(recordOf(DAY, undefined, null)).toEqual({ occurredOn: '2024-04-10' });
    expect(minutesOf({ ...DAY, topics: ['', ' '], decisions: [{ text: ' ', measure: false }] })).toBeNull();
  });

  it.each([
    ['ownReport', true, { resultsReadBack: 'ownReport' }],
    ['noOwnReport', true, { resultsReadBack: 'parentReport' }],
    ['ownReport', false, {}],
  ] as const)('with %s and results read back: %s, the record says %o', (variant, readBack, said) => {
    expect(recordOf({ ...DAY, readBack }, readBack ? readBackOf(variant) : undefined, null)).toEqual({ occurredOn: '2024-04-10', ...said });
  });

  it('names the same meeting for every unit, numbers and roles, never persons', () => {
    const typed = { ...DAY, attended: '0', partial: true, present: ['employee'] as const };
    expect(recordOf(typed, undefined, 'one')).toEqual({
      occurredOn: '2024-04-10',
      attended: 0,
      partial: true,
      meetingId: 'one',
      present: ['employee'],
    });
  });

  it('keeps what was ticked as a measure, and leaves out empty lines', () => {
    const decisions = [
      { text: ' Møtefri onsdag ', measure: true },
      { text: 'Kaffe', measure: false },
      { text: '', measure: false },
    ];
    expect(minutesOf({ ...DAY, topics: ['Lys', ''], decisions })).toEqual({
      topics: ['Lys'],
      decisions: [{ text: 'Møtefri onsdag', measure: true }, { text: 'Kaffe' }],
    });
  });

  it('[E54] was without the safety service only where somebody said who was there', () => {
    expect(withoutSafetyService([])).toBe(false);
    expect(withoutSafetyService(['unitManager'])).toBe(true);
    expect(withoutSafetyService(['unitManager', 'deputySafetyRepresentative'])).toBe(false);
  });
});
