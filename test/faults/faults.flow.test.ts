import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { WorkflowNotFoundError } from '@temporalio/client';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCommand, writeCommand } from '../../db/command.repository.ts';
import { followUpOfUnit } from '../../db/follow-up.repository.ts';
import { newId } from '../../platform/ids.ts';
import { isAlive, stopProcess } from '../../local/processes/children.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { unitWorkflowId } from '../../workflows/ids.ts';
import { passableTemporaryFolder } from '../support/global-shared.ts';
import { outcomeOf, settled, type Outcome } from './outcome.ts';
import { RecordServer } from './record-server.ts';
import { ACTS, DEADLINE, LISTED, type Act } from './scenario.ts';
import { FaultStack, holdFollowUp, until, type MailMood } from './stack.ts';

const folder = passableTemporaryFolder();
let shared: RecordServer;

beforeAll(async () => {
  [shared] = await Promise.all([RecordServer.start(join(folder.path, 'postgres')), buildWorkflowBundle()]);
}, 120_000);
afterAll(async () => {
  await shared.stop();
  folder.remove();
});

/** As the API does it: the row, then the update; whatever the engine answers, the row decides. */
async function perform(stack: FaultStack, { at, unitId, by: [personId, role], command }: Act): Promise<string> {
  const { db, clock, cycleId, engine } = stack;
  const commandId = newId();
  // While the record is away nobody can ask for anything: a person tries again.
  const followUpId = await until(`the record to take ${command.type}`, async () => {
    if ((await clock.now(db).catch(() => 0)) < at) return undefined;
    const row = await followUpOfUnit(db, cycleId, unitId).catch(() => undefined);
    if (!row) return undefined;
    const asked = { commandId, followUpId: row.follow_up_id, actor: { personId, roles: [role] }, command };
    const written = await db
      .transaction()
      .execute((trx) => writeCommand(trx, clock, asked))
      .catch(() => null);
    return written === null ? undefined : row.follow_up_id;
  });
  engine.submit(followUpId, commandId).catch(() => undefined);
  return commandId;
}

interface Played {
  outcome: Outcome;
  /** Command ids by the name of the act. */
  asked: Map<string, string>;
}

/** Plays the same days once more; `strike` sees to it that the list in time is asked for, and that something happens to it. */
async function play(
  name: string,
  strike: (stack: FaultStack) => Promise<string>,
  { mood = 'well', server = shared }: { mood?: MailMood; server?: RecordServer } = {},
): Promise<Played> {
  const stack = await FaultStack.start(join(folder.path, name), await server.clone(name), mood);
  try {
    const asked = new Map<string, string>();
    const inTurn = async (...acts: Act[]) => {
      for (const act of acts) asked.set(act.name, await perform(stack, act));
    };
    const striking = strike(stack).then((id) => asked.set(ACTS.lastMoment.name, id));
    await Promise.all([inTurn(ACTS.early, ACTS.confirmed, ACTS.meanwhile, ACTS.refused, ACTS.afterwards), striking]);
    await settled(stack);
    return { outcome: await outcomeOf(stack), asked };
  } finally {
    await stack.stop();
  }
}

let calm: Promise<Played> | undefined;
/** The days as nothing happened to them, played once: what the others are compared with. */
const undisturbed = () => (calm ??= play('undisturbed', (stack) => perform(stack, ACTS.lastMoment)));

/** The list in time is asked for and its advance is held just before it decides. */
async function underWay(stack: FaultStack): Promise<{ commandId: string; release: () => Promise<void> }> {
  const { db } = stack;
  await until('the eve of the deadline', async () => (await stack.clock.now(db)) >= ACTS.lastMoment.at - 6 * 3_600_000);
  expect(await stack.isLaunched(), 'the worker needed longer to start than this machine is given').toBe(true);
  const { follow_up_id: id } = (await followUpOfUnit(db, stack.cycleId, ACTS.lastMoment.unitId))!;
  const hold = await holdFollowUp(stack.url, id);
  const commandId = await perform(stack, ACTS.lastMoment);
  await until('the advance to wait for the row', () => stack.isWorkerWaiting('%"follow_ups"%for update%', hold.session));
  expect((await findCommand(db, commandId))?.verdict).toBeNull();
  return { commandId, release: hold.release };
}

