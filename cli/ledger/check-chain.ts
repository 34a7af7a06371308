import { evolve } from '../../domain/evolve.ts';
import { RULES_VERSION } from '../../domain/facts.ts';
import { EMPTY_STATE, type FollowUpState } from '../../domain/state.ts';
import type { FollowUpRecord } from '../../db/ledger.repository.ts';
import type { FactRow } from '../../db/fact.repository.ts';
import { sealFact, sha256 } from '../../documents/hash.ts';
import { finding, type Finding } from './findings.ts';

/** Folds a follow-up again from its facts and follows the chain of hashes to the head. */
export function checkChain({ followUp, facts, commands }: FollowUpRecord): { state: FollowUpState; findings: Finding[] } {
  const unit = followUp.unit_id;
  const findings: Finding[] = [];
  let state = EMPTY_STATE;
  let expected = 1;
  let prevHash: string | null = null;
  for (const fact of facts) {
    const gap = fact.seq !== expected;
    for (; expected < fact.seq; expected += 1) findings.push(finding('FACT_MISSING', { unit, seq: expected }));
    expected = fact.seq + 1;
    if (fact.rules_version > RULES_VERSION) findings.push(finding('NEWER_RULES', { unit, seq: fact.seq }));
    if (isAltered(fact)) findings.push(finding('FACT_ALTERED', { unit, seq: fact.seq }));
    else if (!gap && fact.prev_hash !== prevHash) findings.push(finding('CHAIN_BROKEN', { unit, seq: fact.seq }));
    prevHash = fact.hash;
    // After a gap the numbers must stay those of the facts, or every later finding would name a wrong one.
    state = evolve({ ...state, seq: fact.seq - 1 }, fact.body);
  }
  for (; expected <= followUp.seq; expected += 1) findings.push(finding('FACT_MISSING', { unit, seq: expected }));
  const last = facts.at(-1);
  const headFits = (last?.seq ?? 0) === followUp.seq && (last?.hash ?? null) === followUp.head_hash;
  if (!headFits && (last?.seq ?? 0) >= followUp.seq) findings.push(finding('HEAD_DIFFERS', { unit, seq: followUp.seq }));
  if (facts.length === 0 && followUp.seq === 0 && !commands.some((command) => command.verdict === null)) {
    findings.push(finding('START_MISSING', { unit }));
  }
  return { state, findings };
}

function isAltered(fact: FactRow): boolean {
  if (sha256(fact.canonical) !== fact.hash) return true;
  const { seq, at, recorded_at: recordedAt, rules_version: rulesVersion, body, prev_hash: prevHash } = fact;
  return sealFact({ seq, at, recordedAt, rulesVersion, fact: body, prevHash }).canonical !== fact.canonical;
}

/** Every fact that a person caused names a command that was accepted, with as many facts as its verdict says. */
export function checkVerdicts({ followUp, facts, commands }: FollowUpRecord): Finding[] {
  const unit = followUp.unit_id;
  const made = new Map<string, { count: number; first: number }>();
  for (const { seq, body } of facts) {
    if (body.commandId === undefined) continue;
    const entry = made.get(body.commandId);
    if (entry) entry.count += 1;
    else made.set(body.commandId, { count: 1, first: seq });
  }
  const known = new Set(commands.map((command) => command.command_id));
  const missing = [...made].filter(([id]) => !known.has(id)).map(([, { first }]) => finding('COMMAND_MISSING', { unit, seq: first }));
  const differing = commands.filter(({ command_id: id, verdict }) => {
    const count = made.get(id)?.count ?? 0;
    return verdict?.accepted ? verdict.facts !== count : count > 0;
  });
  return [
    ...missing,
    ...differing.map((command) => finding('VERDICT_DIFFERS', { unit, seq: made.get(command.command_id)?.first ?? null })),
  ];
}
