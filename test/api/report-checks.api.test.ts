import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiWorld, type World } from '../support/api-world.ts';

let world: World;
let path = '';
beforeAll(async () => {
  world = await apiWorld();
  const cycleId = await world.start();
  await world.confirmLists();
  world.at('2024-01-22 10:00');
  await world.advanceAll();
  path = `/cycles/${cycleId}/report-checks`;
});
afterAll(() => world.close());

interface Unit {
  unitId: string;
  report: string;
  words: string;
  groups: string[];
  told: boolean;
  warnings: { code: string; detail: string }[];
}
interface Run {
  checkId: string;
  preview: string;
  revision: number;
  threshold: { value: number };
  units: Unit[];
}
interface Refused {
  status: number;
  code: string;
  detail: string;
  errors: { file: string; line: number; path: string; code: string; detail: string }[];
}
type Cells = Record<string, [invited: number, answered: number]>;

/** The section has three answers; its institute's others are many. Every number of a shown report is easily found again. */
const CELLS: Cells = {
  'ntnu,': [88801, 77701], 'ie,': [66601, 55501], 'idi,': [44401, 33307], 'idi,UN2': [22207, 11117], 'imf,': [22111, 21211],
  'imf-a,': [20, 3], 'adm,': [19919, 18818],
}; // prettier-ignore
const NUMBERS = Object.values(CELLS).flat().filter((number) => number > 1000); // prettier-ignore
const csv = (cells: Cells = CELLS) => ['unitId,group,invited,answered', ...Object.entries(cells).map(([cell, counts]) => [cell, ...counts].join(','))].join('\n'); // prettier-ignore
const asCsv = { 'content-type': 'text/csv' };
const post = (where: string, body: unknown, person: string, key: string = crypto.randomUUID()) =>
  world.as(person).post(where, body, { ...(typeof body === 'string' ? asCsv : {}), 'idempotency-key': key });
const look = (body: unknown = csv(), query = '', person = 'coordinator') => post(`${path}/preview${query}`, body, person);
const apply = (body: unknown = csv(), query = '', key?: string) => post(`${path}${query}`, body, 'coordinator', key);
const list = async () => (await world.as('coordinator').get(path)).json<{ checks: Run[] }>().checks;
const unitOf = (run: Run, unitId: string) => run.units.find((unit) => unit.unitId === unitId)!;
const own = (run: Run) => run.units.filter((unit) => unit.report === 'ownReport').map((unit) => unit.unitId);
const told = (run: Run) => run.units.filter((unit) => unit.told).map((unit) => unit.unitId);

