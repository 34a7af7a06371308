import { sql } from 'kysely';
import { verifyLedger, type LedgerReport } from '../../cli/ledger/verify-ledger.ts';
import { dutiesOf } from '../../db/duty.repository.ts';
import { factsOf, type RecordedFact } from '../../db/fact.repository.ts';
import { followUpsOfCycle, undecidedBefore } from '../../db/follow-up.repository.ts';
import { lastSlotAt } from '../../db/post.repository.ts';
import { advance } from '../../domain/advance.ts';
import type { ReceivedCommand, Verdict } from '../../domain/commands.ts';
import { slotsBetween } from '../../domain/letters/slots.ts';
import { EMPTY_STATE, statusOf } from '../../domain/state.ts';
import { ENDS, PLAN } from './scenario.ts';
import { until, type FaultStack } from './stack.ts';

type Fact = Pick<RecordedFact, 'seq' | 'fact'>;

export interface UnitOutcome {
  /** As they stand in the record, without when they were written down. */
  facts: Fact[];
  recordedAt: Map<number, number>;
  /** What the rules alone make of the same commands, each at its own instant, with nothing in between. */
  expected: Fact[];
  verdicts: Verdict[];
  expectedVerdicts: Verdict[];
  /** How each duty stands at the end of the comparison. */
  duties: Record<string, string>;
  /** All that were ever written. */
  written: string[];
}

export interface Outcome {
  units: Map<string, UnitOutcome>;
  ledger: LedgerReport;
  letters: { person: string; slot: string; state: string; possiblyTwice: boolean; arrived: number }[];
  /** Mails that no letter knows. */
  strangers: string[];
}

const LAST_SLOT = slotsBetween(PLAN, ENDS - 7 * 86_400_000, ENDS).at(-1)!.at;

/** Everything due before the end of the comparison is decided, told and sent. */
export async function settled({ db, clock }: FaultStack): Promise<void> {
  // A day more: a look of the post that began before the end has written its letters by then.
  await until('the plan to come to the end of the comparison', async () => (await clock.now(db)) >= ENDS + 86_400_000);
  await until('every follow-up to have decided all before it', async () => (await undecidedBefore(db, ENDS)).length === 0);
  await until('what they caused elsewhere to be decided', async () => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from commands where verdict is null`.execute(db);
    return rows[0]!.n === 0;
  });
  await until('every slot to be made', async () => ((await lastSlotAt(db)) ?? 0) >= LAST_SLOT);
  await until('every letter to be sent', async () => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from letters where made_at < ${ENDS} and state <> 'sent'`.execute(db);
    return rows[0]!.n === 0;
  });
}

export async function outcomeOf(stack: FaultStack): Promise<Outcome> {
  const { db, cycleId } = stack;
  const mails = stack.mails();
  const units = new Map<string, UnitOutcome>();
  for (const { follow_up_id: id, unit_id: unit } of await followUpsOfCycle(db, cycleId)) units.set(unit, await unitOutcome(stack, id));
  const letters = await db.selectFrom('letters').selectAll().where('made_at', '<', ENDS).orderBy('letter_id').execute();
  const all = await db.selectFrom('letters').select('message_id').execute();
  const known = new Set(all.map((letter) => letter.message_id));
  return {
    units,
    ledger: await verifyLedger(db),
    letters: letters.map(({ person_id: person, slot, state, possibly_twice: possiblyTwice, message_id: id }) => {
      return { person, slot, state, possiblyTwice, arrived: mails.filter(({ messageId }) => messageId === id).length };
    }),
    strangers: mails.map(({ messageId }) => messageId).filter((id) => !known.has(id)),
  };
}

async function unitOutcome({ db }: FaultStack, followUpId: string): Promise<UnitOutcome> {
  const rows = await db
    .selectFrom('commands')
    .selectAll()
    .where('follow_up_id', '=', followUpId)
    .where('received_at', '<', ENDS)
    .orderBy('received_at')
    .orderBy('command_id')
    .execute();
  const commands = rows.map((row): ReceivedCommand => {
    return { id: row.command_id, receivedAt: row.received_at, actor: row.actor, command: row.command };
  });
  const recorded = (await factsOf(db, followUpId)).filter(({ fact }) => fact.at < ENDS);
  const undisturbed = advance(PLAN, EMPTY_STATE, commands, ENDS - 1);
  return {
    facts: recorded.map(({ seq, fact }) => ({ seq, fact })),
    recordedAt: new Map(recorded.map(({ seq, recordedAt }) => [seq, recordedAt])),
    expected: undisturbed.facts,
    verdicts: rows.flatMap(({ command_id: commandId, verdict }) => (verdict === null ? [] : [{ commandId, ...verdict }])),
    expectedVerdicts: undisturbed.verdicts,
    duties: Object.fromEntries(Object.values(undisturbed.state.duties).map((duty) => [duty.key, statusOf(duty)])),
    written: (await dutiesOf(db, followUpId)).map((duty) => duty.key).sort(),
  };
}
