import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DeskAnswer, DeskUnitsAnswer } from '../../../api/schemas/desk.schema.ts';
import type { Language } from '../../../texts/language.ts';
import { get } from '../../data/api.ts';

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
