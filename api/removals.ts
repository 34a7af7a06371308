import type { FastifyRequest } from 'fastify';
import type { TextToRemove, Whose } from '../domain/commands.ts';
import { isInForce } from '../domain/decide/remove-texts.ts';
import { textsNamed } from '../domain/documents.ts';
import { isKeptByLaw, mayRemove, whoseText } from '../domain/removed-texts.ts';
import type { Database } from '../db/database.ts';
import { documentsOf, type DocumentRow } from '../db/document.repository.ts';
import { followUpAt, foldFollowUp } from './follow-ups.ts';
import { iso } from './iso.ts';
import { unknown } from './problem.ts';
import type { RouteDeps } from './route-deps.ts';
import type { DutyTextsView } from './schemas/removal.schema.ts';
import { demand, standingAt } from './standing.ts';

interface Where {
  unitId: string;
  duty: string;
}

/** The duty's texts as the person may remove them; whoever may remove none anywhere is told so. */
export async function openTexts(
  { clock, plans }: Pick<RouteDeps, 'clock' | 'plans'>,
  db: Database,
  request: FastifyRequest,
  { unitId, duty }: Where,
  cycleId: string | undefined,
) {
  const { actor } = await standingAt({ db, clock }, request, unitId);
  if (!mayRemove(actor, 'unit').allowed && !mayRemove(actor, 'safetyService').allowed) demand(actor, 'removeOwnTexts');
  const { followUp } = await followUpAt(db, unitId, cycleId);
  const shelved = await plans.get(followUp.plan_key, followUp.plan_version);
  const folded = await foldFollowUp(db, followUp.follow_up_id);
  const known = Object.hasOwn(folded.state.duties, duty) ? folded.state.duties[duty] : undefined;
  if (!known) throw unknown('DUTY', duty);
  const facts = folded.facts.map(({ fact }) => fact);
  const rows = isKeptByLaw(shelved.plan, duty) ? [] : await documentsOf(db, followUp.follow_up_id, duty);
  const whose = (row: DocumentRow) => whoseText(actor, { id: row.document_id, writer: row.person_id }, facts);
  const texts = rows.flatMap((row) => {
    const owner = whose(row);
    return owner !== null && mayRemove(actor, owner).allowed ? [{ row, whose: owner }] : [];
  });
  return { actor, shelved, facts, rows, texts, duty: known, ids: { unitId, followUpId: followUp.follow_up_id } };
}

type OpenedTexts = Awaited<ReturnType<typeof openTexts>>;

export function viewOfTexts({ actor, shelved, facts, texts, duty, ids }: OpenedTexts): DutyTextsView {
  const { zone } = shelved.plan;
  return {
    followUpId: ids.followUpId,
    duty: duty.key,
    texts: texts.map(({ row }) => ({
      documentId: row.document_id,
      kind: row.kind,
      version: row.version,
      sha256: row.sha256,
      storedAt: iso(row.created_at, zone),
      mine: row.person_id === actor.personId,
      byRole: facts.find((fact) => textsNamed(fact).some(({ id }) => id === row.document_id))?.by?.role ?? null,
      inForce: isInForce(duty, { id: row.document_id, hash: row.sha256 }),
      removed: row.content === null,
    })),
  };
}

/** With each text its identical copies that nobody handed in: a second try stores the same words again. */
export function toRemove({ texts, rows, facts }: OpenedTexts, documentIds: readonly string[]): TextToRemove[] {
  const chosen = new Map<string, TextToRemove>();
  const named = new Set(facts.flatMap((fact) => textsNamed(fact).map(({ id }) => id)));
  const add = (row: DocumentRow, whose: Whose) => chosen.set(row.document_id, { id: row.document_id, hash: row.sha256, whose });
  for (const id of documentIds) {
    const text = texts.find(({ row }) => row.document_id === id);
    if (!text) throw unknown('DOCUMENT', id);
    add(text.row, text.whose);
    for (const copy of rows) {
      const same = copy.sha256 === text.row.sha256 && copy.content !== null && !named.has(copy.document_id);
      if (same && !chosen.has(copy.document_id)) add(copy, text.whose);
    }
  }
  return [...chosen.values()];
}
