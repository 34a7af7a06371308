import type { CompiledPlan, DutyDefinition } from '../plan.ts';
import type { Receiver } from '../roles.ts';
import type { Duty } from '../state.ts';
import type { Instant } from '../time.ts';
import { lacksLink } from '../waiting.ts';
import { mayReadOf } from './audience.ts';
import type { Ahead, Audience } from './letter-types.ts';
import { leavingDay, stepInfo } from './step-info.ts';

export interface AheadContext {
  plan: CompiledPlan;
  at: Instant;
  /** Who will read it. */
  personId: string;
  resolve: (role: Receiver) => string[];
}

/** In which role, and whether it is about the question to the second party or about the duty itself. */
export interface AheadReader {
  role: Receiver;
  audience: Audience;
  asking: boolean;
}

/** What comes if nothing is done, as far as this reader may know it: in letters and on pages alike. */
export function aheadOf(context: AheadContext, definition: DutyDefinition, duty: Duty, reader: AheadReader): Ahead[] {
  const { plan, at } = context;
  const { role: own, audience, asking } = reader;
  const result: Ahead[] = [];
  // While somebody has no link, nobody is asked.
  const asks = lacksLink(duty) ? [] : (duty.joint?.asks ?? []);
  for (const { step, at: reachedAt } of asking ? asks : duty.steps) {
    const info = reachedAt > at ? stepInfo(plan, definition, step) : null;
    const date = info && info.receivers.length > 0 ? leavingDay(plan, info, reachedAt) : null;
    if (!info || date === null) continue;
    let mine = false;
    const to: Receiver[] = [];
    for (const role of info.receivers) {
      // That the manager may close what nobody answers is no next station of the question.
      if (asking && role === definition.responsible) continue;
      if (isReader(context, own, role)) mine = true;
      else if (mayReadOf(audience, role, role === definition.jointWith)) to.push(role);
    }
    // Of steps that would leave on the same day only the last does.
    const before = result.at(-1);
    if (before?.date === date && before.to.join() === to.join()) result.pop();
    if (mine || to.length > 0) result.push({ step, date, to, mine });
  }
  return result;
}

/** Would this role's letter come to the one who reads? Two roles of one person are one reader. */
function isReader({ resolve, personId }: AheadContext, own: Receiver, role: Receiver): boolean {
  if (role === own) return true;
  const persons = resolve(role);
  return persons.length === 1 && persons[0] === personId;
}
