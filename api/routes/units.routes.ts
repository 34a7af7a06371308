import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { can } from '../../domain/access.ts';
import { ladderStepNamed } from '../../domain/ladder.ts';
import { resolve } from '../../domain/people.ts';
import { findDefinition, type CompiledPlan } from '../../domain/plan.ts';
import type { Actor, Receiver } from '../../domain/roles.ts';
import { aliasesOf } from '../../db/unit-alias.repository.ts';
import { dutiesOf } from '../../db/duty.repository.ts';
import { factsPage } from '../../db/fact.repository.ts';
import { organisationAround } from '../../db/api-access.repository.ts';
import { dutyCounts, followUpsOfUnits, noticesWithLetters } from '../../db/api-unit.repository.ts';
import { unitRows } from '../../db/organisation.repository.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { z } from 'zod';
import { cycleOf, foldFollowUp } from '../follow-ups.ts';
import { iso, isoOrNull } from '../iso.ts';
import { openUnit } from '../open-unit.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { dutiesAnswer, factsAnswer, factsQuery, inCycle, lettersAnswer, unitDetail, unitPath, unitRow } from '../schemas/unit.schema.ts';
import { actorTowards } from '../standing.ts';
import { publicDates } from '../views/cycle-view.ts';
import { unitArchive } from '../views/delivery-view.ts';
import { byDueDate, dutyView } from '../views/duty-view.ts';
import { comingSteps, factView, HISTORY_READERS } from '../views/fact-view.ts';
import { peopleAround } from '../views/people-view.ts';
import { sharedUnit } from '../views/sharing-view.ts';
import { formerName, nextDate, unitView, waitingDuties } from '../views/unit-view.ts';
import { mayReport } from '../views/wrong-receiver-view.ts';

const tags = ['units'];

/** What was delivered, and what it is called, tells of texts: for those who follow the archive, and the unit's own parties. */
const seesArchive = (actor: Actor) => can(actor, 'readDeliveries').allowed || can(actor, 'readDocuments').allowed;

