import type { FastifyRequest } from 'fastify';
import { can, type Action } from '../domain/access.ts';
import type { Organisation } from '../domain/organisation.ts';
import { rolesOf } from '../domain/people.ts';
import type { DutyDefinition } from '../domain/plan.ts';
import { sharersOf } from '../domain/representatives.ts';
import { SAFETY_SERVICE, type Actor } from '../domain/roles.ts';
import type { Instant } from '../domain/time.ts';
import { organisationOfLine, rootUnitId } from '../db/api-access.repository.ts';
import type { Clock } from '../db/clock.ts';
import type { Database } from '../db/database.ts';
import type { ShelvedPlan } from './plans.ts';
import { Problem, unknown } from './problem.ts';
import { signedIn, type SignedIn } from './request.ts';

/** A person's roles towards a unit, now. */
export interface Standing {
  unitId: string;
  actor: Actor;
  at: Instant;
  org: Organisation;
}

interface Ports {
  db: Database;
  clock: Clock;
}

/** Who holds no role towards a unit is not even told that it exists. */
export async function standingAt({ db, clock }: Ports, request: FastifyRequest, unitId: string): Promise<Standing> {
  const [at, org] = await Promise.all([clock.now(db), organisationOfLine(db, unitId)]);
  const actor = actorTowards(org, signedIn(request), unitId, at);
  if (!org.units.has(unitId) || actor.roles.length === 0) throw unknown('UNIT', unitId);
  return { unitId, actor, at, org };
}

/** A machine speaks for a register, an outside cause; a person by the roles he or she holds. */
export function actorTowards(org: Organisation, who: SignedIn, unitId: string, at: Instant): Actor {
  return who.machine ? { personId: who.personId, roles: ['system'] } : personTowards(org, who.personId, unitId, at);
}

export function personTowards(org: Organisation, personId: string, unitId: string, at: Instant): Actor {
  const roles = rolesOf(org, personId, unitId, at);
  const sharing = roles.some((role) => SAFETY_SERVICE.includes(role)) ? sharersOf(org, unitId, at) : [];
  return { personId, roles, ...(sharing.includes(personId) ? { sharing } : {}) };
}

/** What concerns the whole institution is asked for at its top unit. */
export async function standingAtTop(ports: Ports, request: FastifyRequest, action: Action): Promise<Standing> {
  const at = await ports.clock.now(ports.db);
  const unitId = await rootUnitId(ports.db, at);
  const org = await organisationOfLine(ports.db, unitId ?? '');
  const actor = actorTowards(org, signedIn(request), unitId ?? '', at);
  const standing = { unitId: unitId ?? '', actor, at, org };
  demand(standing.actor, action);
  return standing;
}

export function demand(actor: Actor, action: Action, definition?: DutyDefinition, plan?: ShelvedPlan): void {
  const permission = can(actor, action, definition);
  if (!permission.allowed) throw new Problem(403, permission.code, permission.params, plan ? { plan } : {});
}
