import { ARCHIVE_LATE } from '../facts.ts';
import type { Command } from '../commands.ts';
import type { FollowUpState } from '../state.ts';
import { refuse, tell, type Decision } from './case.ts';

type NoteOfArchive = Extract<Command, { type: 'noteArchived' | 'noteArchiveLate' }>;

/**
 * What the archive says changes no duty: the submission has decided whether the unit was in time (E99). A receipt only makes what
 * was said about a form stand; that one is late is told to those who can ask the archive, never to the unit.
 */
export function noteOfArchive(state: FollowUpState, command: NoteOfArchive): Decision {
  const { duty } = command;
  if (!Object.hasOwn(state.duties, duty)) return refuse('DUTY_UNKNOWN', { duty });
  if (command.type === 'noteArchived') {
    const { documentId, hash, asOf } = command;
    return [{ type: 'archived', duty, documentId, hash, asOf }];
  }
  return [{ type: 'alarmRaised', alarm: ARCHIVE_LATE, duty, notices: tell('archiveLate', 'overview', 'archivist', 'localCoordinator') }];
}
