import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { can, type Action } from '../../domain/access.ts';
import { accessTable, standsAs } from '../../domain/access-table.ts';
import { definitionOf } from '../../domain/plan.ts';
import { NTNU } from '../support/plans.ts';
import { accessWorld, fingerprint, FOREIGN, PERSONS, STRANGER, TEXTS_SENT, unitOf, type AccessWorld, type Person } from './access-world.ts';
import { COMMANDS } from './command-calls.ts';
import { FOR_EVERYBODY, ROUTES, type Call } from './route-calls.ts';

let world: AccessWorld;
let stages: Awaited<ReturnType<typeof accessWorld>>['stages'];
beforeAll(async () => {
  ({ world, stages } = await accessWorld());
});
afterAll(() => world.close());

const table = new Map(accessTable(NTNU).map((row) => [row.action, row.cells]));

/** What the printed table says of a person; a cell that says "own" is settled by the duty. */
function may(person: Person, action: Action, duty?: string): boolean {
  if (person === FOREIGN || person === STRANGER) return false;
  const cell = table.get(action)![person];
  if (cell !== 'party' || duty === undefined) return cell === 'yes';
  return can({ personId: person, roles: standsAs(person) }, action, definitionOf(NTNU, duty)).allowed;
}

const key = () => ({ 'idempotency-key': crypto.randomUUID() });

interface Try {
  name: string;
  allowed: boolean;
  /** Statuses of an allowed call. */
  expected: readonly number[];
  send: () => ReturnType<AccessWorld['send']>;
}

function commandsOf(person: Person): Try[] {
  return Object.values(COMMANDS).map((command): Try => {
    // Nobody has seen such a revision: who may is told what changed, and the duty stays as it is.
    const body = { unitId: unitOf(person), command, ...('duty' in command ? { sawRevision: 999_999 } : {}) };
    return {
      name: `${person} ${command.type}`,
      allowed: may(person, command.type, 'duty' in command ? command.duty : undefined),
      expected: [404, 409, 422],
      send: () => world.send(person, 'POST', '/commands', body, key()),
    };
  });
}

function routesOf(person: Person): Try[] {
  return Object.entries(ROUTES).map(([route, call]): Try => {
    const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH', string];
    return {
      name: `${person} ${method} ${path}`,
      allowed: mayCall(person, call),
      expected: [200, ...(call.allowed ?? [])],
      send: () => world.send(person, method, call.url(world, person), call.body?.(world, person), key()),
    };
  });
}

const mayCall = (person: Person, { needs, duty }: Call) => needs.some((action) => may(person, action, duty));

/** What came of the tries, where it is not what the table says. */
async function wrong(list: readonly Try[], right: (one: Try, status: number, code: unknown) => boolean): Promise<string[]> {
  const found: string[] = [];
  const left = [...list];
  const tryNext = async (): Promise<void> => {
    for (let one = left.pop(); one; one = left.pop()) {
      const response = await one.send();
      const code = response.statusCode < 400 ? null : response.json<{ code?: unknown }>().code;
      if (!right(one, response.statusCode, code)) found.push(`${one.name}: ${response.statusCode} ${String(code)}`);
    }
  };
  await Promise.all(Array.from({ length: 6 }, tryNext));
  return found.sort();
}

/** Forbidden calls, and nothing else: not a letter of the record may change. */
async function staysOutside(stage: string, list: readonly Try[], atLeast: number): Promise<void> {
  const forbidden = list.filter((one) => !one.allowed);
  expect(forbidden.length).toBeGreaterThan(atLeast);
  const before = await fingerprint(world.db);
  const found = await wrong(forbidden, (_, status, code) => (status === 403 || status === 404) && typeof code === 'string' && code !== '');
  expect([stage, found]).toEqual([stage, []]);
  expect([stage, await fingerprint(world.db)]).toEqual([stage, before]);
}

describe('the table of access and the running server', () => {
  it('every route of the API stands in the table, or is for everybody', () => {
    const { paths } = world.app.swagger() as { paths: Record<string, object> };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/^\/v1/, '')}`),
    );
    expect(routes.sort()).toEqual([...Object.keys(ROUTES), ...FOR_EVERYBODY].sort());
  });

  it.each([0, 1, 2, 3])('a forbidden command answers 403 or 404 with a reason and changes nothing, stage %i of a cycle', async (index) => {
    const [name, enter] = stages[index]!;
    await enter();
    await staysOutside(name, PERSONS.flatMap(commandsOf), 400);
    if (name === TEXTS_SENT) {
      await staysOutside(name, PERSONS.flatMap(routesOf), 400);
      await allowedIsAllowed();
    }
  });
});

async function allowedIsAllowed(): Promise<void> {
  // Ending the unit would end the table's own ground.
  const allowed = PERSONS.flatMap((person) => [...commandsOf(person), ...routesOf(person)]).filter(
    (one) => one.allowed && !one.name.endsWith(' endUnit'),
  );
  expect(allowed.length).toBeGreaterThan(200);
  expect(await wrong(allowed, (one, status) => one.expected.includes(status))).toEqual([]);
}
