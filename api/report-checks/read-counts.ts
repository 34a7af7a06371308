import { POSITION_GROUPS } from '../../domain/gate/position-groups.ts';
import type { CellCount, CellRef, GateUnit } from '../../domain/gate/types.ts';
import { checkRows, countProblem, lineOf, parseCounts, type CountLine } from '../../planning/counts-csv.ts';
import type { CsvProblem } from '../../planning/csv-table.ts';
import { Problem, type Fault } from '../problem.ts';
import type { CheckRequest } from '../schemas/report-check.schema.ts';

const FILE = 'counts';

export interface CountsFile {
  counts: CellCount[];
  /** A refusal of the rules, with the line of each cell it names. */
  refuse: (faults: readonly (CellRef & { code: string })[]) => Problem;
}

/** Reads and checks everything at once. Throws what is wrong: line, column and code, never a number. */
export function readCounts(body: CheckRequest['body'], units: readonly GateUnit[]): CountsFile {
  const context = { units, groups: POSITION_GROUPS };
  const { rows, problems } =
    body.counts === undefined
      ? parseCounts({ name: FILE, content: body.csv ?? '' }, context)
      : checkRows(
          body.counts.map((count, index): CountLine => ({ ...count, line: index + 1 })),
          context,
          FILE,
        );
  problems.push(...unknownStatements(body.ark, context));
  if (problems.length > 0) throw invalid(problems);
  return {
    counts: rows.map(({ line: _, ...count }) => count),
    refuse: (faults) => invalid(faults.map((fault) => countProblem(FILE, lineOf(rows, fault), '', fault.code, fault))),
  };
}

function unknownStatements(
  ark: CheckRequest['body']['ark'],
  { units, groups }: { units: readonly GateUnit[]; groups: readonly { key: string }[] },
) {
  const unitIds = new Set(units.map(({ unitId }) => unitId));
  const keys = new Set(groups.map(({ key }) => key));
  return ark.flatMap((statement, index): CsvProblem[] => [
    ...(unitIds.has(statement.unitId) ? [] : [countProblem('ark', index + 1, 'unitId', 'UNIT_UNKNOWN', statement)]),
    ...(statement.group === null || keys.has(statement.group) ? [] : [countProblem('ark', index + 1, 'group', 'GROUP_UNKNOWN', statement)]),
  ]);
}

function invalid(problems: readonly CsvProblem[]): Problem {
  const faults = problems.map(({ file, line, path, code, params }): Fault => ({ file, line, path, code, params }));
  return new Problem(422, 'COUNTS_INVALID', { count: faults.length }, { faults });
}
