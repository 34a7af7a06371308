import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { canonicalJson } from '../../documents/canonical.ts';
import { sha256 } from '../../documents/hash.ts';
import { writeCommand } from '../../db/command.repository.ts';
import { mayBeArchived } from '../../db/removed-text.repository.ts';
import { newId } from '../../platform/ids.ts';
import { languageFor } from '../request.ts';
import { openTexts, toRemove, viewOfTexts } from '../removals.ts';
import { Problem, unknown } from '../problem.ts';
import type { RouteDeps } from '../route-deps.ts';
import { commandAnswer as answerSchema, idempotencyHeaders } from '../schemas/command.schema.ts';
import { problems } from '../schemas/common.schema.ts';
import { dutyTexts, dutyTextsPath, removalBody } from '../schemas/removal.schema.ts';
import { inCycle } from '../schemas/unit.schema.ts';
import { commandAddress, commandAnswer, hearVerdict, refusalOf } from '../verdicts.ts';

const tags = ['documents'];

export const removalRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, deps) => {
  app.get(
    '/units/:unitId/duties/:duty/texts',
    {
      schema: {
        tags,
        summary: 'The texts of a duty that the person may remove, without their words',
        params: dutyTextsPath,
        querystring: inCycle,
        response: { 200: dutyTexts, ...problems(403, 404) },
      },
    },
    async (request) => viewOfTexts(await openTexts(deps, deps.db, request, request.params, request.query.cycle)),
  );

  app.post(
    '/units/:unitId/duties/:duty/texts/removal',
    {
      schema: {
        tags,
        summary: 'Remove texts that must not stand here',
        description:
          'A fact says which, when, in which role and why, and the words are gone in the same transaction; identical copies go along. It cannot be undone. Hashes and answers stay. 200: done. 409: refused. 202: not judged yet; ask at Location.',
        params: dutyTextsPath,
        querystring: inCycle,
        headers: idempotencyHeaders,
        body: removalBody,
        response: { 200: answerSchema, 202: answerSchema, ...problems(400, 403, 404, 409, 422, 503) },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const { row, shelved } = await deps.db.transaction().execute(async (trx) => {
        const opened = await openTexts(deps, trx, request, params, request.query.cycle);
        const { followUpId } = opened.ids;
        const texts = toRemove(opened, body.documentIds);
        const archived = await mayBeArchived(trx, followUpId, params.duty);
        const written = await writeCommand(trx, deps.clock, {
          commandId: newId(),
          followUpId,
          actor: opened.actor,
          command: { type: 'removeTexts', duty: params.duty, texts, why: body.why, ...(archived ? { archived } : {}) },
          idempotency: {
            key: request.headers['idempotency-key'],
            requestHash: sha256(canonicalJson({ followUpId, duty: params.duty, ...body })),
          },
        });
        if (written.outcome === 'noFollowUp') throw unknown('FOLLOW_UP', followUpId);
        if (written.outcome === 'keyReused') throw new Problem(422, 'KEY_REUSED', {}, { instance: commandAddress(written.row.command_id) });
        return { row: written.row, shelved: opened.shelved };
      });
      const judged = await hearVerdict(deps, row, (error) =>
        request.log.warn({ err: error }, 'the engine did not take a command; it waits in the record'),
      );
      const refusal = refusalOf(judged, shelved);
      if (refusal) throw refusal;
      if (judged.verdict === null) reply.status(202).header('location', commandAddress(judged.command_id)).header('retry-after', '1');
      return commandAnswer(judged, languageFor(request), shelved);
    },
  );
};
