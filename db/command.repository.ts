import { sql, type Selectable } from 'kysely';
import type { Command, ReceivedCommand } from '../domain/commands.ts';
import type { Actor } from '../domain/roles.ts';
import type { Clock } from './clock.ts';
import type { Database, Trx } from './database.ts';
import { newId } from '../platform/ids.ts';
import type { CommandTable } from './tables.ts';

export type CommandRow = Selectable<CommandTable>;

/** Speaks for outside causes. */
export const SYSTEM: Actor = { personId: 'system', roles: ['system'] };

export interface NewCommand {
  commandId: string;
  followUpId: string;
  actor: Actor;
  sawRevision?: number;
  command: Command;
  textHash?: string;
  /** Scope of the key is the person; the hash tells a repeated request from another one with the same key. */
  idempotency?: { key: string; requestHash: string };
}

export type Written =
  { outcome: 'written' | 'repeated'; row: CommandRow } | { outcome: 'keyReused'; row: CommandRow } | { outcome: 'noFollowUp' };

/**
 * Writes what a person asks for. The share lock comes before the stamp: an advance that runs meanwhile has either read its clock
 * before this command came, or it sees the row. So nothing is ever received at an instant that was already decided.
 */
export async function writeCommand(trx: Trx, clock: Clock, command: NewCommand): Promise<Written> {
  if ((await shareFollowUps(trx, [command.followUpId])).length === 0) return { outcome: 'noFollowUp' };
  const row = await trx
    .insertInto('commands')
    .values({
      command_id: command.commandId,
      follow_up_id: command.followUpId,
      received_at: await clock.now(trx),
      actor: JSON.stringify(command.actor),
      saw_revision: command.sawRevision ?? null,
      command: JSON.stringify(command.command),
      text_sha256: command.textHash ?? null,
      person_id: command.idempotency ? command.actor.personId : null,
      idempotency_key: command.idempotency?.key ?? null,
      request_hash: command.idempotency?.requestHash ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row) return { outcome: 'written', row };
  const first = await firstOf(trx, command);
  const same = first.request_hash === (command.idempotency?.requestHash ?? null) && first.follow_up_id === command.followUpId;
  return { outcome: same ? 'repeated' : 'keyReused', row: first };
}

function firstOf(trx: Trx, command: NewCommand): Promise<CommandRow> {
  return trx
    .selectFrom('commands')
    .selectAll()
    .where(({ eb, and, or }) =>
      or([
        eb('command_id', '=', command.commandId),
        and([eb('person_id', '=', command.actor.personId), eb('idempotency_key', '=', command.idempotency?.key ?? null)]),
      ]),
    )
    .executeTakeFirstOrThrow();
}

export interface Causes {
  followUpId: string;
  command: Command;
}

/** Writes what an outside cause means to follow-ups, in the cause's own transaction, all at one instant. Returns whom to nudge. */
export async function writeCauses(trx: Trx, clock: Clock, causes: readonly Causes[], actor: Actor = SYSTEM): Promise<string[]> {
  if (causes.length === 0) return [];
  await shareFollowUps(
    trx,
    causes.map((cause) => cause.followUpId),
  );
  const receivedAt = await clock.now(trx);
  const rows = causes.map(({ followUpId, command }) => ({ id: newId(), followUpId, command }));
  await sql`
    insert into commands (command_id, follow_up_id, received_at, actor, command)
    select id, "followUpId", ${receivedAt}, ${JSON.stringify(actor)}::jsonb, command
    from json_to_recordset(${JSON.stringify(rows)}::json) as cause(id uuid, "followUpId" uuid, command jsonb)`.execute(trx);
  return [...new Set(causes.map((cause) => cause.followUpId))];
}

// Always in order of id, so that two causes that hit the same follow-ups cannot wait for each other.
function shareFollowUps(trx: Trx, followUpIds: readonly string[]): Promise<{ follow_up_id: string }[]> {
  return trx
    .selectFrom('follow_ups')
    .select('follow_up_id')
    .where('follow_up_id', 'in', [...new Set(followUpIds)])
    .orderBy('follow_up_id')
    .forShare()
    .execute();
}

/** All that has no verdict yet, in the order it came. */
export async function undecidedCommands(trx: Trx, followUpId: string): Promise<ReceivedCommand[]> {
  const rows = await trx
    .selectFrom('commands')
    .select(['command_id', 'received_at', 'actor', 'saw_revision', 'command', 'text_sha256'])
    .where('follow_up_id', '=', followUpId)
    .where('verdict', 'is', null)
    .orderBy('received_at')
    .orderBy('command_id')
    .execute();
  return rows.map((row) => ({
    id: row.command_id,
    receivedAt: row.received_at,
    actor: row.actor,
    ...(row.saw_revision === null ? {} : { sawRevision: row.saw_revision }),
    command: row.command,
    ...(row.text_sha256 === null ? {} : { textHash: row.text_sha256 }),
  }));
}

export function findCommand(db: Database, commandId: string): Promise<CommandRow | undefined> {
  return db.selectFrom('commands').selectAll().where('command_id', '=', commandId).executeTakeFirst();
}

export function findCommands(db: Database, commandIds: readonly string[]): Promise<CommandRow[]> {
  if (commandIds.length === 0) return Promise.resolve([]);
  return db.selectFrom('commands').selectAll().where('command_id', 'in', commandIds).execute();
}
