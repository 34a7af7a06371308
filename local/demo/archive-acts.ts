import { lastDayOf } from '../../api/iso.ts';
import type { CompiledPlan } from '../../domain/plan.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { Act } from './act.ts';
import type { Deliveries } from './answers.ts';
import type { Chance } from './chance.ts';
import { DAY, momentIn } from './moments.ts';
import { noon } from './unit-acts.ts';

/** The records office makes a case folder for each response unit in October, or as soon as the unit is known. */
export function opensFolder(plan: CompiledPlan, unitId: string, knownAt: Instant, number: number, chance: Chance): Act {
  const from = Math.max(knownAt + 4 * DAY, noon(plan, '2023-10-02'));
  const at = momentIn(plan, { from, until: from + 20 * DAY }, chance('folder', unitId)) ?? from;
  const perform: Act['perform'] = (hand) =>
    hand.call(`/cycles/${hand.cycleId}/case-folders/${encodeURIComponent(unitId)}`, { method: 'PUT', body: { caseId: `2023/${number}` } });
  return { at, unitId, duty: '', name: 'opens the case folder', role: 'archivist', perform };
}

const FIRST_ROUND: LocalDate = '2023-10-25';
const LAST_ROUND: LocalDate = '2026-01-04';
const EVERY = 14 * DAY;

/** Every other week the records office files by hand what waits, and enters the journal numbers; once more at the very end. */
export function filesWhatWaits(plan: CompiledPlan, rootId: string): Act[] {
  const last = noon(plan, LAST_ROUND);
  const rounds: Instant[] = [last];
  for (let at = noon(plan, FIRST_ROUND); at < last - DAY; at += EVERY) rounds.push(at);
  return rounds.map((at) => ({
    at,
    unitId: rootId,
    duty: '',
    name: `files on ${lastDayOf(at + 1, plan.zone)}`,
    role: 'archivist',
    perform,
  }));
}

async function perform(hand: Parameters<Act['perform']>[0]): Promise<void> {
  const waiting = `/archive/deliveries?cycle=${hand.cycleId}&state=waitingForArchive`;
  const { deliveries } = await hand.call<Deliveries>(waiting, {});
  for (const { deliveryId, caseId } of deliveries) {
    const body = { journalNumber: `${caseId ?? ''}-${deliveryId.slice(-6)}` };
    await hand.call(`/archive/deliveries/${deliveryId}/receipt`, { method: 'POST', body });
  }
}