export const unitRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  const open = openUnit.bind(null, { db, clock, plans });

  app.get(
    '/units',
    {
      schema: {
        tags,
        summary: 'Units whose status the person may read',
        querystring: inCycle,
        response: { 200: z.object({ units: z.array(unitRow) }), ...problems(404) },
      },
    },
    async (request) => {
      const who = signedIn(request);
      const [at, cycle] = await Promise.all([clock.now(db), cycleOf(db, request.query.cycle)]);
      const org = await organisationAround(db, who.personId, at);
      const visible = [...org.units.keys()].filter((unitId) => can(actorTowards(org, who, unitId, at), 'readStatus').allowed);
      const [rows, followUps] = await Promise.all([unitRows(db, visible), followUpsOfUnits(db, visible, [cycle.cycle_id])]);
      const counts = await dutyCounts(
        db,
        followUps.map((one) => one.follow_up_id),
      );
      const byUnit = new Map(followUps.map((one) => [one.unit_id, one]));
      return { units: rows.map((row) => unitView(row, byUnit.get(row.unit_id), counts, who.language)) };
    },
  );

  app.get(
    '/units/:unitId',
    {
      schema: {
        tags,
        summary: 'A unit: phase, what waits for whom, what is next',
        params: unitPath,
        querystring: inCycle,
        response: { 200: unitDetail, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { standing, followUp, shelved, ids, language } = await open(request, request.params.unitId, request.query.cycle, 'readStatus');
      const seesPeople = can(standing.actor, 'readDuties').allowed;
      const here = { follow_up_id: ids.followUpId, unit_id: ids.unitId };
      const shared = seesPeople ? await sharedUnit(db, standing.org, here, standing.at) : null;
      const [rows, duties, counts, people, aliases] = await Promise.all([
        unitRows(db, [ids.unitId]),
        dutiesOf(db, ids.followUpId),
        dutyCounts(db, [ids.followUpId]),
        seesPeople ? peopleAround(db, standing.org, ids.unitId, standing.at, shared?.chosen?.personId) : [],
        aliasesOf(db, ids.unitId),
      ]);
      const { plan, texts } = shelved;
      const name = (duty: string) => dutyName(texts, duty)[language];
      const next = nextDate(duties, standing.at);
      const looking = { shelved, unit: rows[0]!, at: standing.at, language };
      return {
        ...unitView(rows[0]!, followUp, counts, language),
        cycleId: ids.cycleId,
        cycleTitle: texts.title[language],
        now: iso(standing.at, plan.zone),
        startsAt: iso(plan.startsAt, plan.zone),
        closesAt: iso(plan.closesAt, plan.zone),
        phases: publicDates(shelved, language).phases,
        people,
        phaseTitle: followUp.phase === null ? null : (texts.phases[followUp.phase]?.[language] ?? followUp.phase),
        waiting: waitingDuties(duties).map((one) => ({
          duty: one.key,
          title: name(one.key),
          on: one.waiting_on ?? '',
          since: isoOrNull(one.opened_at, plan.zone),
        })),
        next: next && { duty: next.duty, title: name(next.duty), what: next.what, at: iso(next.at, plan.zone) },
        formerNames: aliases.map((alias) => formerName(alias, plan.zone, language)),
        archive: seesArchive(standing.actor) ? await unitArchive(db, ids, looking) : null,
        myRoles: [...standing.actor.roles],
      };
    },
  );

  app.get(
    '/units/:unitId/duties',
    {
      schema: {
        tags,
        summary: 'The duties of a unit, soonest first',
        params: unitPath,
        querystring: inCycle,
        response: { 200: dutiesAnswer, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { standing, shelved, ids, language } = await open(request, request.params.unitId, request.query.cycle, 'readDuties');
      const { state, facts } = await foldFollowUp(db, ids.followUpId);
      const { actor, at, org } = standing;
      const looking = { shelved, state, facts, actor, at, language, resolve: (role: Receiver) => resolve(org, role, ids.unitId, at) };
      return {
        ...ids,
        duties: Object.values(state.duties)
          .sort(byDueDate)
          .map((duty) => dutyView(looking, duty)),
        reportWrongReceiver: mayReport(shelved.plan, state, actor),
      };
    },
  );

  app.get(
    '/units/:unitId/facts',
    {
      schema: {
        tags,
        summary: 'What has happened, newest first, and what comes next',
        params: unitPath,
        querystring: factsQuery,
        response: { 200: factsAnswer, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { cycle, duty, before, limit } = request.query;
      const { shelved, ids, language, standing } = await open(request, request.params.unitId, cycle, 'readHistory');
      const page = { limit, ...(before === undefined ? {} : { before }), ...(duty === undefined ? {} : { duty }) };
      const [rows, { state }] = await Promise.all([factsPage(db, ids.followUpId, page), foldFollowUp(db, ids.followUpId)]);
      const coming = comingSteps(state, shelved, language).filter((step) => duty === undefined || step.duty === duty);
      const readsTexts = can(standing.actor, 'readDocuments').allowed;
      return { ...ids, facts: rows.map((row) => factView(row, shelved, language, readsTexts)), next: coming, seenBy: [...HISTORY_READERS] };
    },
  );

  app.get(
    '/units/:unitId/letters',
    {
      schema: {
        tags,
        summary: 'Why letters came: each notice with its step, its end and its letters',
        params: unitPath,
        querystring: inCycle,
        response: { 200: lettersAnswer, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { shelved, ids, language } = await open(request, request.params.unitId, request.query.cycle, 'readLetters');
      const { plan, texts } = shelved;
      const notices = await noticesWithLetters(db, ids.followUpId);
      return {
        ...ids,
        letters: notices.map((notice) => ({
          noticeId: notice.notice_id,
          duty: notice.duty,
          title: notice.duty ? dutyName(texts, notice.duty)[language] : null,
          step: notice.step,
          count: stepCount(plan, notice),
          role: notice.role,
          urgency: notice.urgency,
          issuedAt: iso(notice.issued_at, plan.zone),
          factSeq: notice.fact_seq,
          state: notice.state,
          reason: notice.reason,
          supersededBy: notice.superseded_by,
          letters: notice.letters.map((letter) => ({
            letterId: letter.letter_id,
            kind: letter.kind,
            state: letter.state,
            subject: letter.subject,
            madeAt: iso(letter.made_at, plan.zone),
            sentAt: isoOrNull(letter.sent_at, plan.zone),
            possiblyTwice: letter.possibly_twice,
          })),
        })),
      };
    },
  );
};

function stepCount(plan: CompiledPlan, { duty, step }: { duty: string | null; step: string }): Record<string, number | string> | null {
  const definition = duty === null || duty === '' ? undefined : findDefinition(plan, duty);
  const named = definition && ladderStepNamed(plan, definition, step);
  return named ? { ...named.count } : null;
}
