import type { Command } from './commands.ts';
import { unitFacts, type Organisation } from './organisation.ts';
import { sharingAt } from './representatives.ts';
import type { Instant } from './time.ts';

type Elsewhere = NonNullable<Extract<Command, { type: 'start' }>['elsewhere']>[number];

/** How a response unit begins: `listed` is the list it stood on, `openings` the dates that were set for all before it existed. */
export function startOfResponseUnit(
  org: Organisation,
  unitId: string,
  { listed, openings }: { listed: Elsewhere | null; openings: readonly { duty: string; at: Instant }[] },
  now: Instant,
): Extract<Command, { type: 'start' }> {
  const opened = openings.map(({ duty, at }): Elsewhere => ({ duty, unit: '*', when: 'opened', at }));
  return {
    type: 'start',
    unit: unitFacts(org, unitId, true),
    elsewhere: [...(listed ? [listed] : []), ...opened],
    ...sharingAt(org, unitId, now),
  };
}
