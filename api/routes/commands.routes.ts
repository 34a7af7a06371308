import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { can } from '../../domain/access.ts';
import type { Command } from '../../domain/commands.ts';
import { isSigned, mustSignAgain } from '../../domain/signing.ts';
import { findDefinition, type CompiledPlan, type DutyDefinition } from '../../domain/plan.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import { sha256 } from '../../documents/hash.ts';
import { findCommand, writeCommand } from '../../db/command.repository.ts';
import { findFollowUp } from '../../db/follow-up.repository.ts';
import { newId } from '../../platform/ids.ts';
import { followUpToChange } from '../follow-ups.ts';
import { checkUnitList } from '../unit-list.ts';
import { checkNamedDocuments } from '../named-documents.ts';
import { Problem, unknown } from '../problem.ts';
import { languageFor, signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { commandAnswer as answerSchema, commandBody, idempotencyHeaders } from '../schemas/command.schema.ts';
import { id, problems } from '../schemas/common.schema.ts';
import { demand, standingAt } from '../standing.ts';
import { commandAddress, commandAnswer, hearVerdict, refusalOf } from '../verdicts.ts';

const tags = ['commands'];

export const commandRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, deps) => {
  const { db, clock, plans } = deps;

  app.post(
    '/commands',
    {
      schema: {
        tags,
        summary: 'Ask something of a follow-up',
        description:
          'Written down first, judged at the instant it was received. 200: accepted. 409: refused, with the reason. 202: not judged yet; ask at Location.',
        headers: idempotencyHeaders,
        body: commandBody,
        response: { 200: answerSchema, 202: answerSchema, ...problems(400, 403, 404, 409, 422, 503) },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const who = signedIn(request);
      const { signAgainMinutes: minutes } = deps.limits;
      const ago = who.signedInAt === null ? null : Date.now() - who.signedInAt;
      if (mustSignAgain(body.command.type, minutes, ago)) throw new Problem(403, 'SIGN_AGAIN_NEEDED', { minutes });
      const followUp =
        body.followUpId === undefined
          ? await followUpToChange(db, body.unitId ?? '', body.cycleId)
          : await findFollowUp(db, body.followUpId);
      if (!followUp) throw unknown('FOLLOW_UP', body.followUpId ?? '');
      const shelved = await plans.get(followUp.plan_key, followUp.plan_version);
      const { plan } = shelved;
      const requestHash = sha256(
        canonicalJson({ followUpId: followUp.follow_up_id, sawRevision: body.sawRevision ?? null, command: body.command }),
      );

      const written = await db.transaction().execute(async (trx) => {
        // Roles as they are held when the command comes.
        const { actor, at } = await standingAt({ db: trx, clock }, request, followUp.unit_id);
        demand(actor, body.command.type, definitionIn(plan, body.command), shelved);
        await checkUnitList(trx, at, followUp, body.command, shelved);
        const named = await checkNamedDocuments(trx, followUp.follow_up_id, actor.personId, body.command, plan);
        return writeCommand(trx, clock, {
          commandId: newId(),
          followUpId: followUp.follow_up_id,
          actor: isSigned(body.command.type, minutes) ? { ...actor, freshSignIn: true } : actor,
          command: body.command,
          ...named,
          ...(body.sawRevision === undefined ? {} : { sawRevision: body.sawRevision }),
          idempotency: { key: request.headers['idempotency-key'], requestHash },
        });
      });
      if (written.outcome === 'noFollowUp') throw unknown('FOLLOW_UP', followUp.follow_up_id);
      if (written.outcome === 'keyReused') throw new Problem(422, 'KEY_REUSED', {}, { instance: commandAddress(written.row.command_id) });

      const row = await hearVerdict(deps, written.row, (error) =>
        request.log.warn({ err: error }, 'the engine did not take a command; it waits in the record'),
      );
      const refusal = refusalOf(row, shelved);
      if (refusal) throw refusal;
      if (row.verdict === null) reply.status(202).header('location', commandAddress(row.command_id)).header('retry-after', '1');
      return commandAnswer(row, who.language, shelved);
    },
  );

  app.get(
    '/commands/:commandId',
    {
      schema: {
        tags,
        summary: 'What became of a command',
        params: z.object({ commandId: id }),
        response: { 200: answerSchema, ...problems(404) },
      },
    },
    async (request) => {
      const { commandId } = request.params;
      const row = await findCommand(db, commandId);
      const followUp = row && (await findFollowUp(db, row.follow_up_id));
      if (!row || !followUp) throw unknown('COMMAND', commandId);
      if (row.actor.personId !== signedIn(request).personId) {
        const standing = await standingAt({ db, clock }, request, followUp.unit_id).catch(() => null);
        if (!standing || !can(standing.actor, 'readHistory').allowed) throw unknown('COMMAND', commandId);
      }
      return commandAnswer(row, languageFor(request), await plans.get(followUp.plan_key, followUp.plan_version));
    },
  );
};

function definitionIn(plan: CompiledPlan, command: Command): DutyDefinition | undefined {
  if (!('duty' in command)) return undefined;
  const definition = findDefinition(plan, command.duty);
  if (!definition) throw unknown('DUTY', command.duty);
  return definition;
}
