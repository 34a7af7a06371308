import type { Command } from '../../domain/commands.ts';
import type { Receiver } from '../../domain/roles.ts';
import { compilePlan } from '../../planning/compile.ts';
import { readPlan } from '../../planning/read-plan.ts';
import { on } from '../support/play.ts';

export const COMPILED = compilePlan(readPlan('plans/ntnu-ark-2023-2025.yaml'));
export const PLAN = COMPILED.plan;

/** A plan day takes two thirds of a second. */
export const SCALE = 1.5 * 86_400;
export const CLOCK_STARTS = on(PLAN, '2023-09-05 12:00');
/** The lists of response units are in time until here. */
export const DEADLINE = on(PLAN, '2023-09-16 00:00');
/** How far each run is compared. */
export const ENDS = on(PLAN, '2023-09-25 12:00');

export const PEOPLE: [personId: string, unitId: string, role: Receiver][] = [
  ['kari', 'NTNU', 'coordinator'],
  ['rektor', 'NTNU', 'institutionLeader'],
  ['hilde', 'NTNU', 'seniorSafetyRepresentative'],
  ['jonas', 'IE', 'localCoordinator'],
  ['dekan', 'IE', 'level2Leader'],
  ['anne', 'IDI', 'unitManager'],
  ['erik', 'IMF', 'unitManager'],
  ['direktor', 'ADM', 'level2Leader'],
];

/** Somebody does something at an instant of the plan. */
export interface Act {
  name: string;
  at: number;
  unitId: string;
  by: [personId: string, role: Receiver];
  command: Command;
}

/** Response units that begin when the list is confirmed, during the fault. */
export const LISTED = ['IMF-A', 'IMF-B'];

const LIST = 'P1.responseUnitList';
const act = (name: string, when: string, unitId: string, by: Act['by'], command: Command): Act => {
  return { name, at: on(PLAN, when), unitId, by, command };
};

/** Three weeks around the deadline of the response-unit lists: one list early, one on the last days, one never. */
export const ACTS = {
  early: act('early list', '2023-09-13 12:00', 'IDI', ['anne', 'unitManager'], { type: 'sendResponseUnits', duty: LIST, units: ['IDI'] }),
  confirmed: act('early list confirmed', '2023-09-14 00:00', 'IDI', ['jonas', 'localCoordinator'], {
    type: 'confirmResponseUnits',
    duty: LIST,
    units: ['IDI'],
  }),
  /** In time by a day and a half: this one is under way when the fault strikes. */
  lastMoment: act('list in time', '2023-09-14 12:00', 'IMF', ['erik', 'unitManager'], {
    type: 'sendResponseUnits',
    duty: LIST,
    units: LISTED,
  }),
  meanwhile: act('agenda', '2023-09-16 12:00', 'IE', ['dekan', 'level2Leader'], {
    type: 'recordMeeting',
    duty: 'P1.level2Agenda',
    meeting: { occurredOn: '2023-09-14' },
  }),
  refused: act('list too many', '2023-09-20 12:00', 'IDI', ['anne', 'unitManager'], { type: 'sendResponseUnits', duty: LIST, units: [] }),
  afterwards: act('list confirmed', '2023-09-22 12:00', 'IMF', ['jonas', 'localCoordinator'], {
    type: 'confirmResponseUnits',
    duty: LIST,
    units: LISTED,
  }),
};
