import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CycleRowView } from '../../../api/schemas/cycle.schema.ts';
import type { OverviewAnswer } from '../../../api/schemas/overview.schema.ts';
import type { Language } from '../../../texts/language.ts';
import { get } from '../../data/api.ts';
import type { Figures, LeadershipSearch } from './search.ts';

/** The round that was asked for, else the one that runs, else the last one that did. */
export function roundOf(rounds: readonly CycleRowView[], cycleId: string | undefined): CycleRowView | null {
  return rounds.find((one) => one.cycleId === cycleId) ?? rounds.findLast(({ status }) => status === 'running') ?? rounds.at(-1) ?? null;
}

export function overviewPath(cycleId: string, kind: 'overview' | 'progress.csv', asked: Figures & { language?: Language }): string {
  const query = new URLSearchParams({ ...asked }).toString();
  return `/cycles/${cycleId}/${kind}${query === '' ? '' : `?${query}`}`;
}

/** What was recorded by a day that is past stays the same, as do frozen figures. */
export const overviewQuery = (cycleId: string, { cycle: _round, ...search }: LeadershipSearch, language: Language) =>
  queryOptions({
    queryKey: ['overview', cycleId, search, language],
    queryFn: () => get<OverviewAnswer>(overviewPath(cycleId, 'overview', search)),
    ...(search.asOf === undefined && search.frozen === undefined ? { refetchInterval: 60_000 } : { staleTime: Infinity }),
    placeholderData: keepPreviousData,
  });
