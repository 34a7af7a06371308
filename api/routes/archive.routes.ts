import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { can, type Action } from '../../domain/access.ts';
import { receive } from '../../db/archive-receipt.repository.ts';
import {
  deliveriesOfUnits,
  findDelivery,
  foldersOf,
  lockDelivery,
  receiptOf,
  updateDelivery,
  type PlacedDelivery,
} from '../../db/archive.repository.ts';
import { organisationAround } from '../../db/api-access.repository.ts';
import { unitRows } from '../../db/organisation.repository.ts';
import { packageFiles } from '../../documents/archive/package-files.ts';
import { pack } from '../../documents/evidence/zip.ts';
import { readDelivery } from '../archive/read-delivery.ts';
import { cycleOf } from '../follow-ups.ts';
import { Problem } from '../problem.ts';
import { languageFor, signedIn } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { deliveriesAnswer, deliveriesQuery, deliveryPath, deliveryView, receiptBody } from '../schemas/archive.schema.ts';
import { problems } from '../schemas/common.schema.ts';
import { actorTowards, demand, standingAt } from '../standing.ts';
import { viewsOfDeliveries } from '../views/delivery-view.ts';

const tags = ['archive'];

export const archiveRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, { db, clock, plans, engine, archive }) => {
  /** Whoever holds no role towards the unit is not told that there is such a delivery. */
  async function open(request: FastifyRequest, deliveryId: string, action: Action) {
    const delivery = await findDelivery(db, deliveryId);
    const standing = delivery && (await standingAt({ db, clock }, request, delivery.unit_id).catch(() => null));
    if (!delivery || !standing) throw new Problem(404, 'DELIVERY_UNKNOWN', { id: deliveryId });
    demand(standing.actor, action);
    return { delivery, standing };
  }

  async function viewOf(request: FastifyRequest, deliveryId: string) {
    const delivery = (await findDelivery(db, deliveryId))!;
    return (await views(request, delivery.cycle_id, [delivery]))[0]!;
  }

  async function views(request: FastifyRequest, cycleId: string, rows: readonly PlacedDelivery[]) {
    const [cycle, at] = await Promise.all([cycleOf(db, cycleId), clock.now(db)]);
    const shelved = await plans.get(cycle.plan_key, cycle.plan_version);
    const units = await unitRows(db, [...new Set(rows.map((row) => row.unit_id))]);
    const language = languageFor(request);
    const shown = await Promise.all(
      units.map((unit) =>
        viewsOfDeliveries(
          db,
          { shelved, unit, at, language },
          rows.filter((row) => row.unit_id === unit.unit_id),
        ),
      ),
    );
    const place = new Map(rows.map((row, index) => [row.delivery_id, index]));
    return shown.flat().sort((a, b) => place.get(a.deliveryId)! - place.get(b.deliveryId)!);
  }

  app.get(
    '/archive/deliveries',
    {
      schema: {
        tags,
        summary: 'What is in the archive, on its way, or waiting for somebody',
        querystring: deliveriesQuery,
        response: { 200: deliveriesAnswer, ...problems(400, 403, 404, 409) },
      },
    },
    async (request) => {
      const { cycle: cycleId, unit, ...page } = request.query;
      const who = signedIn(request);
      const [at, cycle] = await Promise.all([clock.now(db), cycleOf(db, cycleId)]);
      const org = await organisationAround(db, who.personId, at);
      const visible = [...org.units.keys()].filter((unitId) => can(actorTowards(org, who, unitId, at), 'readDeliveries').allowed);
      if (visible.length === 0) throw new Problem(403, 'ACCESS_ROLE_MISSING', { action: 'readDeliveries', duty: null, role: 'archivist' });
      const unitIds = unit === undefined ? visible : visible.filter((unitId) => unitId === unit);
      const rows = await deliveriesOfUnits(db, { unitIds, cycleId: cycle.cycle_id, ...page });
      return { deliveries: await views(request, cycle.cycle_id, rows) };
    },
  );

  app.get(
    '/archive/deliveries/:deliveryId/package',
    {
      schema: {
        tags,
        summary: 'The delivery as a package: arkivmelding.xml, the files as PDF/A, a manifest',
        description: 'For whoever files it by hand. The files are those that any other way of delivery would hand over.',
        params: deliveryPath,
        response: problems(403, 404, 409),
      },
    },
    async (request, reply) => {
      const { deliveryId } = request.params;
      const { delivery } = await open(request, deliveryId, 'readPackages');
      const [folder] = await foldersOf(db, delivery.cycle_id, delivery.unit_id);
      if (!folder) throw new Problem(409, 'ARCHIVE_CASE_MISSING', { unit: delivery.unit_id });
      const made = await readDelivery({ db, plans, language: archive.language }, delivery, folder);
      if (!made) throw new Problem(409, 'ARCHIVE_DOCUMENT_MISSING');
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${deliveryId}.zip"`)
        .send(Buffer.from(pack(packageFiles(made, await made.files(), made.madeAt))) as never); // bytes, not JSON: no schema says so
    },
  );

  app.post(
    '/archive/deliveries/:deliveryId/receipt',
    {
      schema: {
        tags,
        summary: "Enter the archive's receipt: case and journal number",
        description: 'The first receipt stands. Entered again it changes nothing; another one is refused.',
        params: deliveryPath,
        body: receiptBody,
        response: { 200: deliveryView, ...problems(400, 403, 404, 409) },
      },
    },
    async (request) => {
      const { deliveryId } = request.params;
      const { delivery, standing } = await open(request, deliveryId, 'recordReceipt');
      const told = await db.transaction().execute(async (trx) => {
        const folders = await foldersOf(trx, delivery.cycle_id, delivery.unit_id);
        const { caseId = folders[0]?.case_id, journalNumber } = request.body;
        if (caseId === undefined) throw new Problem(409, 'ARCHIVE_CASE_MISSING', { unit: delivery.unit_id });
        const folder = folders.find((one) => one.case_id === caseId);
        if (!folder) throw new Problem(409, 'ARCHIVE_CASE_UNKNOWN', { caseId });
        const receipt = { system: folder.system, caseId, journalNumber };
        const received = await receive(trx, clock, deliveryId, receipt, standing.actor.personId);
        if (received.verdict === 'differs') throw new Problem(409, 'ARCHIVE_RECEIPT_DIFFERS', { ...received.kept });
        return received.told;
      });
      if (told.length > 0) await engine.nudge(told);
      return viewOf(request, deliveryId);
    },
  );

  app.post(
    '/archive/deliveries/:deliveryId/retry',
    {
      schema: {
        tags,
        summary: 'Deliver again what the archive did not take, after it has been mended',
        params: deliveryPath,
        response: { 200: deliveryView, ...problems(403, 404, 409) },
      },
    },
    async (request) => {
      const { deliveryId } = request.params;
      await open(request, deliveryId, 'recordReceipt');
      await db.transaction().execute(async (trx) => {
        const delivery = await lockDelivery(trx, deliveryId);
        const kept = delivery && receiptOf(delivery);
        if (kept) throw new Problem(409, 'DELIVERY_ARCHIVED', { ...kept });
        // What waits goes by itself; asked again it would only look as if something had been done.
        if (delivery?.state !== 'refused') throw new Problem(409, 'DELIVERY_NOT_REFUSED');
        await updateDelivery(trx, deliveryId, { state: 'waitingForArchive', problem: null }, 'changed');
      });
      return viewOf(request, deliveryId);
    },
  );
};
