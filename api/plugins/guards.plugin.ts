import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { ApiLimits } from '../deps.ts';
import { Problem } from '../problem.ts';
import type { Sessions } from '../sign-in/sessions.ts';

/** Safe headers on every answer, and a limit for each bearer or session, or each address where there is none. */
export async function addGuards(app: FastifyInstance, limits: ApiLimits, sessions: Pick<Sessions, 'idIn'> | null): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(rateLimit, {
    max: limits.requestsPerMinute,
    timeWindow: '1 minute',
    // The whole header: nobody can spend another person's share without that person's token.
    keyGenerator: (request) => request.headers.authorization ?? sessions?.idIn(request) ?? request.ip,
    errorResponseBuilder: (_request, context) => {
      const seconds = Math.ceil(context.ttl / 1000);
      return new Problem(429, 'RATE_EXCEEDED', { seconds }, { headers: { 'retry-after': String(seconds) } });
    },
  });
  app.addHook('onSend', async (_request, reply) => {
    // Answers are about persons and their duties: nobody on the way keeps them.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