/** Everything that was ever asked of follow-ups about reports. */
const noted = async () => {
  const { rows } = await sql<{ unit: string; outcome: string; verdict: { accepted: boolean } | null }>`
    select unit_id as unit, command->>'outcome' as outcome, verdict from commands join follow_ups using (follow_up_id)
    where command->>'type' = 'recordReport' order by received_at, unit_id`.execute(world.db);
  return rows.map(({ unit, outcome, verdict }) => `${unit} ${outcome} ${String(verdict?.accepted)}`);
};
/** The text of every row of every table. */
async function everything(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(world.db);
  const texts: string[] = [];
  for (const { name } of rows) {
    const table = await sql<{ row: string }>`select ${sql.table(name)}::text as row from ${sql.table(name)}`.execute(world.db);
    texts.push(...table.rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

describe('bad input', () => {
  it.each<{ what: string; cells: Cells; fault: [number, string, string] }>([
    { what: 'more answered than invited', cells: { 'ie,': [60, 50], 'idi,': [10, 11] }, fault: [3, 'answered', 'COUNT_ANSWERED_ABOVE_INVITED'] },
    { what: 'a negative count', cells: { 'ie,': [60, 50], 'idi,': [10, -1] }, fault: [3, 'answered', 'COUNT_NEGATIVE'] },
    { what: 'half an answer', cells: { 'idi,': [10, 4.5] }, fault: [2, 'answered', 'COUNT_NOT_WHOLE'] },
    { what: 'an unknown unit', cells: { 'moon,': [10, 9] }, fault: [2, 'unitId', 'UNIT_UNKNOWN'] },
    { what: 'an unknown group', cells: { 'idi,UN7': [10, 9] }, fault: [2, 'group', 'GROUP_UNKNOWN'] },
    { what: 'less in a unit than below it', cells: { 'idi,': [40, 30], 'ie,': [30, 20] }, fault: [3, '', 'COUNT_BELOW_UNITS'] },
    { what: 'more in the groups than in the unit', cells: { 'idi,': [40, 30], 'idi,UN2': [40, 20], 'idi,VI': [40, 20] }, fault: [2, '', 'COUNT_BELOW_GROUPS'] },
  ])('with $what names line and column, and nothing is judged', async ({ cells, fault }) => {
    for (const answer of [await look(csv(cells)), await apply(csv(cells))]) {
      expect(answer.json<Refused>()).toMatchObject({ status: 422, code: 'COUNTS_INVALID' });
      expect(answer.json<Refused>().errors.map((one) => [one.line, one.path, one.code])).toContainEqual(fault);
    }
    expect(await list()).toEqual([]);
  }); // prettier-ignore

  it('that is no CSV, or has its numbers in the wrong place, is refused without repeating a number', async () => {
    const open = (await apply('unitId,group,invited,answered\nidi,,"44401,33307')).json<Refused>();
    expect(open.errors).toMatchObject([{ code: 'FILE_NOT_CSV', detail: expect.stringContaining('CSV') as string }]);
    for (const body of ['PK\u0003\u0004 not a table', '', 'idi,,44401,33307', 'unitId,group,invited,answered\n44401,33307,idi,idi']) {
      const refused = await apply(body);
      expect([refused.statusCode, refused.json<Refused>().code]).toEqual([422, 'COUNTS_INVALID']);
      expect(refused.body).not.toMatch(/44401|33307/);
    }
    expect((await post(path, { counts: [{ unitId: 'idi', group: null, invited: 'many', answered: 1 }] }, 'coordinator')).statusCode).toBe(
      400,
    );
    expect((await world.as('coordinator').post(path, csv(), { ...asCsv })).json()).toMatchObject({ status: 400, code: 'KEY_MISSING' });
    expect(await noted()).toEqual([]);
  });

  it('is answered in the three languages of the people', async () => {
    const detail = async (language: string) => {
      await sql`update persons set language = ${language} where person_id = 'coordinator'`.execute(world.db);
      return (await look(csv({ 'idi,': [10, 11] }))).json<Refused>().errors[0]?.detail;
    };
    expect([await detail('nn'), await detail('en'), await detail('nb')]).toEqual([
      'For idi er det fleire svar enn inviterte. Rett fila og last henne inn på nytt.',
      'For idi there are more answers than invitations. Correct the file and load it again.',
      'For idi er det flere svar enn inviterte. Rett filen og last den inn på nytt.',
    ]);
  });
});

describe('who may', () => {
  it('is the coordinator alone: nobody else runs, previews or reads the gate', async () => {
    for (const person of ['rector', 'dean', 'local-coordinator', 'head-idi', 'vo-idi', 'hvo', 'employee', 'stranger']) {
      const answers = [await look(csv(), '', person), await post(path, csv(), person), await world.as(person).get(path)];
      expect([person, ...answers.map((answer) => answer.statusCode)]).toEqual([person, 403, 403, 403]);
    }
    expect(await noted()).toEqual([]);
  });
});

describe('a run', () => {
  it('is previewed without a trace, and applied as it was previewed', async () => {
    const seen = (await look()).json<Run>();
    expect(await list()).toEqual([]);
    expect(await noted()).toEqual([]);
    const { preview, ...shown } = seen;
    const answer = await apply(csv(), `?confirm=${preview}`, 'the-first-run');
    expect(answer.statusCode).toBe(201);
    const { checkId, ...stored } = answer.json<Run>();
    expect(stored).toEqual(shown);
    expect(await list()).toEqual([{ checkId, ...stored }]);
  });

  it('[AT-2] [NT-033] [E29] says "own report" or "no own report" and no more, and tells each response unit once', async () => {
    const [run] = await list();
    expect(own(run!)).toEqual(['adm', 'idi', 'ie', 'imf', 'ntnu']);
    expect(unitOf(run!, 'imf-a')).toMatchObject({ words: 'Ingen egen rapport', groups: [], told: true });
    expect(unitOf(run!, 'idi')).toMatchObject({ words: 'Egen rapport', groups: ['UN2'] });
    expect(told(run!)).toEqual(['adm', 'idi', 'imf-a']);
    expect(await noted()).toEqual(['adm ownReport true', 'idi ownReport true', 'imf-a noOwnReport true']);
  });

  it('[AT-14] leaves no count behind: not in any table, answer or list', async () => {
    const traces = `${await everything()}\n${(await look()).body}\n${(await world.as('coordinator').get(path)).body}`;
    expect(NUMBERS.filter((number) => new RegExp(`(?<!\\d)${String(number)}(?!\\d)`).test(traces))).toEqual([]);
    // The search does find what is there.
    expect(traces).toContain('the-first-run');
  });

  it('that is sent again with its key answers with the first; the key is good for nothing else', async () => {
    const again = await apply(csv(), `?confirm=${'0'.repeat(64)}`, 'another-run-0');
    expect(again.json()).toMatchObject({ status: 409, code: 'REPORT_CHECK_OUTDATED' });
    const first = (await list())[0]!;
    const body = csv();
    const key = 'a-key-of-its-own';
    const one = await apply(body, '', key);
    const two = await apply(body, '', key);
    expect([one.statusCode, two.statusCode, two.json<Run>()]).toEqual([201, 200, one.json<Run>()]);
    expect(one.json<Run>().revision).toBe(first.revision + 1);
    expect((await apply(csv({ ...CELLS, 'imf-a,': [20, 2] }), '', key)).json()).toMatchObject({ status: 422, code: 'KEY_REUSED' });
    expect(await noted()).toHaveLength(3);
  });

  it('takes rows as it takes a file', async () => {
    const counts = Object.entries(CELLS).map(([cell, [invited, answered]]) => {
      const [unitId, group] = cell.split(',');
      return { unitId, group: group === '' ? null : group, invited, answered };
    });
    const seen = (await look({ counts })).json<Run>();
    expect(seen).toEqual((await look()).json<Run>());
    const faulty = (await look({ counts: [...counts, { unitId: 'moon', invited: 1, answered: 1 }] })).json<Refused>();
    expect(faulty.errors).toMatchObject([{ line: counts.length + 1, path: 'unitId', code: 'UNIT_UNKNOWN' }]);
  });
});

describe('a second file', () => {
  it('that contradicts the first is refused by line, changes nothing, and says no number', async () => {
    const before = { list: await list(), noted: await noted() };
    const refused = await apply(csv({ ...CELLS, 'idi,': [44401, 33308] }));
    expect(refused.json<Refused>()).toMatchObject({ status: 422, errors: [{ line: 4, code: 'COUNT_CHANGED' }] });
    expect(refused.body).not.toMatch(/3330|4440/);
    const { 'imf-a,': _, ...without } = CELLS;
    expect((await apply(csv(without))).json<Refused>().errors).toMatchObject([{ code: 'COUNT_MISSING' }]);
    expect({ list: await list(), noted: await noted() }).toEqual(before);
  });

  it('[E47] [E32] named a correction opens nothing around what was shown, so no two runs can be subtracted', async () => {
    // The section has enough answers now; the institute's report has been given with the number it had.
    const corrected: Cells = { ...CELLS, 'ntnu,': [88801, 77721], 'ie,': [66601, 55521], 'imf,': [22111, 21231], 'imf-a,': [20, 20] };
    const run = (await apply(csv(corrected), '?correction=true')).json<Run>();
    expect(unitOf(run, 'imf-a').report).toBe('noOwnReport');
    expect(unitOf(run, 'imf').warnings.map(({ code }) => code)).toContain('CHANGED_AFTER_SHOWING');
    expect(told(run)).toEqual([]);
    expect(own(run)).toEqual(['adm', 'idi', 'ie', 'imf', 'ntnu']);
  });

  it('[E30] may raise the threshold, and no file lowers it again', async () => {
    const raised = (await apply(csv(), '?correction=true&raiseTo=8')).json<Run>();
    expect(raised.threshold).toEqual({ value: 8, comparator: '>=' });
    expect((await apply(csv(), '?correction=true&raiseTo=7')).json()).toMatchObject({ status: 422, code: 'THRESHOLD_LOWERED' });
    expect((await look(csv(), '?correction=true')).json<Run>().threshold.value).toBe(8);
  });
});
