import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { overviewSheet } from '../overview/overview-sheet.ts';
import { readOverview } from '../overview/read-overview.ts';
import { overviewScope } from '../overview/scope.ts';
import { languageFor } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { cyclePath } from '../schemas/cycle.schema.ts';
import { overviewAnswer, overviewFileQuery, overviewQuery } from '../schemas/overview.schema.ts';

const tags = ['cycles'];

/** For leader meetings and committees: the process in counts. */
export const overviewRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, deps) => {
  app.get(
    '/cycles/:cycleId/overview',
    {
      schema: {
        tags,
        summary:
          'One page for a leader meeting: tasks, decisions, help, themes and measures of a unit and all below it, now, by a date or as frozen',
        params: cyclePath,
        querystring: overviewQuery,
        response: { 200: overviewAnswer, ...problems(400, 403, 404, 409) },
      },
    },
    async (request) =>
      readOverview(deps.db, await overviewScope(deps, request, request.params.cycleId, request.query), languageFor(request)),
  );

  app.get(
    '/cycles/:cycleId/progress.csv',
    {
      schema: {
        tags,
        summary: 'The counts as a spreadsheet, for the working environment committee and the data protection officer',
        description: 'Semicolons and a byte order mark, as Excel in Norway reads it. What looks like a formula is made text.',
        params: cyclePath,
        querystring: overviewFileQuery,
        response: problems(400, 403, 404, 409),
      },
    },
    async (request, reply) => {
      const language = request.query.language ?? languageFor(request);
      const overview = await readOverview(deps.db, await overviewScope(deps, request, request.params.cycleId, request.query), language);
      const name = `progress-${overview.frozen ? 'frozen-' : ''}${overview.asOf.slice(0, 10)}.csv`;
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(overviewSheet(overview, language) as never); // a file, not JSON: no schema says so
    },
  );
};
