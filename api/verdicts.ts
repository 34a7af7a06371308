import type { Language } from '../texts/language.ts';
import { findCommand, type CommandRow } from '../db/command.repository.ts';
import { iso, isoOrNull } from './iso.ts';
import type { ShelvedPlan } from './plans.ts';
import { problemDocument } from './plugins/problems.plugin.ts';
import { Problem } from './problem.ts';
import type { RouteDeps } from './route-deps.ts';
import type { CommandAnswer } from './schemas/command.schema.ts';
import { problemWords } from './words/say-problem.ts';

export function commandAddress(commandId: string): string {
  return `/v1/commands/${commandId}`;
}

/**
 * Hands the command on and waits a little. Whatever the engine answers, or if it answers nothing, the row decides:
 * the command is safe there, and the worker's reconciler looks after it.
 */
export async function hearVerdict(
  { db, engine, limits }: RouteDeps,
  row: CommandRow,
  failed: (error: unknown) => void,
): Promise<CommandRow> {
  if (row.verdict) return row;
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, limits.verdictMs)));
  await Promise.race([engine.submit(row.follow_up_id, row.command_id).catch(failed), patience]);
  clearTimeout(timer);
  return (await findCommand(db, row.command_id)) ?? row;
}

/** What the rules refused, as a problem: the code and the words are theirs. */
export function refusalOf(row: CommandRow, plan: ShelvedPlan): Problem | null {
  if (!row.verdict || row.verdict.accepted) return null;
  const { code, params } = row.verdict.refusal;
  const status = code.startsWith('ACCESS_') ? 403 : 409;
  return new Problem(status, code, params, { instance: commandAddress(row.command_id), plan });
}

export function commandAnswer(row: CommandRow, language: Language, shelved: ShelvedPlan): CommandAnswer {
  const refusal = refusalOf(row, shelved);
  const { zone } = shelved.plan;
  return {
    commandId: row.command_id,
    followUpId: row.follow_up_id,
    status: row.verdict === null ? 'undecided' : row.verdict.accepted ? 'accepted' : 'refused',
    receivedAt: iso(row.received_at, zone),
    decidedAt: isoOrNull(row.decided_at, zone),
    duty: 'duty' in row.command ? row.command.duty : null,
    type: row.command.type,
    note: noteOf(row, language, shelved),
    refusal: refusal && problemDocument(refusal, language),
  };
}

function noteOf({ verdict }: CommandRow, language: Language, shelved: ShelvedPlan): CommandAnswer['note'] {
  const note = verdict?.accepted ? verdict.note : undefined;
  return note ? { code: note.code, text: problemWords(note.code, note.params, language, shelved).detail } : null;
}
