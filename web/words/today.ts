import { useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../domain/time.ts';
import { meQuery } from '../data/queries.ts';
import { sessionQuery } from '../data/session.ts';
import { useLanguage } from './words.tsx';

/** Plan time as the API wrote it carries its own offset: the first ten letters are the day there, wherever the reader is. */
export function dayOf(instant: string): LocalDate {
  return instant.slice(0, 10);
}

export function timeOf(instant: string): string {
  return instant.slice(11, 16);
}

/** The day before an exclusive end. */
export function lastDayBefore(end: string): LocalDate {
  const date = dayOf(end);
  if (timeOf(end) !== '00:00') return date;
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

export function useMe() {
  const { language } = useLanguage();
  return useQuery(meQuery(language)).data;
}

export function useSession() {
  return useQuery(sessionQuery).data;
}
