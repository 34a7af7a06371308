import type { CompiledPlan, DutyDefinition } from '../plan.ts';
import type { Instant } from '../time.ts';
import { isAtWork, type Standing } from './standing.ts';

/** What waits for a coordinator's hand. The first six come from duties; the others from roles, post, and the cycle itself. */
export type CaseKind =
  'unitList' | 'extension' | 'help' | 'link' | 'own' | 'contested' | 'opening' | 'reports' | 'vacancy' | 'doubt' | 'bounced';

/** In the order in which somebody waits. */
export const CASE_ORDER: readonly CaseKind[] = [
  'extension',
  'help',
  'link',
  'unitList',
  'contested',
  'vacancy',
  'doubt',
  'bounced',
  'reports',
  'opening',
  'own',
];

/** Does this duty wait for its coordinator? */
export function caseOf(definition: DutyDefinition, duty: Pick<Standing, 'status' | 'waitingOn'>): CaseKind | null {
  if (duty.waitingOn === 'extensionDecision') return 'extension';
  if (duty.waitingOn === 'help') return 'help';
  // What ARK itself owes as a task of the plan waits for ARK from the beginning.
  if (duty.waitingOn === 'ark' && definition.external === undefined) return 'link';
  if (definition.evidence === 'responseUnits' && duty.waitingOn === 'localCoordinator') return 'unitList';
  // What somebody outside owes is watched, not done.
  const own = definition.responsible === 'coordinator' || definition.responsible === 'localCoordinator';
  return own && definition.external === undefined && isAtWork(duty) ? 'own' : null;
}

/** Duties whose opening nobody has set, though the plan says that it should be known by now. */
export function openingsMissing(plan: CompiledPlan, duties: readonly Pick<Standing, 'key' | 'opensAt'>[], at: Instant): string[] {
  const rung = plan.alarms.filter((alarm) => alarm.at <= at).map((alarm) => alarm.duty);
  return [...new Set(rung)].filter((key) => {
    const held = duties.filter((duty) => duty.key === key);
    return held.length > 0 && held.every((duty) => duty.opensAt === null);
  });
}

/** Reports are to come, and the gate has not been asked who gets one of their own. */
export function reportsWait(gateRevision: number, reports: readonly Pick<Standing, 'status'>[]): boolean {
  return gateRevision === 0 && reports.some(isAtWork);
}
