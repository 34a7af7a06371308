import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { mayFillIn, sentForms, sideOf } from '../../domain/documents.ts';
import { findDefinition } from '../../domain/plan.ts';
import { answersIn } from '../../documents/forms/filled-in.ts';
import { findText } from '../../db/document.repository.ts';
import { findDraft } from '../../db/draft.repository.ts';
import { factsOf } from '../../db/fact.repository.ts';
import { keepDraft } from '../forms/draft.ts';
import { proposals } from '../forms/proposals.ts';
import { formAskedOf } from '../forms/form-content.ts';
import { followUpAt, foldFollowUp } from '../follow-ups.ts';
import { iso, lastDayOf } from '../iso.ts';
import { Problem, unknown } from '../problem.ts';
import { languageFor } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { draftAnswer, draftBody, formAnswer, formPath } from '../schemas/form.schema.ts';
import { inCycle } from '../schemas/unit.schema.ts';
import { standingAt } from '../standing.ts';
import { removedView } from '../views/removal-view.ts';
import { changeViews, draftState, formView, type FormReader } from '../views/form-view.ts';

const tags = ['forms'];

export const formRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  /** The person is one of the two who fill in the duty's form. */
  async function open(request: FastifyRequest, unitId: string, duty: string, cycleId: string | undefined) {
    const { actor, at, org } = await standingAt({ db, clock }, request, unitId);
    const { cycle, followUp } = await followUpAt(db, unitId, cycleId);
    const shelved = await plans.get(followUp.plan_key, followUp.plan_version);
    const { plan } = shelved;
    const definition = findDefinition(plan, duty);
    if (!definition) throw unknown('DUTY', duty);
    const permission = mayFillIn(actor, definition);
    if (!permission.allowed) throw new Problem(403, permission.code, permission.params, { plan: shelved });
    const form = await formAskedOf(db, shelved, definition, followUp.follow_up_id);
    if (!form) throw unknown('FORM', duty);
    const today = lastDayOf(at + 1, plan.zone);
    const reader: FormReader = { form, language: languageFor(request), personId: actor.personId, zone: plan.zone, today };
    return {
      reader,
      closed: followUp.closed,
      ids: { unitId, cycleId: cycle.cycle_id, followUpId: followUp.follow_up_id, duty },
      side: sideOf(actor, definition),
      where: { org, unitId, at, language: reader.language },
      plan,
    };
  }

  app.get(
    '/units/:unitId/duties/:duty/form',
    {
      schema: {
        tags,
        summary: 'The form of a duty: its questions, the shared draft, what was sent, and what changed',
        params: formPath,
        querystring: inCycle,
        response: { 200: formAnswer, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { unitId, duty } = request.params;
      const { reader, ids, side, where, plan } = await open(request, unitId, duty, request.query.cycle);
      const facts = (await factsOf(db, ids.followUpId)).map(({ fact }) => fact);
      const { newest, mine } = sentForms(facts, duty, side);
      const [sent, seen, draft, proposed] = await Promise.all([
        newest && findText(db, newest.documentId),
        mine && findText(db, mine.documentId),
        findDraft(db, ids.followUpId, duty),
        proposals(db, reader.form, { ...where, plan, cycleId: ids.cycleId }),
      ]);
      const sentAnswers = sent ? answersIn(JSON.parse(sent.content)) : {};
      const removed = newest && !sent ? removedView(facts, newest.documentId, reader.zone) : null;
      return {
        ...ids,
        form: formView(reader),
        proposed,
        draft: draft
          ? { ...draftState(reader, draft), answers: draft.answers, changes: changeViews(reader, sentAnswers, draft.answers) }
          : null,
        submitted: sent
          ? {
              documentId: sent.document_id,
              version: sent.version,
              sha256: sent.sha256,
              storedAt: iso(sent.created_at, reader.zone),
              answers: sentAnswers,
            }
          : null,
        removed,
        changes: seen
          ? { sinceDocumentId: seen.document_id, fields: changeViews(reader, answersIn(JSON.parse(seen.content)), sentAnswers) }
          : null,
      };
    },
  );

  app.put(
    '/units/:unitId/duties/:duty/form/draft',
    {
      schema: {
        tags,
        summary: 'Save the draft that manager and second party write together',
        description:
          'The whole draft. If somebody saved since `sawRevision`, it is refused with DRAFT_CHANGED and the fields that changed. A draft is never evidence. Remarks and statements do not belong here: they stay private until they are sent.',
        params: formPath,
        querystring: inCycle,
        body: draftBody,
        response: { 200: draftAnswer, ...problems(400, 403, 404, 409, 422, 503) },
      },
    },
    async (request) => {
      const { unitId, duty } = request.params;
      const { reader, ids, closed } = await open(request, unitId, duty, request.query.cycle);
      if (closed) throw new Problem(409, 'FOLLOW_UP_CLOSED', { at: (await foldFollowUp(db, ids.followUpId)).state.closedAt });
      const { form, language, personId } = reader;
      const offered = { ...request.body, followUpId: ids.followUpId, duty, form, language, personId };
      const draft = await db.transaction().execute((trx) => keepDraft(trx, clock, offered));
      return draftState(reader, draft);
    },
  );
};
