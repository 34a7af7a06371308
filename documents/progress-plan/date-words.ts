import { lastDayInTime } from '../../domain/days.ts';
import type { CompiledPlan, DateRule, DutyDefinition } from '../../domain/plan.ts';
import type { Instant } from '../../domain/time.ts';
import { monthName } from '../../texts/dates.ts';
import type { Language } from '../../texts/language.ts';
import { list, say } from '../../texts/message.ts';
import { dutyName, type PlanTexts } from '../../texts/plan-texts.ts';
import { PROGRESS_PLAN_WORDS as WORDS } from '../../texts/progress-plan-words.ts';
import { dateAt, written } from '../written-date.ts';

export interface PlanInWords {
  plan: CompiledPlan;
  texts: PlanTexts;
  language: Language;
}

/** A due date as its last day in time; a month deadline as the month. */
export function lastDayWords(shown: PlanInWords, { dueAt, month }: DutyDefinition): string {
  return ruleWords(shown, dueAt, (at) => {
    const { date } = lastDayInTime(shown.plan.days, at);
    return month ? monthName(date, shown.language) : written(date, shown.language);
  });
}

export function firstDayWords(shown: PlanInWords, { opens }: DutyDefinition): string {
  return ruleWords(shown, opens, (at) => written(dateAt(shown.plan.days, at), shown.language));
}

/** A date that is not known yet says what it waits for. */
function ruleWords(shown: PlanInWords, rule: DateRule, day: (at: Instant) => string): string {
  const { texts, language } = shown;
  if (typeof rule === 'number') return day(rule);
  if (rule === 'unknown') return say(WORDS.unknown, language);
  if ('latestOf' in rule) {
    const dates = list(
      rule.latestOf.map((one) => ruleWords(shown, one, day)),
      language,
    );
    return say(WORDS.latest, language, { dates });
  }
  const { plusWorkingDays: n, when } = rule;
  const duty = dutyName(texts, rule.duty)[language];
  if (n === 0) return say(when === 'ended' ? WORDS.whenEnded : WORDS.whenOpened, language, { duty });
  return say(when === 'ended' ? WORDS.afterEnded : WORDS.afterOpened, language, { n, duty });
}
