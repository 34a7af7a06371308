import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { sha256 } from '../../documents/hash.ts';
import { calendarFeedOf, endCalendarFeed, setCalendarFeed } from '../../db/calendar-feed.repository.ts';
import { newSecret } from '../calendar/secret.ts';
import { iso, isoOrNull } from '../iso.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { calendarEnded, calendarMade, calendarState } from '../schemas/calendar.schema.ts';
import { problems } from '../schemas/common.schema.ts';

const tags = ['me'];

/** The person's own calendar address: one at a time, ended whenever the person wants. */
export const calendarRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db }) => {
  app.get(
    '/me/calendar',
    { schema: { tags, summary: 'Whether I have a calendar address', response: { 200: calendarState, ...problems(403) } } },
    async (request) => ({ madeAt: isoOrNull(await calendarFeedOf(db, signedIn(request).personId)) }),
  );

  app.post(
    '/me/calendar',
    {
      schema: {
        tags,
        summary: 'Make a calendar address with my last days; the one before ends',
        response: { 201: calendarMade, ...problems(403) },
      },
    },
    async (request, reply) => {
      const secret = newSecret();
      const madeAt = await setCalendarFeed(db, signedIn(request).personId, sha256(secret));
      return reply.status(201).send({ path: `/calendar/${secret}.ics`, madeAt: iso(madeAt) });
    },
  );

  app.delete(
    '/me/calendar',
    { schema: { tags, summary: 'End my calendar address', response: { 200: calendarEnded, ...problems(403) } } },
    async (request) => ({ ended: await endCalendarFeed(db, signedIn(request).personId) }),
  );
};
