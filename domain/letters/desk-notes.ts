import type { Organisation } from '../organisation.ts';
import { coordinatorsBut } from '../desk/doubts.ts';
import { rolesOf } from '../people.ts';
import type { Receiver } from '../roles.ts';
import type { Instant } from '../time.ts';

/** What a coordinator should look at though no task tells of it: somebody says that a role is not theirs, or a letter did not arrive. */
export interface DeskNote {
  kind: 'doubt' | 'bounced';
  unitId: string;
  role: Receiver;
  personId: string;
}

/** Nobody need mend the address of somebody who has left the unit. */
export function concerns(org: Organisation, { kind, unitId, personId }: DeskNote, at: Instant): boolean {
  return kind === 'doubt' || rolesOf(org, personId, unitId, at).length > 0;
}

/** Each note goes to the coordinators of its unit, never to the one it is about. */
export function notesByReader(org: Organisation, notes: readonly DeskNote[], at: Instant): Map<string, DeskNote[]> {
  const byReader = new Map<string, DeskNote[]>();
  for (const note of notes) {
    if (!concerns(org, note, at)) continue;
    for (const reader of coordinatorsBut(org, note, at)) {
      byReader.set(reader, [...(byReader.get(reader) ?? []), note]);
    }
  }
  return byReader;
}
