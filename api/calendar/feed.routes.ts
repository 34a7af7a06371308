import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sha256 } from '../../documents/hash.ts';
import { feedFile } from '../../documents/calendar/feed-file.ts';
import { ownerOfFeed } from '../../db/calendar-feed.repository.ts';
import { say } from '../../texts/message.ts';
import { PROGRESS_PLAN_WORDS as WORDS } from '../../texts/progress-plan-words.ts';
import { Problem } from '../problem.ts';
import type { RouteDeps } from '../route-deps.ts';
import { feedDays } from './feed-days.ts';
import { SECRET } from './secret.ts';

/** From one address; behind a proxy that is everybody. */
const READS_PER_MINUTE = 600;

/** The calendar that programs fetch. Whoever has the address may read it: nothing is said but tasks, units and days, and its owner can end it. */
export function addCalendarFeed(app: FastifyInstance, deps: RouteDeps): void {
  const { db, clock } = deps;
  const rateLimit = {
    max: Math.min(READS_PER_MINUTE, deps.limits.requestsPerMinute),
    keyGenerator: (request: FastifyRequest) => request.ip,
  };
  // The secret stands in the address: the ordinary line for each request is not written.
  const open = { config: { open: true as const, rateLimit }, schema: { hide: true }, logLevel: 'warn' as const };
  app.get<{ Params: { file: string } }>('/calendar/:file', open, async (request, reply) => {
    const secret = SECRET.exec(request.params.file)?.[1];
    const owner = secret === undefined ? undefined : await ownerOfFeed(db, sha256(secret));
    if (!owner) throw new Problem(404, 'CALENDAR_UNKNOWN');
    const at = await clock.now(db);
    const days = await feedDays(deps, owner.personId, owner.language, at);
    return reply
      .type('text/calendar; charset=utf-8')
      .headers({ 'x-robots-tag': 'noindex, nofollow', 'content-disposition': 'inline; filename="toarshjulet.ics"' })
      .send(feedFile(say(WORDS.calendar, owner.language), days, at - (at % 1000)));
  });
}
