import type { Effect } from '../domain/effects.ts';
import type { Organisation } from '../domain/organisation.ts';
import { sharingAt } from '../domain/representatives.ts';
import { startOfResponseUnit } from '../domain/start-command.ts';
import type { Instant } from '../domain/time.ts';
import type { Clock } from '../db/clock.ts';
import { newFollowUp } from '../db/cycle-start.repository.ts';
import { writeCauses, type Causes } from '../db/command.repository.ts';
import type { Trx } from '../db/database.ts';
import { openingsSet } from '../db/fact.repository.ts';
import { followUpAbove, followUpOfUnit, insertFollowUps, nextFollowUpAbove, type FollowUpRow } from '../db/follow-up.repository.ts';
import { loadOrganisation } from '../db/organisation.repository.ts';

type Confirmed = Effect & { kind: 'startResponseUnit' };

/**
 * Turns what a fact causes elsewhere into command rows, in the transaction of the fact: both are there or neither.
 *
 * The other follow-up may be advancing at this very moment with a later clock. `writeCauses` therefore takes a share lock on its row,
 * as the API does, and stamps the command only when it has it: an advance that is under way finishes first and the command counts
 * from after it, or the advance comes later and sees the row. Either way nothing is received at an instant that was already decided.
 * What happened and when stands in the command itself (`at`), so the stamp changes no date. Two follow-ups that tell each other
 * at once could wait for one another; Postgres ends one of them and `advanceFollowUp` tries it again.
 *
 * Returns the follow-ups that have something to decide, this one among them if it told itself.
 */
export async function writeEffects(
  trx: Trx,
  clock: Clock,
  source: FollowUpRow,
  effects: readonly Effect[],
  now: Instant,
): Promise<string[]> {
  if (effects.length === 0) return [];
  const confirmed = effects.filter((effect) => effect.kind === 'startResponseUnit');
  const causes = confirmed.length === 0 ? [] : await startResponseUnits(trx, source, confirmed, now);
  for (const effect of effects) {
    if (effect.kind === 'raise') causes.push(await raised(trx, source, effect));
    if (effect.kind === 'answerRaised') causes.push(...(await answered(trx, source, effect)));
    if (effect.kind !== 'tellAbove') continue;
    const above = await followUpAbove(trx, source.cycle_id, source.unit_id, effect.level);
    const { duty, when, at } = effect;
    if (above) causes.push({ followUpId: above.follow_up_id, command: { type: 'noteElsewhere', duty, unit: source.unit_id, when, at } });
  }
  return writeCauses(trx, clock, causes);
}

/** Up to the next level, or back at once where there is none: what was raised is never without somebody who owes the answer. */
async function raised(trx: Trx, source: FollowUpRow, { raisedId, unit, measure }: Effect & { kind: 'raise' }): Promise<Causes> {
  const from = unit ?? source.unit_id;
  const above = await nextFollowUpAbove(trx, source.cycle_id, source.unit_id);
  if (above) return { followUpId: above.follow_up_id, command: { type: 'noteRaised', raisedId, unit: from, measure } };
  const origin = unit === null ? source : await followUpOfUnit(trx, source.cycle_id, unit);
  const command = { type: 'noteRaisedAnswer', measure, raisedId, unit: null, outcome: 'returned' } as const;
  return { followUpId: (origin ?? source).follow_up_id, command };
}

async function answered(
  trx: Trx,
  source: FollowUpRow,
  { raisedId, unit, measure, outcome }: Effect & { kind: 'answerRaised' },
): Promise<Causes[]> {
  const below = await followUpOfUnit(trx, source.cycle_id, unit);
  if (!below) return [];
  return [{ followUpId: below.follow_up_id, command: { type: 'noteRaisedAnswer', measure, raisedId, unit: source.unit_id, outcome } }];
}

async function startResponseUnits(trx: Trx, source: FollowUpRow, confirmed: readonly Confirmed[], now: Instant): Promise<Causes[]> {
  const org = await loadOrganisation(trx, now);
  // A list can name a unit that has been closed since; it has nothing to follow up.
  const known = confirmed.filter((effect) => org.units.has(effect.unitId));
  const started = await insertFollowUps(
    trx,
    known.map((effect) => newFollowUp(source, org, effect.unitId, now)),
  );
  const idOf = new Map(started.map((one) => [one.unitId, one.followUpId]));
  const openings = await openingsSet(trx, source.cycle_id);
  const causes: Causes[] = [];
  for (const effect of known) {
    const followUpId = idOf.get(effect.unitId);
    if (followUpId) causes.push({ followUpId, command: startOf(org, source, effect, openings, now) });
    else causes.push(...(await becomeResponseUnit(trx, org, source, effect, now)));
  }
  return causes;
}

function startOf(
  org: Organisation,
  source: FollowUpRow,
  { unitId, because }: Confirmed,
  openings: readonly { duty: string; at: Instant }[],
  now: Instant,
): Causes['command'] {
  const listed = { duty: because.duty, unit: source.unit_id, when: 'ended' as const, at: because.at };
  return startOfResponseUnit(org, unitId, { listed, openings }, now);
}

/** A unit with duties of its own level already has a follow-up; it gets the response unit's duties as well. */
async function becomeResponseUnit(
  trx: Trx,
  org: Organisation,
  source: FollowUpRow,
  { unitId, because }: Confirmed,
  now: Instant,
): Promise<Causes[]> {
  const existing = await followUpOfUnit(trx, source.cycle_id, unitId);
  if (!existing || existing.is_response_unit) return [];
  const followUpId = existing.follow_up_id;
  const become: Causes = { followUpId, command: { type: 'becomeResponseUnit', ...sharingAt(org, unitId, now) } };
  if (followUpId === source.follow_up_id) return [become];
  const { duty, at } = because;
  return [{ followUpId, command: { type: 'noteElsewhere', duty, unit: source.unit_id, when: 'ended', at } }, become];
}
