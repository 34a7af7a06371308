import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { can } from '../../domain/access.ts';
import { organisationAround } from '../../db/api-access.repository.ts';
import { addFolder, lockFolders } from '../../db/archive.repository.ts';
import { unitRows } from '../../db/organisation.repository.ts';
import { compareFolders, readFolders, type FolderChange, type SaidFolder } from '../archive/folder-import.ts';
import { FILE_BYTES } from '../deps.ts';
import { cycleOf } from '../follow-ups.ts';
import { takeCsv } from '../report-checks/counts-request.ts';
import { Problem } from '../problem.ts';
import { signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { folderFile, foldersAnswer, foldersQuery } from '../schemas/archive.schema.ts';
import { problems } from '../schemas/common.schema.ts';
import { cyclePath } from '../schemas/cycle.schema.ts';
import { actorTowards } from '../standing.ts';

const tags = ['archive'];
const consumes = ['application/json', 'text/csv'];

const shown = ({ case_id: caseId, system, title, access_code: accessCode, legal_basis: legalBasis, blocked }: SaidFolder) => ({
  caseId,
  system,
  title,
  accessCode,
  legalBasis,
  blocked,
});

/** The folders of many units at once, as the archive's own list gives them: preview, then carry out, whole or not at all. */
export const caseFolderImportRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, archive }) => {
  takeCsv(app);

  /** The person's own units; whoever has none learns of no unit, and of no fault in the file either. */
  async function read(request: FastifyRequest, csv: string) {
    const who = signedIn(request);
    const at = await clock.now(db);
    const org = await organisationAround(db, who.personId, at);
    const mine = new Set([...org.units.keys()].filter((unitId) => can(actorTowards(org, who, unitId, at), 'setCaseFolder').allowed));
    if (mine.size === 0) throw new Problem(403, 'ACCESS_ROLE_MISSING', { action: 'setCaseFolder', duty: null, role: 'archivist' });
    return { folders: readFolders(csv, { org, mine, archive }), personId: who.personId };
  }

  async function answer(changes: readonly FolderChange[], preview: string) {
    const names = new Map(
      (
        await unitRows(
          db,
          changes.map(({ unitId }) => unitId),
        )
      ).map((row) => [row.unit_id, row.abbreviation]),
    );
    const count = (change: FolderChange['change']) => changes.filter((one) => one.change === change).length;
    return {
      preview,
      counts: { new: count('new'), changed: count('changed'), same: count('same') },
      folders: changes.map(({ unitId, said, present, change }) => ({
        unitId,
        abbreviation: names.get(unitId) ?? unitId,
        change,
        after: shown(said),
        before: present && shown(present),
      })),
    };
  }

  app.post(
    '/cycles/:cycleId/case-folders/preview',
    {
      bodyLimit: FILE_BYTES,
      schema: {
        tags,
        consumes,
        summary: 'What a list of case folders would change. Nothing is stored',
        params: cyclePath,
        body: folderFile,
        response: { 200: foldersAnswer, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request) => {
      const cycle = await cycleOf(db, request.params.cycleId);
      const { folders } = await read(request, request.body.csv);
      const { changes, preview } = await compareFolders(db, cycle.cycle_id, folders);
      return answer(changes, preview);
    },
  );

  app.post(
    '/cycles/:cycleId/case-folders',
    {
      bodyLimit: FILE_BYTES,
      schema: {
        tags,
        consumes,
        summary: 'Say the case folders of many units; what waits for them is delivered',
        description:
          'Exactly what the preview showed, or nothing. Sent again it changes nothing. Units that are not in the list keep their folder, ' +
          'and of columns that are not in it a folder keeps what it has; an empty cell takes it back to what is usual.',
        params: cyclePath,
        querystring: foldersQuery,
        body: folderFile,
        response: { 200: foldersAnswer, ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request) => {
      const cycle = await cycleOf(db, request.params.cycleId);
      const { cycle_id: cycleId } = cycle;
      const { folders, personId } = await read(request, request.body.csv);
      const { changes, preview } = await db.transaction().execute(async (trx) => {
        await lockFolders(
          trx,
          cycleId,
          folders.map(({ unitId }) => unitId),
        );
        const compared = await compareFolders(trx, cycleId, folders);
        const wanted = compared.changes.filter(({ change }) => change !== 'same');
        if (wanted.length > 0 && compared.preview !== request.query.confirm) throw new Problem(409, 'CASE_FOLDERS_OUTDATED');
        const setAt = await clock.now(trx);
        for (const { unitId, said } of wanted) {
          await addFolder(trx, { cycle_id: cycleId, unit_id: unitId, ...said, person_id: personId, set_at: setAt });
        }
        return compared;
      });
      return answer(changes, preview);
    },
  );
};
