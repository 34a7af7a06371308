import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { can } from '../../domain/access.ts';
import { sentForms } from '../../domain/documents.ts';
import { findDefinition } from '../../domain/plan.ts';
import { everybody, meetingCalendar, partiesOfMeeting } from '../../documents/calendar/meeting-calendar.ts';
import { findText } from '../../db/document.repository.ts';
import { findPersons, unitRows } from '../../db/organisation.repository.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { foldFollowUp } from '../follow-ups.ts';
import { openUnit } from '../open-unit.ts';
import { Problem, unknown } from '../problem.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { agendaAnswer, calendarQuery, inLanguage, meetingPath, timesAnswer } from '../schemas/meeting.schema.ts';
import { inCycle } from '../schemas/unit.schema.ts';
import { onlyStaff } from '../staff.ts';
import { chosenDay, meetingTimes, planningOf } from '../views/meeting-view.ts';

const tags = ['meetings'];

export const meetingRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  /** A meeting of the unit, for its own people and those who help them. */
  async function open(request: FastifyRequest, { unitId, duty }: { unitId: string; duty: string }, cycleId: string | undefined) {
    const opened = await openUnit({ db, clock, plans }, request, unitId, cycleId, 'readMeetings');
    onlyStaff(opened.standing);
    const definition = findDefinition(opened.shelved.plan, duty);
    const { state, facts } = await foldFollowUp(db, opened.ids.followUpId);
    const known = Object.hasOwn(state.duties, duty) ? state.duties[duty] : undefined;
    if (definition?.evidence !== 'meeting' || !known) throw unknown('DUTY', duty);
    return { ...opened, definition, duty: known, state, facts: facts.map(({ fact }) => fact) };
  }

  app.get(
    '/units/:unitId/duties/:duty/agenda',
    {
      schema: {
        tags,
        summary: 'What the meeting goes through, with and without a report of its own',
        params: meetingPath,
        querystring: inLanguage,
        response: { 200: agendaAnswer, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { shelved, definition, state, language: own } = await open(request, request.params, request.query.cycle);
      const language = request.query.language ?? own;
      // Why there is none is never said.
      const without = definition.needs !== undefined && state.duties[definition.needs]?.reportOutcome === 'noOwnReport';
      const variant = without ? ('noOwnReport' as const) : ('ownReport' as const);
      const items = definition.needs === undefined ? [] : (shelved.texts.agenda?.[variant] ?? []);
      const title = dutyName(shelved.texts, definition.key)[language];
      return { unitId: request.params.unitId, duty: definition.key, title, variant, items: items.map((item) => item[language]) };
    },
  );

  app.get(
    '/units/:unitId/duties/:duty/times',
    {
      schema: {
        tags,
        summary: 'When and where the meeting is, part by part',
        params: meetingPath,
        querystring: inCycle,
        response: { 200: timesAnswer, ...problems(403, 404) },
      },
    },
    async (request) => {
      const { standing, shelved, ids, definition, duty, facts } = await open(request, request.params, request.query.cycle);
      const form = can(standing.actor, 'planMeeting', definition).allowed ? planningOf(shelved.plan, duty.key) : undefined;
      const { newest } = form ? sentForms(facts, form.key, 'responsible') : { newest: null };
      const named = [...Object.values(duty.bookings).map((one) => one.documentId), ...(newest ? [newest.documentId] : [])];
      const documents = await Promise.all(named.map((id) => findText(db, id)));
      const contents = new Map(documents.flatMap((one) => (one ? [[one.document_id, one.content] as const] : [])));
      return {
        unitId: ids.unitId,
        duty: duty.key,
        times: meetingTimes(duty, contents),
        chosen: newest && chosenDay(contents.get(newest.documentId)),
      };
    },
  );

  app.get(
    '/units/:unitId/duties/:duty/calendar.ics',
    {
      schema: {
        tags,
        summary: 'The meeting as a calendar file: an invitation, a change or a cancellation',
        description:
          'RFC 5545 with METHOD:REQUEST or CANCEL. The same UID and a higher SEQUENCE change or remove what a calendar has. It names no measure and no result.',
        params: meetingPath,
        querystring: calendarQuery,
        response: problems(403, 404),
      },
    },
    async (request, reply) => {
      const { part } = request.query;
      const { standing, shelved, ids, duty, language: own } = await open(request, request.params, request.query.cycle);
      const language = request.query.language ?? own;
      const booking = duty.bookings[part];
      const document = booking && (await findText(db, booking.documentId));
      if (!booking || !document) throw new Problem(404, 'MEETING_NOT_PLANNED', { duty: duty.key });
      const { org, at } = standing;
      const parties = partiesOfMeeting(org, ids.unitId, at, signedIn(request).personId);
      const [[unit], persons] = await Promise.all([unitRows(db, [ids.unitId]), findPersons(db, everybody(parties))]);
      const { name, type, content } = meetingCalendar({
        ...ids,
        duty: duty.key,
        part,
        booking,
        content: document.content,
        words: { duty: dutyName(shelved.texts, duty.key)[language], unit: unit?.abbreviation ?? ids.unitId },
        language,
        parties,
        persons,
      });
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(content as never); // a file, not JSON: no schema says so
    },
  );
};
