import { findDefinition } from '../../domain/plan.ts';
import { secondParty } from '../../domain/waiting.ts';
import type { Instant } from '../../domain/time.ts';
import { organisationAround } from '../../db/api-access.repository.ts';
import { followUpsOfUnits, openDutiesOf } from '../../db/api-unit.repository.ts';
import { listCycles } from '../../db/cycle.repository.ts';
import { unitRows } from '../../db/organisation.repository.ts';
import type { FeedDay } from '../../documents/calendar/feed-file.ts';
import type { Language } from '../../texts/language.ts';
import { say } from '../../texts/message.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { PROGRESS_PLAN_WORDS as WORDS } from '../../texts/progress-plan-words.ts';
import { lastDayOf } from '../iso.ts';
import type { RouteDeps } from '../route-deps.ts';
import { actorTowards } from '../standing.ts';
import { isRunning } from '../follow-ups.ts';

/**
 * The last days of what the person answers for or answers with, as the ledger has them now, and the milestones of those cycles.
 * A title names task and unit and nothing else: calendars are shared, shown on screens and kept by others.
 */
export async function feedDays({ db, plans }: RouteDeps, personId: string, language: Language, at: Instant): Promise<FeedDay[]> {
  const [org, cycles] = await Promise.all([organisationAround(db, personId, at), listCycles(db)]);
  const who = { personId, language, machine: null, signedInAt: null };
  const roles = new Map([...org.units.keys()].map((unitId) => [unitId, actorTowards(org, who, unitId, at).roles]));
  const running = cycles.filter(isRunning);
  const followUps = await followUpsOfUnits(
    db,
    [...roles].filter(([, held]) => held.length > 0).map(([unitId]) => unitId),
    running.map((cycle) => cycle.cycle_id),
  );
  const duties = await openDutiesOf(
    db,
    followUps.map((one) => one.follow_up_id),
  );
  const rows = await unitRows(
    db,
    followUps.map((one) => one.unit_id),
  );
  const names = new Map(rows.map((row) => [row.unit_id, row.abbreviation]));
  const byId = new Map(followUps.map((one) => [one.follow_up_id, one]));
  const days: FeedDay[] = [];
  const mine = new Set<string>();
  for (const { follow_up_id: followUpId, key, due_at: dueAt } of duties) {
    const followUp = byId.get(followUpId)!;
    const { plan, texts } = await plans.get(followUp.plan_key, followUp.plan_version);
    const definition = findDefinition(plan, key);
    // What others deliver is nothing to put in one's calendar.
    if (!definition || definition.external !== undefined || dueAt === null) continue;
    const held = roles.get(followUp.unit_id) ?? [];
    if (![definition.responsible, secondParty(definition)].some((party) => party !== undefined && held.includes(party))) continue;
    mine.add(followUp.cycle_id);
    const params = { duty: dutyName(texts, key)[language], unit: names.get(followUp.unit_id) ?? followUp.unit_id };
    days.push({ uid: `${followUpId}-${key}@toarshjul`, date: lastDayOf(dueAt, plan.zone), summary: say(WORDS.event, language, params) });
  }
  for (const cycle of running.filter(({ cycle_id }) => mine.has(cycle_id))) {
    const { plan, texts } = await plans.get(cycle.plan_key, cycle.plan_version);
    for (const { key, at: from } of plan.milestones) {
      const summary = texts.milestones[key]?.[language] ?? key;
      days.push({ uid: `${cycle.cycle_id}-${key}@toarshjul`, date: lastDayOf(from + 1, plan.zone), summary });
    }
  }
  return days.sort((a, b) => (a.date === b.date ? (a.uid < b.uid ? -1 : 1) : a.date < b.date ? -1 : 1));
}
