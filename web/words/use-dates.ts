import { useMemo } from 'react';
import type { LocalDate } from '../../domain/time.ts';
import { daysAgo, daysBetween, daysLate, daysLeft, deadline, fullDate, monthName, shortDate } from '../../texts/dates.ts';
import { OUTSIDE_WORDS, ROLE_WORDS } from '../../texts/roles.ts';
import type { Message } from '../../texts/message.ts';
import { useLanguage } from './words.tsx';

const PARTIES: Partial<Record<string, Message>> = { ...ROLE_WORDS, ...OUTSIDE_WORDS };

/** Dates and roles as people say them, seen from one day. */
export function useDates(today: LocalDate) {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      today,
      language,
      full: (day: LocalDate) => fullDate(day, language, today),
      short: (day: LocalDate) => shortDate(day, language),
      month: (day: LocalDate) => monthName(day, language),
      left: (day: LocalDate) => daysLeft(today, day, language),
      ago: (day: LocalDate) => daysAgo(today, day, language),
      late: (day: LocalDate) => daysLate(today, day, language),
      daysSince: (day: LocalDate) => daysBetween(day, today),
      deadline: (day: LocalDate, month: boolean) => deadline(day, month, language, today),
      role: (role: string) => PARTIES[role]?.[language] ?? role,
    }),
    [today, language],
  );
}
export type Dates = ReturnType<typeof useDates>;
