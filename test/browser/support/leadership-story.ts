import { createSnapshotActivities } from '../../../activities/snapshot.activities.ts';
import { addDocument } from '../../../db/document.repository.ts';
import { writeCommand } from '../../../db/command.repository.ts';
import { storedPlans } from '../../../db/plan.repository.ts';
import { sealDocument } from '../../../documents/hash.ts';
import { newId } from '../../../platform/ids.ts';
import { filledIn } from '../../fixtures/forms.ts';
import type { World } from '../../support/api-world.ts';
import { untilMay } from './coordinator-story.ts';

const DUTY = 'P3.actionPlan';
/** Units that have held their meeting in the coordinator's story. */
const UNITS = ['su-iss', 'ie-ies', 'iv-imt', 'nv-ibi', 'ok-iif', 'vm-nath', 'ok-hhs', 'mh-ism', 'mh-inb'];
/** What no page of leadership may hold. */
export const SECRET = 'Bare enheten leser dette';

/** A week after the coordinator's story: seven units have sent their plans, six of them with a measure on the climate at work. */
export async function untilLeaderMeeting(world: World): Promise<string> {
  await untilMay(world);
  world.at('2024-05-15 08:00');
  await world.advanceAll();
  const followUps = await world.db.selectFrom('follow_ups').select(['unit_id', 'follow_up_id', 'cycle_id']).execute();
  for (const [index, unit] of UNITS.slice(1, 8).entries()) {
    const followUpId = followUps.find((one) => one.unit_id === unit)!.follow_up_id;
    const measures = [
      {
        id: 'm1',
        title: SECRET,
        theme: index === 0 ? 'everydayJob' : 'climate',
        owner: 'unitManager',
        lastDay: '2024-10-15',
        status: 'planned',
      },
    ];
    const sealed = sealDocument(filledIn('action-plan', { measures }));
    await world.db.transaction().execute(async (trx) => {
      const kind = 'form';
      const { documentId } = await addDocument(trx, {
        followUpId,
        duty: DUTY,
        kind,
        personId: 'rector',
        createdAt: world.clock.at,
        ...sealed,
      });
      await writeCommand(trx, world.clock, {
        commandId: newId(),
        followUpId,
        actor: { personId: `p-${unit}`, roles: ['unitManager'] },
        command: {
          type: 'submitPlan',
          duty: DUTY,
          documentId,
          hash: sealed.sha256,
          heard: true,
          measures: [{ id: 'm1', lastDay: '2024-10-15' }],
        },
      });
    });
  }
  await world.advanceAll();
  return followUps[0]!.cycle_id;
}

/** The figures for the tertial report have been frozen, and the faculties told of it. */
export async function untilFrozen(world: World): Promise<string> {
  const cycleId = await untilLeaderMeeting(world);
  world.at('2024-09-02 08:00');
  await world.advanceAll();
  await createSnapshotActivities({ db: world.db, clock: world.clock, plans: storedPlans(world.db) }).takeSnapshots({
    cycleId,
    duty: 'P4.tertialReport',
  });
  await world.advanceAll();
  return cycleId;
}
