import { bornFacts } from '../birth.ts';
import { leave } from '../dates.ts';
import type { FactDraft } from '../facts.ts';
import { meetingsAbout } from '../results.ts';
import { ended, isDone, tell, type Case, type DutyCase } from './case.ts';

/** Said to be a new version, or another answer than the one that stood: not merely another language. */
export function isCorrection({ duty, command }: Case<'recordReport'>): boolean {
  return duty.reportOutcome !== null && (command.corrected === true || command.outcome !== duty.reportOutcome);
}

/**
 * A new version of the report after the meeting was held: the meeting stands, and manager and representative decide together whether
 * the plan needs another look (E47). One question at a time: an older one that is still open gives way. Nothing, where the meeting
 * is still ahead, or where no time is left to answer in.
 */
export function askAboutPlan({ plan, state, duty, at, commandId }: DutyCase): FactDraft[] {
  const definition = plan.correctedReportDuty;
  if (!definition || !meetingsAbout(plan, state, duty.key).some(isDone)) return [];
  const key = `${definition.key}/${commandId}`;
  const born = bornFacts(plan, { ...definition, key, opens: at, dueAt: leave(plan, at) }, state, 'correctedReport', at);
  if (born.length !== 1) return [];
  const older = Object.values(state.duties).filter(({ cause, end }) => cause === 'correctedReport' && !end);
  const notices = tell('reportRevisit', 'prompt', definition.responsible, definition.jointWith);
  return [...older.map((one) => ended(one.key, 'discontinued', 'correctedAgain')), ...born.map((fact) => ({ ...fact, notices }))];
}
