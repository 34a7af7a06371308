import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { can } from '../../domain/access.ts';
import type { CommandType } from '../../domain/commands.ts';
import { mayReadDocument } from '../../domain/documents.ts';
import { findDefinition } from '../../domain/plan.ts';
import { sealDocument } from '../../documents/hash.ts';
import { lockVersions } from '../../db/api-unit.repository.ts';
import { addDocument, findDocument } from '../../db/document.repository.ts';
import { factsOf } from '../../db/fact.repository.ts';
import { findFollowUp } from '../../db/follow-up.repository.ts';
import { checkContent, formAskedOf } from '../forms/form-content.ts';
import { iso, lastDayOf } from '../iso.ts';
import { Problem, unknown } from '../problem.ts';
import { languageFor, signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { documentAnswer, documentBody, documentDetail, documentPath } from '../schemas/document.schema.ts';
import { standingAt } from '../standing.ts';
import { removedView } from '../views/removal-view.ts';

const tags = ['documents'];

/** Whoever may send one of these may write the document that goes with it. */
const NAMES_A_DOCUMENT: readonly CommandType[] = [
  'sendResponseUnits',
  'confirmResponseUnits',
  'submitForm',
  'answerForm',
  'recordMeeting',
  'planMeeting',
  'contestMeeting',
  'submitPlan',
  'reviewMeasure',
  'raiseMeasure',
  'answerRaised',
  'recordDiscussion',
  'giveConfirmation',
  'requestExtension',
  'decideExtension',
  'recordReport',
  'reportWrongReceiver',
  'assessWrongReceiver',
];

export const documentRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  app.post(
    '/documents',
    {
      schema: {
        tags,
        summary: 'Store a text; a command then names it by id and hash',
        body: documentBody,
        response: { 201: documentAnswer, ...problems(400, 403, 404, 409, 422, 503) },
      },
    },
    async (request, reply) => {
      const { followUpId, duty, kind, content } = request.body;
      const followUp = await findFollowUp(db, followUpId);
      if (!followUp) throw unknown('FOLLOW_UP', followUpId);
      const { actor, at } = await standingAt({ db, clock }, request, followUp.unit_id);
      const shelved = await plans.get(followUp.plan_key, followUp.plan_version);
      const { plan } = shelved;
      // What happened is written before the duty that it causes.
      const definition = duty === plan.wrongReceiverDuty?.key ? plan.wrongReceiverDuty : findDefinition(plan, duty);
      if (!definition) throw unknown('DUTY', duty);
      if (!NAMES_A_DOCUMENT.some((type) => can(actor, type, definition).allowed)) {
        throw new Problem(403, 'ACCESS_ROLE_MISSING', { action: 'submitForm', duty, role: definition.responsible });
      }
      const sent = {
        kind,
        content,
        form: await formAskedOf(db, shelved, definition, followUpId),
        today: lastDayOf(at + 1, plan.zone),
        language: languageFor(request),
      };
      const warnings = checkContent(sent);
      const sealed = sealDocument(content);
      const stored = await db.transaction().execute(async (trx) => {
        // Two at once would take the same version number.
        await lockVersions(trx, followUpId, duty);
        return addDocument(trx, { followUpId, duty, kind, personId: actor.personId, createdAt: await clock.now(trx), ...sealed });
      });
      return reply
        .status(201)
        .header('location', `/v1/documents/${stored.documentId}`)
        .send({ ...stored, sha256: sealed.sha256, warnings });
    },
  );

  app.get(
    '/documents/:documentId',
    { schema: { tags, summary: 'A stored text', params: documentPath, response: { 200: documentDetail, ...problems(403, 404) } } },
    async (request) => {
      const { documentId } = request.params;
      const document = await findDocument(db, documentId);
      const followUp = document && (await findFollowUp(db, document.follow_up_id));
      if (!document || !followUp) throw unknown('DOCUMENT', documentId);
      const mine = document.person_id === signedIn(request).personId;
      const facts = (await factsOf(db, document.follow_up_id)).map(({ fact }) => fact);
      if (!mine) {
        const { actor } = await standingAt({ db, clock }, request, followUp.unit_id).catch(() => ({ actor: null }));
        if (!actor) throw unknown('DOCUMENT', documentId);
        const permission = mayReadDocument(actor, document.document_id, document.duty, facts);
        if (!permission.allowed) throw new Problem(403, permission.code, permission.params);
      }
      const { plan } = await plans.get(followUp.plan_key, followUp.plan_version);
      return {
        documentId,
        followUpId: document.follow_up_id,
        duty: document.duty,
        kind: document.kind,
        version: document.version,
        sha256: document.sha256,
        createdAt: iso(document.created_at, plan.zone),
        mine,
        content: document.content === null ? null : (JSON.parse(document.content) as unknown),
        removed: removedView(facts, documentId, plan.zone),
      };
    },
  );
};
