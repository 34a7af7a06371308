import { ACCESS, can, type Action } from './access.ts';
import { RULES, suits, type AboutDuty } from './decide/rules.ts';
import { addedDuties, type CompiledPlan, type DutyDefinition } from './plan.ts';
import { ROLES, type Receiver, type Role } from './roles.ts';

/** `party`: only about duties that the role answers for, or answers with. */
export type AccessCell = 'yes' | 'party' | 'no';
export type Appointed = Role | 'system';

export interface AccessRow {
  action: Action;
  cells: Readonly<Record<Appointed, AccessCell>>;
}

export const APPOINTED: readonly Appointed[] = [...ROLES, 'system'];

/** Whoever is appointed to one role may stand in another as well towards a unit below. */
export function standsAs(role: Appointed): (Receiver | 'system')[] {
  if (role === 'actingManager') return ['actingManager', 'unitManager'];
  return role === 'level3Leader' || role === 'level2Leader' || role === 'institutionLeader' ? [role, 'leaderAbove'] : [role];
}

/** The table of access as people sign it off: every action, every role. Made of `can`, so it cannot say anything else. */
export function accessTable(plan: CompiledPlan): AccessRow[] {
  return (Object.keys(ACCESS) as Action[]).map((action) => ({
    action,
    cells: Object.fromEntries(APPOINTED.map((role) => [role, cellOf(plan, action, role)])) as AccessRow['cells'],
  }));
}

function cellOf(plan: CompiledPlan, action: Action, role: Appointed): AccessCell {
  const actor = { personId: '', roles: standsAs(role) };
  if (can(actor, action).allowed) return 'yes';
  return dutiesFor(plan, action).some((duty) => can(actor, action, duty).allowed) ? 'party' : 'no';
}

/** The duties that an action can be about. */
export function dutiesFor(plan: CompiledPlan, action: Action): DutyDefinition[] {
  const all = [...plan.duties, ...addedDuties(plan).map(({ duty }) => duty)];
  return action in RULES ? all.filter((duty) => suits(action as AboutDuty, duty)) : [];
}

/** What an end means for an action: still done, kept beside the end, refused, or a matter for its own rule. */
export type StateCell = 'yes' | 'kept' | 'no' | 'rule';

export interface StateRow {
  action: AboutDuty;
  open: StateCell;
  done: StateCell;
  /** Missed, or closed without an answer. */
  unmet: StateCell;
  /** Waived, transferred or discontinued. */
  other: StateCell;
  closed: StateCell;
}

const AFTER_END: Readonly<Record<'refuse' | 'attach' | 'correct' | 'own', Pick<StateRow, 'done' | 'unmet' | 'other' | 'closed'>>> = {
  refuse: { done: 'no', unmet: 'no', other: 'no', closed: 'no' },
  attach: { done: 'no', unmet: 'kept', other: 'no', closed: 'kept' },
  correct: { done: 'yes', unmet: 'kept', other: 'no', closed: 'kept' },
  own: { done: 'rule', unmet: 'rule', other: 'rule', closed: 'kept' },
};

/** The other half of the table: what may be done with a duty as it stands. */
export function stateTable(): StateRow[] {
  return (Object.keys(RULES) as AboutDuty[]).map((action) => ({ action, open: 'yes', ...AFTER_END[RULES[action].afterEnd] }));
}
