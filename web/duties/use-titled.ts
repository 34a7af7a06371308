import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MeasureTaskView } from '../../api/schemas/action-plan.schema.ts';
import type { DutyView } from '../../api/schemas/unit.schema.ts';
import { can } from '../../domain/access.ts';
import type { Actor } from '../../domain/roles.ts';
import { list } from '../../texts/message.ts';
import { measuresQuery } from '../data/queries.ts';
import { useLanguage, useSay, type Say } from '../words/words.tsx';
import type { Language } from '../../texts/language.ts';

interface Towards {
  unitId: string;
  cycleId: string;
  /** The reader's roles towards the unit. */
  roles: readonly string[];
}

/** One measure of a plan, or a common one of a level. */
export function isMeasureTask({ cause }: Pick<DutyView, 'cause'>): boolean {
  return cause === 'measure' || cause === 'common';
}

/** Who sees that there is a task may not read the plan: process for coordinators, words for the unit and its line. */
export function mayRead(action: 'readActionPlan' | 'readRaised', roles: readonly string[]): boolean {
  return can({ personId: '', roles: roles as Actor['roles'] }, action).allowed;
}

/** Tasks as people know them: a measure by its own words, for those who may read them. */
export function useTitled<T extends DutyView>({ unitId, cycleId, roles }: Towards, duties: readonly T[]): readonly T[] {
  const say = useSay();
  const { language } = useLanguage();
  const enabled = mayRead('readActionPlan', roles) && duties.some(isMeasureTask);
  const measures = useQuery({ ...measuresQuery(unitId, cycleId, language), enabled }).data?.measures;
  return useMemo(() => {
    if (!measures) return duties;
    return duties.map((duty) => {
      const measure = isMeasureTask(duty) ? measures.find((one) => one.duty === duty.duty) : undefined;
      return measure ? { ...duty, ...titles(measure, say, language) } : duty;
    });
  }, [duties, measures, say, language]);
}

function titles({ title, common, forUnits }: MeasureTaskView, say: Say, language: Language): Partial<Pick<DutyView, 'title' | 'order'>> {
  if (title !== null)
    return { title: say(common ? 'measure.namedCommon' : 'measure.named', { title }), order: say('measure.order', { title }) };
  return common && forUnits.length > 0 ? { title: say('measure.commonFor', { units: list(forUnits, language) }) } : {};
}
