import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormView } from '../../api/schemas/form.schema.ts';
import { on, submitPlan, untilApril } from '../browser/support/unit-story.ts';
import { filledIn } from '../fixtures/forms.ts';
import { apiWorld, type World } from '../support/api-world.ts';

const FIRST = 'P4.evaluationForm1';
const SECOND = 'P5.evaluationForm2';

let world: World;
beforeAll(async () => {
  world = await apiWorld();
  await untilApril(world);
  await submitPlan(world, 'imf');
  await on(world, '2024-05-28 10:00');
}, 60_000);
afterAll(() => world.close());

const formOf = async (person: string, unit: string, duty: string) =>
  (await world.as(person).get(`/units/${unit}/duties/${duty}/form`)).json<FormView>();
const asks = ({ form }: FormView, key: string) => form.fields.find((field) => field.key === key);

async function send(person: string, unit: string, duty: string, content: object) {
  const { followUpId } = (await world.as(person).get(`/units/${unit}`)).json<{ followUpId: string }>();
  const stored = await world.as(person).post('/documents', { followUpId, duty, kind: 'form', content });
  if (stored.statusCode !== 201) return stored.json<{ code: string; errors: { path: string; code: string }[] }>();
  const { documentId, sha256: hash } = stored.json<{ documentId: string; sha256: string }>();
  await world.command(person, unit, { type: 'submitForm', duty, documentId, hash, external: true });
  return null;
}

describe('the evaluation', () => {
  it('[E60] begins with a row for each measure of the plan, and each must be given its effect', async () => {
    const read = await formOf('head-imf', 'imf', FIRST);
    const rows = [{ measure: 'Fast møtepunkt hver måned' }, { measure: 'Én møtefri dag i uken' }];
    expect(read.proposed).toEqual({ effects: rows });
    expect(asks(read, 'effects')).toMatchObject({ rowsFrom: 'measures' });
    const refused = await send('head-imf', 'imf', FIRST, filledIn('ark-evaluation-1', { effects: rows }));
    expect(refused?.errors.map(({ path }) => path)).toEqual(['content.answers.effects.0.effect', 'content.answers.effects.1.effect']);
    const effects = rows.map((row) => ({ ...row, effect: 'tooEarly' }));
    expect(await send('head-imf', 'imf', FIRST, filledIn('ark-evaluation-1', { effects }))).toBeNull();
  });

  it('[E73] the second asks why the first was missed, where it was, and only there', async () => {
    for (const unit of ['idi', 'imf'])
      await world.command('coordinator', unit, { type: 'setOpening', duty: SECOND, opensOn: '2025-05-12' });
    await on(world, '2025-05-20 10:00');
    expect(asks(await formOf('head-imf', 'imf', SECOND), 'firstEvaluationMissing')).toBeUndefined();
    expect(asks(await formOf('head-idi', 'idi', SECOND), 'firstEvaluationMissing')).toMatchObject({ required: true });
    const refused = await send('head-idi', 'idi', SECOND, filledIn('ark-evaluation-2'));
    expect(refused?.errors).toMatchObject([{ path: 'content.answers.firstEvaluationMissing', code: 'FORM_FIELD_MISSING' }]);
    const firstEvaluationMissing = 'Ingen dag passet.';
    expect(await send('head-idi', 'idi', SECOND, filledIn('ark-evaluation-2', { firstEvaluationMissing }))).toBeNull();
    const answered = filledIn('ark-evaluation-2', { firstEvaluationMissing });
    expect(await send('head-imf', 'imf', SECOND, answered)).toMatchObject({ errors: [{ code: 'FORM_FIELD_UNKNOWN' }] });
  });
});
