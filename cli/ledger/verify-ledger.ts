import { deliveriesByFollowUp } from '../../db/archive.repository.ts';
import { storedPlans } from '../../db/plan.repository.ts';
import type { Database, Trx } from '../../db/database.ts';
import {
  atOneMoment,
  documentsForVerification,
  followUpRecords,
  letterFaults,
  snapshotIds,
  strayFollowUpIds,
} from '../../db/ledger.repository.ts';
import type { FollowUpRecord } from '../../db/ledger.repository.ts';
import { canonicalJson } from '../../documents/canonical.ts';
import { sha256 } from '../../documents/hash.ts';
import { checkDeliveries } from './check-archive.ts';
import { checkAnchors, type KnownChain } from './check-anchors.ts';
import { checkChain, checkVerdicts } from './check-chain.ts';
import { Sums } from './check-sums.ts';
import { NamedTexts } from './check-texts.ts';
import { checkViews } from './check-views.ts';
import { finding, type Finding } from './findings.ts';

export interface LedgerReport {
  schema: 1;
  ok: boolean;
  findings: Finding[];
  checked: { followUps: number; facts: number; duties: number; notices: number };
}

/** Folds the whole record again and accounts for every fact, duty, notice, letter, counter and document. Reads only. */
export function verifyLedger(db: Database, options: { anchors?: string } = {}): Promise<LedgerReport> {
  return atOneMoment(db, (trx) => verifyIn(trx, options.anchors));
}

async function verifyIn(trx: Trx, anchors: string | undefined): Promise<LedgerReport> {
  const plans = storedPlans(trx);
  const sums = new Sums();
  const texts = new NamedTexts();
  const chains = new Map<string, KnownChain>();
  const confirmed = new Map<string, { unit: string; seq: number }>();
  const deliveries = await deliveriesByFollowUp(trx);
  const followed = new Set<string>();
  const checked = { followUps: 0, facts: 0, duties: 0, notices: 0 };
  const findings: Finding[] = [];

  for await (const record of followUpRecords(trx)) {
    const { followUp, facts } = record;
    const plan = await plans.get(followUp.plan_key, followUp.plan_version);
    const { state, findings: chain } = checkChain(record);
    findings.push(...chain, ...checkVerdicts(record), ...checkViews(plan, record, state));
    findings.push(...checkDeliveries(plan, record, deliveries.get(followUp.follow_up_id) ?? []));
    sums.add(plan, record, state);
    texts.add(record);
    chains.set(followUp.follow_up_id, { unitId: followUp.unit_id, hashes: new Map(facts.map((fact) => [fact.seq, fact.hash])) });
    followed.add(`${followUp.cycle_id} ${followUp.unit_id}`);
    for (const [unit, seq] of confirmedUnits(record)) confirmed.set(`${followUp.cycle_id} ${unit}`, { unit, seq });
    checked.followUps += 1;
    checked.facts += facts.length;
    checked.duties += record.duties.length;
    checked.notices += record.notices.length;
  }
  for (const [key, { unit }] of confirmed) if (!followed.has(key)) findings.push(finding('UNIT_MISSING', { unit }));
  for (const id of await strayFollowUpIds(trx)) findings.push(finding('UNIT_MISSING', { notice: id }));
  findings.push(...sums.compare(await trx.selectFrom('counters').selectAll().execute()));
  findings.push(...(await letterFaults(trx)).map((fault) => finding(fault.code, fault)));
  findings.push(...texts.compare(await documentsForVerification(trx), await snapshotIds(trx)), ...(await checkPlans(trx)));
  const noted = await trx.selectFrom('anchors').select(['day', 'sha256']).orderBy('day').execute();
  if (anchors !== undefined) findings.push(...checkAnchors(anchors, noted, chains));
  const all = withoutRepeats(findings);
  return { schema: 1, ok: all.length === 0, findings: all, checked };
}

/** Every date rests on the plan, so a plan must still be what it was when it was added. */
async function checkPlans(trx: Trx): Promise<Finding[]> {
  const plans = await trx.selectFrom('plans').select(['key', 'version', 'hash', 'compiled', 'texts']).execute();
  return plans
    .filter(({ compiled: plan, texts, hash }) => sha256(canonicalJson({ plan, texts })) !== hash)
    .map(({ key, version }) => finding('PLAN_ALTERED', { notice: `${key}@${String(version)}` }));
}

function confirmedUnits({ facts }: FollowUpRecord): [unit: string, seq: number][] {
  return facts.flatMap(({ seq, body }) =>
    body.type === 'responseUnitsConfirmed' ? body.units.map((unit) => [unit, seq] as [string, number]) : [],
  );
}

/** The same fact can be missed by its chain and by its anchor; it is one finding. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((one) => [`${one.code} ${one.unit ?? ''} ${String(one.seq)} ${one.notice ?? ''}`, one]));
  return [...seen.values()];
}
