import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { systemFor } from '../../domain/archive.ts';
import { lineUpwards } from '../../domain/organisation.ts';
import { addFolder, foldersOf } from '../../db/archive.repository.ts';
import { unitRows } from '../../db/organisation.repository.ts';
import { isSame, saidOf } from '../archive/folder-import.ts';
import { caseTitle } from '../archive/read-delivery.ts';
import { cycleOf } from '../follow-ups.ts';
import { Problem } from '../problem.ts';
import type { RouteDeps } from '../route-deps.ts';
import { folderAnswer, folderBody, folderPath } from '../schemas/archive.schema.ts';
import { problems } from '../schemas/common.schema.ts';
import { demand, standingAt } from '../standing.ts';
import { viewOfFolder } from '../views/delivery-view.ts';

const tags = ['archive'];

/** Where a unit's documents are kept. People say it; nothing about the folder is guessed. */
export const caseFolderRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans, archive }) => {
  async function open(request: FastifyRequest, { cycleId, unitId }: { cycleId: string; unitId: string }) {
    const standing = await standingAt({ db, clock }, request, unitId);
    const cycle = await cycleOf(db, cycleId);
    const shelved = await plans.get(cycle.plan_key, cycle.plan_version);
    const unit = (await unitRows(db, [unitId]))[0]!;
    const proposed = {
      system: systemFor(archive, lineUpwards(standing.org, unitId)),
      title: caseTitle(shelved, unit.abbreviation),
    };
    const answer = async () => {
      const [folder, ...earlier] = (await foldersOf(db, cycleId, unitId)).map((row) => viewOfFolder({ shelved, unit }, row));
      return { folder: folder ?? null, earlier, proposed, systems: Object.keys(archive.systems) };
    };
    return { ...standing, proposed, answer };
  }

  app.get(
    '/cycles/:cycleId/case-folders/:unitId',
    {
      schema: {
        tags,
        summary: "The unit's case folder in the archive",
        params: folderPath,
        response: { 200: folderAnswer, ...problems(403, 404, 409) },
      },
    },
    async (request) => {
      const { actor, answer } = await open(request, request.params);
      demand(actor, 'readDeliveries');
      return answer();
    },
  );

  app.put(
    '/cycles/:cycleId/case-folders/:unitId',
    {
      schema: {
        tags,
        summary: "Say which case folder is the unit's; what waits for it is delivered",
        description: 'What is left out is taken back to what is usual. A folder in another system leaves older receipts as they are.',
        params: folderPath,
        body: folderBody,
        response: { 200: folderAnswer, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request) => {
      const { cycleId, unitId } = request.params;
      const { actor, proposed, answer } = await open(request, request.params);
      demand(actor, 'setCaseFolder');
      const said = saidOf(request.body, proposed.system);
      const { system } = said;
      if (!Object.hasOwn(archive.systems, system)) {
        throw new Problem(422, 'ARCHIVE_SYSTEM_UNKNOWN', { system, known: Object.keys(archive.systems).join(', ') });
      }
      await db.transaction().execute(async (trx) => {
        const [present] = await foldersOf(trx, cycleId, unitId);
        if (present && isSame(present, said)) return;
        await addFolder(trx, { cycle_id: cycleId, unit_id: unitId, ...said, person_id: actor.personId, set_at: await clock.now(trx) });
      });
      return answer();
    },
  );
};
