import { queryOptions } from '@tanstack/react-query';
import type { AgendaView, TimesView } from '../../../api/schemas/meeting.schema.ts';
import type { Language } from '../../../texts/language.ts';
import { get } from '../../data/api.ts';
import { dutyPath } from '../../data/queries.ts';

export const timesQuery = (unitId: string, duty: string) =>
  queryOptions({
    queryKey: ['unit', unitId, 'times', duty],
    queryFn: () => get<TimesView>(`${dutyPath(unitId, duty)}/times`),
    refetchInterval: 15_000,
  });
export const agendaQuery = (unitId: string, duty: string, language: Language) =>
  queryOptions({
    queryKey: ['unit', unitId, 'agenda', duty, language],
    queryFn: () => get<AgendaView>(`${dutyPath(unitId, duty)}/agenda?language=${language}`),
  });
/** The file itself: a link that the browser saves or opens. */
export const calendarAddress = (unitId: string, duty: string, part: number, language: Language) =>
  `/v1${dutyPath(unitId, duty)}/calendar.ics?part=${part}&language=${language}`;