const pastDeadline = ({ clock }: FaultStack) => until('the deadline to pass', () => Date.now() > clock.realFor(DEADLINE + 86_400_000));

async function kill(pid: number): Promise<void> {
  await stopProcess(pid, { signal: 'SIGKILL' });
  expect(isAlive(pid)).toBe(false);
}

const verdictOf = async (stack: FaultStack, commandId: string) => (await findCommand(stack.db, commandId))?.verdict ?? null;

/** A letter that the mail server has in its hands and has not answered for. */
async function letterInFlight(stack: FaultStack): Promise<string> {
  const handed = await until('a letter to be handed over and not answered for', async () => {
    const rows = await stack.db.selectFrom('letters').select(['letter_id', 'message_id']).where('state', '=', 'handed').execute();
    return rows.find((row) => stack.mails().some((mail) => mail.messageId === row.message_id));
  });
  return handed.letter_id;
}

/** Nothing is lost, nothing done twice, and nobody is late who was not. */
async function expectUnharmed({ outcome, asked }: Played): Promise<void> {
  const compared = await undisturbed();
  for (const [unit, { facts, expected, verdicts, expectedVerdicts }] of outcome.units) {
    expect({ unit, facts }).toEqual({ unit, facts: expected });
    expect({ unit, verdicts }).toEqual({ unit, verdicts: expectedVerdicts });
  }
  expect(dutiesOf(outcome)).toEqual(dutiesOf(compared.outcome));
  expect(verdictsByAct({ outcome, asked })).toEqual(verdictsByAct(compared));
  const well = ({ state, arrived, possiblyTwice }: Outcome['letters'][number]) =>
    state === 'sent' && (arrived === 1 || (arrived === 2 && possiblyTwice));
  expect(outcome.letters.filter((letter) => !well(letter))).toEqual([]);
  expect(outcome.strangers).toEqual([]);
  expect(outcome.ledger.findings).toEqual([]);
}

/** A unit that begins because of a list begins later when the list was decided later: there only what it has to do is compared. */
const dutiesOf = ({ units }: Outcome) =>
  Object.fromEntries([...units].sort().map(([unit, { duties, written }]) => [unit, LISTED.includes(unit) ? written : duties]));

function verdictsByAct({ outcome, asked }: Played): Record<string, string> {
  const all = [...outcome.units.values()].flatMap(({ verdicts }) => verdicts);
  const word = (id: string) => {
    const verdict = all.find(({ commandId }) => commandId === id);
    return verdict === undefined ? 'undecided' : verdict.accepted ? 'accepted' : verdict.refusal.code;
  };
  return Object.fromEntries([...asked].sort().map(([name, id]) => [name, word(id)]));
}

/** Asked for in time, written down when the deadline had passed, and in time all the same. */
function expectInTimeThoughDecidedLate({ outcome, asked }: Played): void {
  const { facts, recordedAt, duties } = outcome.units.get(ACTS.lastMoment.unitId)!;
  const own = facts.filter(({ fact }) => fact.commandId === asked.get(ACTS.lastMoment.name));
  expect(own.length).toBeGreaterThan(0);
  for (const { seq, fact } of own) {
    expect(fact.at).toBeLessThan(DEADLINE);
    expect(recordedAt.get(seq)).toBeGreaterThan(DEADLINE);
  }
  expect(duties['P1.responseUnitList']).toBe('fulfilled');
}

