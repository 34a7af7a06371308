import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MeasuresAnswer } from '../../api/schemas/action-plan.schema.ts';
import type { CycleRowView } from '../../api/schemas/cycle.schema.ts';
import type { FormView } from '../../api/schemas/form.schema.ts';
import type { AreaAnswer, MeView, TasksAnswer } from '../../api/schemas/me.schema.ts';
import type { DutyTextsView } from '../../api/schemas/removal.schema.ts';
import type { RaisedView } from '../../api/schemas/raised.schema.ts';
import type { UnitListAnswer } from '../../api/schemas/unit-list.schema.ts';
import type { UnitMeantView } from '../../api/schemas/unit-meant.schema.ts';
import type { DutiesAnswer, FactsAnswer, LettersAnswer, UnitDetailView } from '../../api/schemas/unit.schema.ts';
import type { UnitRowView } from '../../api/schemas/unit.schema.ts';
import type { Language } from '../../texts/language.ts';
import type { DocumentView } from '../../api/schemas/document.schema.ts';
import { get } from './api.ts';

/** Pages follow what others do, without anybody pressing reload. */
const FRESH = { refetchInterval: 15_000, placeholderData: keepPreviousData } as const;
const at = (unitId: string) => `/units/${encodeURIComponent(unitId)}`;
export const dutyPath = (unitId: string, duty: string) => `${at(unitId)}/duties/${encodeURIComponent(duty)}`;

/** The language is part of every key: the API words titles and refusals. */
export const meQuery = (language: Language) =>
  queryOptions({ queryKey: ['me', language], queryFn: () => get<MeView>('/me'), placeholderData: keepPreviousData });
export const tasksQuery = (language: Language) =>
  queryOptions({ queryKey: ['tasks', language], queryFn: () => get<TasksAnswer>('/me/tasks'), ...FRESH });
export const areaQuery = (language: Language) =>
  queryOptions({ queryKey: ['area', language], queryFn: () => get<AreaAnswer>('/me/area'), ...FRESH });
export const unitsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['units', language],
    queryFn: () => get<{ units: UnitRowView[] }>('/units'),
    placeholderData: keepPreviousData,
  });

export const cyclesQuery = (language: Language) =>
  queryOptions({
    queryKey: ['cycles', language],
    queryFn: async () => (await get<{ cycles: CycleRowView[] }>('/cycles')).cycles,
    placeholderData: keepPreviousData,
  });

export const unitQuery = (unitId: string, language: Language) =>
  queryOptions({ queryKey: ['unit', unitId, 'detail', language], queryFn: () => get<UnitDetailView>(at(unitId)), ...FRESH });
export const dutiesQuery = (unitId: string, language: Language) =>
  queryOptions({ queryKey: ['unit', unitId, 'duties', language], queryFn: () => get<DutiesAnswer>(`${at(unitId)}/duties`), ...FRESH });
export const factsQuery = (unitId: string, language: Language) =>
  queryOptions({
    queryKey: ['unit', unitId, 'facts', language],
    queryFn: () => get<FactsAnswer>(`${at(unitId)}/facts?limit=500`),
    ...FRESH,
  });
export const lettersQuery = (unitId: string, language: Language) =>
  queryOptions({ queryKey: ['unit', unitId, 'letters', language], queryFn: () => get<LettersAnswer>(`${at(unitId)}/letters`), ...FRESH });
/** What units below have asked this level to take on, and what came of what it asked for itself. */
export const raisedQuery = (unitId: string, language: Language) =>
  queryOptions({ queryKey: ['unit', unitId, 'raised', language], queryFn: () => get<RaisedView>(`${at(unitId)}/raised`), ...FRESH });

/** What may stand on the list of response units, with sizes, and the list as it was sent. */
export const unitListQuery = (unitId: string, cycleId: string) =>
  queryOptions({
    queryKey: ['unit', unitId, 'list', cycleId],
    queryFn: () => get<UnitListAnswer>(`${at(unitId)}/response-units?cycle=${encodeURIComponent(cycleId)}`),
    ...FRESH,
  });

/** The measures of a unit in words: those of its plan, and the common ones of its level. */
export const measuresQuery = (unitId: string, cycleId: string, language: Language) =>
  queryOptions({
    queryKey: ['unit', unitId, 'measures', cycleId, language],
    queryFn: () => get<MeasuresAnswer>(`${at(unitId)}/measures?cycle=${encodeURIComponent(cycleId)}`),
    ...FRESH,
  });

/** Which unit and which manager the questions of the survey mean. */
export const unitMeantQuery = (unitId: string, language: Language) =>
  queryOptions({
    queryKey: ['unit', unitId, 'meant', language],
    queryFn: () => get<UnitMeantView>(`${at(unitId)}/unit-and-manager`),
    ...FRESH,
  });

export const formQuery = (unitId: string, duty: string, language: Language) =>
  queryOptions({
    queryKey: ['unit', unitId, 'form', duty, language],
    queryFn: () => get<FormView>(`${dutyPath(unitId, duty)}/form`),
    placeholderData: keepPreviousData,
  });
/** A stored text never changes; it can only be removed. */
export const documentQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['document', documentId],
    queryFn: () => get<DocumentView>(`/documents/${documentId}`),
    staleTime: 60_000,
    retry: false,
  });

/** The texts of a duty that the person may remove. */
export const dutyTextsQuery = (unitId: string, duty: string) =>
  queryOptions({
    queryKey: ['unit', unitId, 'texts', duty],
    queryFn: () => get<DutyTextsView>(`${dutyPath(unitId, duty)}/texts`),
    retry: false,
  });
