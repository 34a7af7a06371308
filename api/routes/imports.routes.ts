import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { lockImport, markApplied, openFollowUps, organisationNow, saveImport } from '../../db/api-import.repository.ts';
import { writeCauses } from '../../db/command.repository.ts';
import { newId } from '../../platform/ids.ts';
import { applyImport } from '../../db/organisation-import.repository.ts';
import { baseHash, changedRoles, differences, readImport } from '../imports/import-preview.ts';
import { FILE_BYTES } from '../deps.ts';
import { iso } from '../iso.ts';
import { Problem, unknown } from '../problem.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { id, problems } from '../schemas/common.schema.ts';
import { importBody, importPreview, type ImportPreview } from '../schemas/import.schema.ts';
import { standingAtTop } from '../standing.ts';
import { faultWords } from '../words/say-problem.ts';
import { roleCauses } from '../tell-role-changes.ts';

const tags = ['imports'];
/** A register's own client needs this scope; it may then import and nothing else. */
export const IMPORT_SCOPE = 'toarshjul:import';
const config = { machineScope: IMPORT_SCOPE };

export const importRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, engine }) => {
  app.post(
    '/imports',
    {
      bodyLimit: FILE_BYTES,
      config,
      schema: {
        tags,
        summary: 'Preview an import: what would change, and every fault. Nothing is applied',
        body: importBody,
        response: { 200: importPreview, ...problems(400, 403) },
      },
    },
    async (request): Promise<ImportPreview> => {
      const { at, actor } = await standingAtTop({ db, clock }, request, 'importData');
      const { language } = signedIn(request);
      const [now, followUps] = await Promise.all([organisationNow(db, at), openFollowUps(db)]);
      const unitIds = [...new Set(followUps.map((one) => one.unit_id))];
      const { content, problems: faults } = readImport(request.body, now, unitIds, at);
      const preview: ImportPreview = {
        importId: faults.length > 0 ? null : newId(),
        createdAt: iso(at),
        appliedAt: null,
        ...differences(now, content, at),
        roleChanges: faults.length > 0 ? [] : changedRoles(now, content, unitIds, at),
        problems: faults.map((fault) => ({
          file: fault.file,
          line: fault.line,
          path: fault.path,
          code: fault.code,
          detail: faultWords(fault, language),
        })),
      };
      if (preview.importId !== null) {
        await saveImport(db, {
          import_id: preview.importId,
          created_by: actor.personId,
          created_at: at,
          base_hash: baseHash(now),
          content: JSON.stringify(content),
          preview: JSON.stringify(preview),
        });
      }
      return preview;
    },
  );

  app.post(
    '/imports/:importId/apply',
    {
      config,
      schema: {
        tags,
        summary: 'Apply a previewed import, whole or not at all',
        params: z.object({ importId: id }),
        response: { 200: importPreview, ...problems(403, 404, 409) },
      },
    },
    async (request): Promise<ImportPreview> => {
      const { importId } = request.params;
      const { actor } = await standingAtTop({ db, clock }, request, 'importData');
      const { preview, told } = await db.transaction().execute(async (trx) => {
        const row = await lockImport(trx, importId);
        if (!row) throw unknown('IMPORT', importId);
        const shown = row.preview as ImportPreview;
        if (row.applied_at !== null) return { preview: { ...shown, appliedAt: iso(row.applied_at) }, told: [] };
        const at = await clock.now(trx);
        const now = await organisationNow(trx, at);
        if (baseHash(now) !== row.base_hash) throw new Problem(409, 'IMPORT_OUTDATED', { id: importId });
        const followUps = await openFollowUps(trx);
        const changes = changedRoles(now, row.content, [...new Set(followUps.map((one) => one.unit_id))], at);
        await applyImport(trx, row.content, at);
        const nudged = await writeCauses(trx, clock, roleCauses(changes, followUps));
        await markApplied(trx, importId, actor.personId, at);
        return { preview: { ...shown, roleChanges: changes, appliedAt: iso(at) }, told: nudged };
      });
      await engine.nudge(told).catch((error: unknown) => request.log.warn({ err: error }, 'follow-ups will be told later'));
      return preview;
    },
  );
};
