import { PLAN_SOURCE, type World } from './api-world.ts';

/** A round that is nearly over, and the next one started in August 2025, by a plan that has one task under another key. Its id. */
export async function twoRounds(world: World): Promise<string> {
  await world.start();
  world.at('2023-09-10 10:00');
  await world.confirmLists();
  world.at('2025-08-11 10:00');
  await world.advanceAll();
  const coordinator = world.as('coordinator');
  // The agenda has another key in the second round: no figure of the first belongs to it.
  const source = PLAN_SOURCE.replaceAll('P1.level2Agenda', 'P1.facultyAgenda');
  const plan = (await coordinator.post('/plans', { source, startYear: 2025 })).json<{ key: string; version: number }>();
  const body = {
    planKey: plan.key,
    planVersion: plan.version,
    mandateReference: 'ephorte 2025/1',
    discussedOn: '2025-06-15',
    privacyNotice: 'https://example.org/personvern',
  };
  const { cycleId } = (await coordinator.post('/cycles', body)).json<{ cycleId: string }>();
  const started = await coordinator.post(`/cycles/${cycleId}/start`);
  if (started.statusCode !== 201) throw new Error(`the second round did not start: ${started.body}`);
  return cycleId;
}
