import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import { z } from 'zod';
import { iso } from '../iso.ts';
import type { RouteDeps } from '../route-deps.ts';

const config = { open: true as const, rateLimit: false as const };
const answer = z.object({ status: z.enum(['ok', 'away']), now: z.string().nullable().describe('Plan time') });

export const healthRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock }) => {
  app.get(
    '/health',
    {
      config,
      schema: {
        tags: ['health'],
        summary: 'Is the API up, and the record behind it?',
        security: [],
        response: { 200: answer, 503: answer },
      },
    },
    async (_request, reply) => {
      try {
        await sql`select 1`.execute(db);
        return { status: 'ok' as const, now: iso(await clock.now(db)) };
      } catch {
        return reply.status(503).send({ status: 'away', now: null });
      }
    },
  );

  app.get('/openapi.json', { config: { open: true }, schema: { hide: true } }, async () => app.swagger());
};
