import type { Organisation } from '../organisation.ts';
import { resolve } from '../people.ts';
import type { Receiver } from '../roles.ts';
import type { Instant } from '../time.ts';

/** What a coordinator should look at though no task tells of it: somebody says that a role is not theirs, or a letter did not arrive. */
export interface DeskNote {
  kind: 'doubt' | 'bounced';
  unitId: string;
  role: Receiver;
  personId: string;
}

/** Each note goes to the local coordinators of its unit, never to the one it is about; where there is nobody else, to the coordinator. */
export function notesByReader(org: Organisation, notes: readonly DeskNote[], at: Instant): Map<string, DeskNote[]> {
  const byReader = new Map<string, DeskNote[]>();
  for (const note of notes) {
    const holders = (role: Receiver) => resolve(org, role, note.unitId, at).filter((id) => id !== note.personId);
    const local = holders('localCoordinator');
    for (const reader of local.length > 0 ? local : holders('coordinator')) {
      byReader.set(reader, [...(byReader.get(reader) ?? []), note]);
    }
  }
  return byReader;
}
