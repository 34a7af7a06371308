import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RehearsalAnswer, StartChecks } from '../../../api/schemas/cycle.schema.ts';
import type { DeskAnswer, DeskUnitsAnswer } from '../../../api/schemas/desk.schema.ts';
import type { LateUnitsAnswer } from '../../../api/schemas/late-unit.schema.ts';
import type { PlanDetailView } from '../../../api/schemas/plan.schema.ts';
import type { Language } from '../../../texts/language.ts';
import { get, post } from '../../data/api.ts';

/** The desk follows what people do; the long table less often. */
export const deskQuery = (language: Language) =>
  queryOptions({
    queryKey: ['desk', language],
    queryFn: () => get<DeskAnswer>('/desk'),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });
export const deskUnitsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['desk', 'units', language],
    queryFn: () => get<DeskUnitsAnswer>('/desk/units'),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  });

/** New units come with an import, so seldom. */
export const lateUnitsQuery = (cycleId: string, language: Language) =>
  queryOptions({ queryKey: ['late-units', cycleId, language], queryFn: () => get<LateUnitsAnswer>(`/cycles/${cycleId}/late-units`) });

export const checksQuery = (cycleId: string, language: Language) =>
  queryOptions({ queryKey: ['start-checks', cycleId, language], queryFn: () => get<StartChecks>(`/cycles/${cycleId}/start-checks`) });
/** Seconds of work: only when asked for, and kept for the pages after it. */
export const rehearsalQuery = (cycleId: string) =>
  queryOptions({
    queryKey: ['rehearsal', cycleId],
    queryFn: () => post<RehearsalAnswer>(`/cycles/${cycleId}/rehearsal`, { firstLetters: 40 }),
    enabled: false,
    staleTime: Infinity,
    retry: false,
  });
export const planQuery = (key: string, version: number, language: Language) =>
  queryOptions({
    queryKey: ['plan', key, version, language],
    queryFn: () => get<PlanDetailView>(`/plans/${key}/${version}`),
    staleTime: Infinity,
  });
