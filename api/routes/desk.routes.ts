import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { outgoing } from '../../domain/desk/outgoing.ts';
import { columnTasks } from '../../domain/desk/tasks-now.ts';
import { AT_START } from '../../domain/facts.ts';
import { findPeople, ledgerRows, movedDuties, standingsOf, taskRows, type Ledger } from '../../db/desk.repository.ts';
import { dutyName } from '../../texts/plan-texts.ts';
import { coordinated, demandCoordinator } from '../desk/coordinated.ts';
import { deskCases } from '../desk/desk-cases.ts';
import { taskSums, taskView } from '../desk/desk-tasks.ts';
import { deskUnits } from '../desk/desk-units.ts';
import { iso } from '../iso.ts';
import { languageFor } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { problems } from '../schemas/common.schema.ts';
import { deskAnswer, deskQuery, deskUnitsAnswer, peopleAnswer, peopleQuery } from '../schemas/desk.schema.ts';
import { cycleView, publicDates } from '../views/cycle-view.ts';

const tags = ['desk'];
/** How many days of letters the page tells of. */
const DAYS_AHEAD = 2;

/** The coordinator's first page: what waits for him or her, and where everything stands. */
export const deskRoutes: FastifyPluginAsyncZod<RouteDeps> = async (app, deps) => {
  const { db } = deps;

  app.get(
    '/desk',
    {
      schema: {
        tags,
        summary: 'What needs the coordinator, how every task stands, what goes out next, and the ledger',
        querystring: deskQuery,
        response: { 200: deskAnswer, ...problems(403, 404, 409) },
      },
    },
    async (request) => {
      const desk = await coordinated(deps, request, request.query.cycle);
      const { shelved, at, cycle, followUps } = desk;
      const { plan, texts } = shelved;
      const language = languageFor(request);
      const ids = followUps.map((one) => one.follow_up_id);
      // A duty whose opening nobody has set is not on anybody's table yet, and must be seen here.
      const unset = plan.alarms.map(({ duty }) => duty);
      const [standings, rows, moved, ledger] = await Promise.all([
        standingsOf(db, ids, unset),
        taskRows(db, ids),
        movedDuties(db, ids),
        ledgerRows(db, ids),
      ]);
      const cases = await deskCases(db, desk, standings, language);
      const { phases } = publicDates(shelved, language);
      const isNow = (index: number) => plan.phases[index]!.from <= at && at < plan.phases[index]!.until;
      const { title, status, startsAt, closesAt } = cycleView(cycle, shelved, language);
      return {
        cycleId: cycle.cycle_id,
        title,
        status,
        now: iso(at, plan.zone),
        startsAt,
        closesAt,
        central: desk.central,
        units: followUps.length,
        responseUnits: followUps.filter((one) => one.is_response_unit).length,
        phases: phases.map((phase, index) => ({ ...phase, current: isNow(index) })),
        cases,
        tasks: taskSums(shelved, rows).map((task) =>
          taskView(shelved, task, moved.filter(({ key }) => key.split('/')[0] === task.key).length, at, language),
        ),
        next: outgoing(plan, standings, at, DAYS_AHEAD).map(({ date, duty, kind, to, units }) => ({
          date,
          duty,
          title: dutyName(texts, duty)[language],
          kind,
          to,
          units,
        })),
        ledger: balance(ledger),
      };
    },
  );

  app.get(
    '/desk/units',
    {
      schema: {
        tags,
        summary: 'One line for each unit that the coordinator looks after, by need',
        querystring: deskQuery,
        response: { 200: deskUnitsAnswer, ...problems(403, 404, 409) },
      },
    },
    async (request) => {
      const desk = await coordinated(deps, request, request.query.cycle);
      const { shelved, at, followUps } = desk;
      const { plan, texts } = shelved;
      const language = languageFor(request);
      const ids = followUps.map((one) => one.follow_up_id);
      const columns = columnTasks(plan, taskSums(shelved, await taskRows(db, ids)), at);
      const standings = await standingsOf(db, ids, columns);
      return {
        now: iso(at, plan.zone),
        columns: columns.map((duty) => ({ duty, title: dutyName(texts, duty)[language] })),
        units: await deskUnits(db, desk, standings, columns, language),
      };
    },
  );

  app.get(
    '/desk/people',
    {
      schema: {
        tags,
        summary: 'Find a person by name, to give a role to',
        querystring: peopleQuery,
        response: { 200: peopleAnswer, ...problems(400, 403) },
      },
    },
    async (request) => {
      const { at } = await demandCoordinator(deps, request);
      return { people: await findPeople(db, request.query.q.split(/\s+/), at, 20) };
    },
  );
};

/** Written + added = ended + open: counted one by one, so that a duty that got lost would show. */
function balance(rows: readonly Ledger[]) {
  const sum = (matches: (row: Ledger) => boolean) => rows.filter(matches).reduce((total, row) => total + row.n, 0);
  const ends: Record<string, number> = {};
  for (const { end, n } of rows) if (end !== null) ends[end] = (ends[end] ?? 0) + n;
  return {
    written: sum(({ cause }) => AT_START.has(cause)),
    added: sum(({ cause }) => !AT_START.has(cause)),
    ended: sum(({ end }) => end !== null),
    open: sum(({ end }) => end === null),
    ends,
  };
}