// Each play is a stack of its own that mostly waits: they share the machine.
describe.concurrent('nothing is lost and nobody is late when', () => {
  it('nothing happens: the days are played as the rules alone would have it, with every letter once', async () => {
    const played = await undisturbed();
    await expectUnharmed(played);
    expect(played.outcome.letters.some(({ possiblyTwice }) => possiblyTwice)).toBe(false);
    expect(verdictsByAct(played)).toEqual({
      agenda: 'accepted',
      'early list': 'accepted',
      'early list confirmed': 'accepted',
      'list confirmed': 'accepted',
      'list in time': 'accepted',
      'list too many': 'DUTY_ENDED',
    });
    expect(played.outcome.letters.length).toBeGreaterThan(5);
    expect([...played.outcome.units.keys()].sort()).toEqual(['ADM', 'IDI', 'IE', 'IMF', 'IMF-A', 'IMF-B', 'NTNU']);
  });

  it('the mail server dies with a letter in its hands and stays away for days', async () => {
    let inFlight = '';
    const played = await play(
      'dead_mail',
      async (stack) => {
        inFlight = await letterInFlight(stack);
        await kill(stack.mailServer.pid);
        const commandId = await perform(stack, ACTS.lastMoment);
        await until('letters to find nobody', async () => {
          const { rows } = await sql<{ n: number }>`select count(*) as n from letters where state = 'deferred'`.execute(stack.db);
          return rows[0]!.n > 0;
        });
        await pastDeadline(stack);
        await stack.startMail();
        return commandId;
      },
      { mood: 'hang' },
    );
    await expectUnharmed(played);
    expect(inFlight).not.toBe('');
    expect(played.outcome.letters.filter(({ possiblyTwice }) => possiblyTwice).length).toBeGreaterThan(0);
  });

  it('the database is stopped while an advance is in its transaction', async () => {
    const server = await RecordServer.start(join(folder.path, 'stopped'));
    const stopAndStart = async (stack: FaultStack) => {
      const { commandId, release } = await underWay(stack);
      await server.stop();
      await expect(stack.clock.now(stack.db)).rejects.toThrow();
      await release();
      await pastDeadline(stack);
      await server.startAgain();
      return commandId;
    };
    const played = await play('stopped_database', stopAndStart, { server }).finally(() => server.stop());
    await expectUnharmed(played);
    expectInTimeThoughDecidedLate(played);
  });

  it('the worker is killed with a command, an advance and a letter under way', async () => {
    const played = await play(
      'killed_worker',
      async (stack) => {
        const letter = await letterInFlight(stack);
        const { commandId, release } = await underWay(stack);
        const before = await stack.db.selectFrom('letters').select('state').where('letter_id', '=', letter).executeTakeFirstOrThrow();
        expect(before.state).toBe('handed');
        await kill(stack.worker.pid);
        await release();
        process.kill(stack.mailServer.pid, 'SIGUSR2');
        await pastDeadline(stack);
        expect(await verdictOf(stack, commandId)).toBeNull();
        await stack.startWorker();
        return commandId;
      },
      { mood: 'hang' },
    );
    await expectUnharmed(played);
    expectInTimeThoughDecidedLate(played);
    expect(played.outcome.letters.filter(({ possiblyTwice }) => possiblyTwice).length).toBeGreaterThan(0);
  });

  it('the Temporal server is killed between the question and the answer', async () => {
    const played = await play('killed_temporal', async (stack) => {
      const { commandId, release } = await underWay(stack);
      await pastDeadline(stack);
      await kill(stack.temporal.pid);
      await release();
      // Decided in the record, and nobody there to be told.
      await until('the verdict in the record', async () => (await verdictOf(stack, commandId)) !== null);
      expect(isAlive(stack.temporal.pid)).toBe(false);
      await stack.startTemporal();
      return commandId;
    });
    await expectUnharmed(played);
    expectInTimeThoughDecidedLate(played);
  });

  it('the Temporal server is killed, its file is gone, and the cycle is resumed', async () => {
    const played = await play('lost_temporal', async (stack) => {
      const { commandId, release } = await underWay(stack);
      await pastDeadline(stack);
      await kill(stack.temporal.pid);
      for (const end of ['', '-wal', '-shm']) rmSync(`${stack.temporalFile}${end}`, { force: true });
      await release();
      await stack.startTemporal();
      const lost = stack.client.client.workflow.getHandle(unitWorkflowId(stack.cycleId, ACTS.lastMoment.unitId));
      await expect(lost.describe()).rejects.toThrow(WorkflowNotFoundError);
      expect(await stack.command('cycle', 'resume')).toBe('0');
      expect((await lost.describe()).status.name).toBe('RUNNING');
      return commandId;
    });
    await expectUnharmed(played);
    expectInTimeThoughDecidedLate(played);
  });
});
