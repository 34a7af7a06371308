import { afterAll, beforeAll, expect, it } from 'vitest';
import { startedCycle, type Fixture } from '../support/record.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startedCycle();
  await fixture.advanceAll();
});
afterAll(() => fixture.close());

it('[E36] the confirmed list holds for the cycle where the register says otherwise: the department answers, its section does not', async () => {
  const register = await fixture.db.selectFrom('units').select(['unit_id', 'is_response_unit']).execute();
  const said = new Map(register.map((row) => [row.unit_id, row.is_response_unit]));
  expect([said.get('IMF'), said.get('IMF-A')]).toEqual([false, true]);
  const confirm = { type: 'confirmResponseUnits' as const, duty: 'P1.responseUnitList', units: ['IMF'] };
  expect(await fixture.send('IMF', '2023-09-01', 'localCoordinator', confirm)).toBe('accepted');
  await fixture.advanceAll('2023-09-20');
  const followed = await fixture.db.selectFrom('follow_ups').select(['unit_id', 'is_response_unit']).execute();
  const units = new Map(followed.map((row) => [row.unit_id, row.is_response_unit]));
  expect([units.get('IMF'), units.get('IMF-A')]).toEqual([true, undefined]);
});

it('[E36] a register that calls it otherwise later changes nothing in the cycle that runs', async () => {
  await fixture.db.updateTable('units').set({ is_response_unit: false }).where('unit_id', '=', 'IMF').execute();
  await fixture.db.updateTable('units').set({ is_response_unit: true }).where('unit_id', '=', 'IMF-A').execute();
  await fixture.advanceAll('2023-10-20');
  const followed = await fixture.db.selectFrom('follow_ups').select(['unit_id', 'is_response_unit']).execute();
  const units = new Map(followed.map((row) => [row.unit_id, row.is_response_unit]));
  expect([units.get('IMF'), units.get('IMF-A')]).toEqual([true, undefined]);
});
