import type { UnitListAnswer } from '../../api/schemas/unit-list.schema.ts';
import { applies, type CompiledPlan, type DutyDefinition, type Unit } from '../../domain/plan.ts';
import type { Instant } from '../../domain/time.ts';
import { smallUnits } from '../../domain/unit-list.ts';
import type { Act } from './act.ts';
import { carryOut } from './carry-out.ts';
import type { Chance } from './chance.ts';
import type { Profile } from './conduct.ts';
import type { Hand } from './hand.ts';
import { DAY, momentIn } from './moments.ts';
import type { ListWay } from './story.ts';
import { dateOf, noon } from './unit-acts.ts';

export interface LinePlay {
  plan: CompiledPlan;
  unitId: string;
  unit: Unit;
  /** Response units on the unit's own list. */
  proposedUnits: readonly string[];
  list: ListWay;
  profile: Profile;
  chance: Chance;
}

/** Institution, faculties and institutes: what their leaders and coordinators do for duties of their own. */
export function lineActs(play: LinePlay): Act[] {
  const { plan, unit } = play;
  const own = plan.duties.filter((duty) => !duty.appliesTo.responseUnits && applies(duty.appliesTo, unit));
  return own.flatMap((definition) => {
    if (definition.evidence === 'responseUnits') return listActs(play, definition);
    if (play.profile(definition.key).when === 'never') return [];
    if (definition.evidence === 'discussion') return [discusses(play, definition)];
    if (definition.external === 'archive') return [reportsCaseFolders(play, definition)];
    const at = whenDone(play, definition);
    const act = { at, unitId: play.unitId, duty: definition.key, name: 'carries out', role: definition.responsible };
    return [{ ...act, perform: carryOut(definition, dateOf(plan, at)) }];
  });
}

/** When the list of a unit is confirmed: its response units begin then. */
export function listConfirmedAt({ plan, unitId, chance }: Pick<LinePlay, 'plan' | 'unitId' | 'chance'>): Instant {
  return (
    momentIn(plan, { from: noon(plan, '2023-09-01'), until: noon(plan, '2023-09-14') }, chance('list', unitId)) ?? noon(plan, '2023-09-07')
  );
}

function listActs(play: LinePlay, definition: DutyDefinition): Act[] {
  const units = [...play.proposedUnits];
  const confirmedAt = listConfirmedAt(play);
  const about = { unitId: play.unitId, duty: definition.key };
  const sends: Act = {
    ...about,
    at: confirmedAt - 7 * DAY,
    name: 'sends the list',
    role: definition.responsible,
    perform: async (hand) => hand.send({ type: 'sendResponseUnits', duty: definition.key, units, ...(await whySmall(hand, units)) }),
  };
  const confirms: Act = {
    ...about,
    at: confirmedAt,
    name: 'confirms the list',
    role: 'localCoordinator',
    perform: async (hand) => {
      if (play.list === 'sent') await hand.duty((duty) => duty.sentUnits !== null);
      const why = play.list === 'sent' ? {} : await whySmall(hand, units);
      await hand.send({ type: 'confirmResponseUnits', duty: definition.key, units, ...why });
    },
  };
  return { sent: [sends, confirms], confirmedOnly: [confirms], forgotten: [] }[play.list];
}

/** A unit that the page calls small keeps its place on the list, with a reason. */
async function whySmall(hand: Hand, units: readonly string[]): Promise<{ reasonId?: string }> {
  await hand.duty();
  const path = `/units/${encodeURIComponent(hand.act.unitId)}/response-units?cycle=${hand.cycleId}`;
  const { advised, units: sizes } = await hand.call<UnitListAnswer>(path, {});
  if (smallUnits(advised, sizes, units).length === 0) return {};
  const { documentId } = await hand.write('reason', { text: 'Enheten har eget lokale og egen leder, og vil svare for seg.' });
  return { reasonId: documentId };
}

/** The level above goes through the plans that have come by then; those that come later are noted by themselves. */
function discusses(play: LinePlay, definition: DutyDefinition): Act {
  const at = noon(play.plan, '2024-06-03');
  const act = { at, unitId: play.unitId, duty: definition.key, name: 'discusses the plans', role: definition.responsible };
  return { ...act, perform: carryOut(definition, '2024-06-03') };
}

function reportsCaseFolders(play: LinePlay, definition: DutyDefinition): Act {
  const at = noon(play.plan, '2023-10-19');
  const act = { at, unitId: play.unitId, duty: definition.key, name: 'reports the case folders', role: definition.responsible };
  return { ...act, perform: (hand) => hand.send({ type: 'recordExternal', duty: definition.key, reference: '2023/14725' }) };
}

function whenDone({ plan, unitId, chance }: LinePlay, definition: DutyDefinition): Instant {
  const due = definition.dueAt;
  const opens = typeof definition.opens === 'number' ? definition.opens : plan.startsAt;
  if (typeof due !== 'number') throw new Error(`${definition.key} has no due date to act by`);
  // The mandate is there before anything begins; a few days after the start it is noted.
  if (due <= plan.startsAt) return noon(plan, '2023-08-08');
  const from = Math.max(opens, due - 45 * DAY);
  const steps = definition.steps.map((step) => step.at);
  return momentIn(plan, { from, until: due, steps }, chance('line', unitId, definition.key)) ?? due - 4 * DAY;
}
