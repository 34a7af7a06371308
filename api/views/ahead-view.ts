import { aheadOf } from '../../domain/letters/ahead.ts';
import { audienceOf } from '../../domain/letters/audience.ts';
import { stepInfo } from '../../domain/letters/step-info.ts';
import { definitionOf, type DutyDefinition } from '../../domain/plan.ts';
import { SAFETY_SERVICE, type Receiver } from '../../domain/roles.ts';
import type { Duty } from '../../domain/state.ts';
import { awaitsAnswer } from '../../domain/waiting.ts';
import type { DutyView } from '../schemas/unit.schema.ts';
import type { Looking } from './duty-view.ts';

/** What comes if nothing is done: the same that a letter to this reader would say. */
export function aheadView({ shelved: { plan }, actor, at, resolve }: Looking, duty: Duty): DutyView['ahead'] {
  const definition = definitionOf(plan, duty.key);
  const role = ownRole(actor.roles, definition);
  if (duty.end || role === null) return [];
  const reader = { role, audience: audienceOf(definition, role), asking: awaitsAnswer(duty) && role !== definition.responsible };
  return aheadOf({ plan, at, personId: actor.personId, resolve }, definition, duty, reader).map((one) => ({
    ...one,
    kind: stepInfo(plan, definition, one.step)?.kind ?? 'occasion',
  }));
}

/** The closest of the reader's roles in the matter. */
function ownRole(roles: Looking['actor']['roles'], { responsible, jointWith }: DutyDefinition): Receiver | null {
  const held = roles.filter((role) => role !== 'system');
  const order = [responsible, ...(jointWith ? [jointWith] : []), ...SAFETY_SERVICE];
  return order.find((role) => held.includes(role)) ?? held[0] ?? null;
}
