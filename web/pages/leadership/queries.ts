import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CycleRowView } from '../../../api/schemas/cycle.schema.ts';
import type { OverviewAnswer } from '../../../api/schemas/overview.schema.ts';
import type { Language } from '../../../texts/language.ts';
import { get } from '../../data/api.ts';
import type { LeadershipSearch } from './search.ts';

/** The round that runs, else the last one that did. */
export const roundQuery = (language: Language) =>
  queryOptions({
    queryKey: ['cycles', language],
    queryFn: async () => {
      const { cycles } = await get<{ cycles: CycleRowView[] }>('/cycles');
      const started = cycles.filter(({ startedAt }) => startedAt !== null);
      return started.findLast(({ status }) => status === 'running') ?? started.at(-1) ?? null;
    },
    placeholderData: keepPreviousData,
  });

export function overviewPath(cycleId: string, kind: 'overview' | 'progress.csv', search: Record<string, string>): string {
  const query = new URLSearchParams(search).toString();
  return `/cycles/${cycleId}/${kind}${query === '' ? '' : `?${query}`}`;
}

/** What was recorded by a day that is past stays the same, as do frozen figures. */
export const overviewQuery = (cycleId: string, search: LeadershipSearch, language: Language) =>
  queryOptions({
    queryKey: ['overview', cycleId, search, language],
    queryFn: () => get<OverviewAnswer>(overviewPath(cycleId, 'overview', { ...search })),
    ...(search.asOf === undefined && search.frozen === undefined ? { refetchInterval: 60_000 } : { staleTime: Infinity }),
    placeholderData: keepPreviousData,
  });
