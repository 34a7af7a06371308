import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { findDefinition } from '../../domain/plan.ts';
import type { CalendarPerson } from '../../documents/calendar/calendar-file.ts';
import type { Invitation } from '../../documents/calendar/invitation.ts';
import { meetingCalendar, partiesOfMeeting } from '../../documents/calendar/meeting-calendar.ts';
import { findDocument } from '../../db/document.repository.ts';
import { findPersons, unitRows } from '../../db/organisation.repository.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { foldFollowUp } from '../follow-ups.ts';
import { openUnit } from '../open-unit.ts';
import { Problem, unknown } from '../problem.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { agendaAnswer, calendarQuery, inLanguage, meetingPath } from '../schemas/meeting.schema.ts';
import { onlyStaff } from '../staff.ts';
import type { Standing } from '../standing.ts';

const tags = ['meetings'];

export const meetingRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  /** A meeting of the unit, for its own people and those who help them. */
  async function open(request: FastifyRequest, { unitId, duty }: { unitId: string; duty: string }, cycleId: string | undefined) {
    const opened = await openUnit({ db, clock, plans }, request, unitId, cycleId, 'readMeetings');
    onlyStaff(opened.standing);
    const definition = findDefinition(opened.shelved.plan, duty);
    const { state } = await foldFollowUp(db, opened.ids.followUpId);
    const known = Object.hasOwn(state.duties, duty) ? state.duties[duty] : undefined;
    if (definition?.evidence !== 'meeting' || !known) throw unknown('DUTY', duty);
    return { ...opened, definition, duty: known, state };
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
      const document = booking && (await findDocument(db, booking.documentId));
      if (!booking || !document) throw new Problem(404, 'MEETING_NOT_PLANNED', { duty: duty.key });
      const [unit] = await unitRows(db, [ids.unitId]);
      const { type, content } = meetingCalendar({
        followUpId: ids.followUpId,
        duty: duty.key,
        part,
        booking,
        invitation: JSON.parse(document.content) as Invitation,
        words: { duty: dutyName(shelved.texts, duty.key)[language], unit: unit?.abbreviation ?? ids.unitId },
        language,
        ...(await invited(standing, signedIn(request).personId)),
      });
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="meeting-${encodeURIComponent(ids.unitId)}.ics"`)
        .send(content as never); // a file, not JSON: no schema says so
    },
  );

  async function invited({ org, unitId, at }: Standing, personId: string): Promise<{ organiser: CalendarPerson; asked: CalendarPerson[] }> {
    const { organiser, asked } = partiesOfMeeting(org, unitId, at, personId);
    const persons = await findPersons(db, [...asked, ...(organiser === undefined ? [] : [organiser])]);
    const card = (id: string | undefined): CalendarPerson => {
      const person = persons.find((one) => one.person_id === id);
      return { name: person?.name ?? '', address: person?.email ?? '' };
    };
    return { organiser: card(organiser), asked: asked.map(card) };
  }
};
