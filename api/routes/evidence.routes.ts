import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { evidenceBundle } from '../../documents/evidence/bundle.ts';
import { LANGUAGES } from '../../texts/language.ts';
import { readEvidence } from '../evidence.ts';
import { openUnit } from '../open-unit.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { inCycle, unitPath } from '../schemas/unit.schema.ts';

export const evidenceRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans }) => {
  app.get(
    '/units/:unitId/evidence',
    {
      schema: {
        tags: ['units'],
        summary: 'Proof of what the unit has done, in one file',
        description:
          "A ZIP with a PDF/A summary, every text handed in, deadlines, letters without addresses, the facts and their chain. It holds texts, so it is for the unit's own parties. `toarshjul evidence verify FILE` checks it.",
        params: unitPath,
        querystring: inCycle.extend({ language: z.enum(LANGUAGES).optional() }),
        response: problems(403, 404),
      },
    },
    async (request, reply) => {
      const { unitId } = request.params;
      const opened = await openUnit({ db, clock, plans }, request, unitId, request.query.cycle, 'readDocuments');
      const { cycle, followUp, shelved, language } = opened;
      const evidence = await readEvidence(db, { followUp, cycle, shelved, at: opened.standing.at });
      const bundle = await evidenceBundle(evidence, request.query.language ?? language);
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="evidence-${encodeURIComponent(unitId)}.zip"`)
        .send(Buffer.from(bundle) as never); // bytes, not JSON: no schema says so
    },
  );
};
