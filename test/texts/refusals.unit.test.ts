import { describe, expect, it } from 'vitest';
import { refusalText } from '../../texts/refusals.ts';

const words = { dutyName: (key: string) => (key === 'P3.followUpMeeting' ? 'Oppfølgingsmøte' : undefined) };
const midnight = (date: string) => Date.parse(`${date}T00:00:00+02:00`);

describe('a refusal in words', () => {
  it('names the task, the end and the day', () => {
    const params = { duty: 'P3.followUpMeeting', end: 'fulfilled', at: midnight('2024-04-22') };
    expect(refusalText('DUTY_ENDED', params, 'nb', words)).toContain(
      'Oppfølgingsmøte er allerede avsluttet (ferdig, mandag 22. april 2024)',
    );
  });

  it('says the last day in time, not the first late instant', () => {
    expect(refusalText('EXTENSION_NOT_LATER', { duty: 'x', dueAt: midnight('2024-05-01') }, 'nb')).toContain('tirsdag 30. april 2024');
  });

  it('says the opening day itself', () => {
    const params = { duty: 'P3.followUpMeeting', opensAt: midnight('2024-05-28') };
    expect(refusalText('FORM_NOT_OPEN', params, 'en', words)).toBe('Oppfølgingsmøte opens on Tuesday 28 May 2024. You can submit it then.');
  });

  it.each([
    ['nb', 'Det er ikke satt noen dato ennå for når oppfølgingsmøte åpner.'],
    ['nn', 'Det er ikkje sett nokon dato enno for når oppfølgingsmøte opnar.'],
    ['en', 'No date has been set yet for when oppfølgingsmøte opens.'],
  ] as const)('says that an opening day is not set yet (%s)', (language, start) => {
    const text = refusalText('FORM_NOT_OPEN', { duty: 'P3.followUpMeeting', opensAt: null }, language, words);
    expect(text.slice(0, start.length)).toBe(start);
  });

  it('shows a date that does not exist as it was written', () => {
    expect(refusalText('DATE_OUTSIDE_CYCLE', { date: '2024-02-31' }, 'nn')).toMatch(/^2024-02-31 ligg utanfor/);
  });

  it('names the role that could', () => {
    expect(refusalText('ACCESS_ROLE_MISSING', { action: 'waive', duty: null, role: 'coordinator' }, 'nb')).toContain(
      'Dette kan bare koordinatoren gjøre',
    );
  });

  it('answers calmly to a code it does not know', () => {
    expect(refusalText('SOMETHING_NEW', {}, 'nb')).toContain('Ingenting er endret');
  });

  it('does not speak of a date that is not there', () => {
    expect(refusalText('ANSWER_STILL_AWAITED', { duty: 'x', from: null }, 'nb')).toContain('når fristen er ute');
  });
});
