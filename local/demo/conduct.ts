import type { Outcome } from '../../domain/facts.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Chance } from './chance.ts';

/** When the responsible person does it: `early`, `inTime`, `inGrace`, `late`, `never`, or a date: at noon that day. */
export type When = LocalDate;

/** What the second party does after a submission, and how many calendar days later. */
export interface Answering {
  outcome: Outcome | 'silent';
  afterDays: number;
}

export interface Conduct {
  when: When;
  answer: Answering;
}

/** How the people of one unit behave, duty by duty. */
export type Profile = (duty: string) => Conduct;

export const CONFIRMS: Answering = { outcome: 'confirmed', afterDays: 2 };
/** After the first reminder and well before the second. */
export const CONFIRMS_LATER: Answering = { outcome: 'confirmed', afterDays: 7 };
export const SILENT: Answering = { outcome: 'silent', afterDays: 0 };

export function always(when: When, answer: Answering = CONFIRMS): Profile {
  return () => ({ when, answer });
}

/** Some duties otherwise than the profile says. */
export function except(profile: Profile, others: Record<string, Partial<Conduct>>): Profile {
  return (duty) => ({ ...profile(duty), ...others[duty.split('/')[0] ?? duty], ...others[duty] });
}

/** The ordinary units: most are quick or steady, some are slow, now and then somebody forgets. */
export function ordinary(chance: Chance, unitId: string): Profile {
  const kind = chance('profile', unitId);
  const answer: Answering = { outcome: 'confirmed', afterDays: kind < 0.5 ? 2 : 7 };
  if (kind < 0.4)
    return (duty) => ({ when: chance('when', unitId, duty) < 0.7 ? 'early' : 'inTime', answer: remarking(chance, unitId, duty, answer) });
  if (kind < 0.75) return (duty) => ({ when: chance('when', unitId, duty) < 0.8 ? 'inTime' : 'inGrace', answer });
  return (duty) => {
    const draw = chance('when', unitId, duty);
    return { when: draw < 0.08 ? 'never' : draw < 0.4 ? 'late' : 'inTime', answer };
  };
}

function remarking(chance: Chance, unitId: string, duty: string, answer: Answering): Answering {
  return chance('remarks', unitId, duty) < 0.15 ? { ...answer, outcome: 'confirmedWithRemarks' } : answer;
}
