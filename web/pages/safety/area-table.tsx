import { Link } from '@tanstack/react-router';
import type { AreaAnswer } from '../../../api/schemas/me.schema.ts';
import { STATUS_WORDS } from '../../../texts/statuses.ts';
import { SAFETY_SERVICE } from '../../../domain/roles.ts';
import type { StatusMark } from '../../components/mark.tsx';
import { Status } from '../../components/status.tsx';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { useSay, type Say } from '../../words/words.tsx';
import { columnsOf } from './area-columns.ts';
import type { Question } from './to-answer.ts';

type Unit = AreaAnswer['units'][number];
type Row = Unit['duties'][number];

export function AreaTable({ units, words, questions }: { units: readonly Unit[]; words: DutyWords; questions: readonly Question[] }) {
  const say = useSay();
  const columns = columnsOf(units);
  const groups = groupsOf(units, say);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={say('area.yourUnits')}>
      <table className="area-table">
        <thead>
          <tr>
            <th scope="col">{say('area.unitAndManager')}</th>
            {columns.map(({ duty, title }) => (
              <th key={duty} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.title}>
            <tr className="phase-row">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <h3>{group.title}</h3>
              </th>
            </tr>
            {group.units.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">
                  <Link to="/units/$unitId" params={{ unitId: unit.unitId }} className="strong">
                    {unit.abbreviation}
                  </Link>
                  <small className="block muted">{unit.manager}</small>
                </th>
                {columns.map(({ duty }) => {
                  const row = unit.duties.find((one) => one.duty === duty);
                  const asked = questions.some((one) => one.unitId === unit.unitId && one.task.duty === duty);
                  return <td key={duty}>{row && <Cell row={row} asked={asked} words={words} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Mine first; then those that somebody else in the service answers for, by that person. */
function groupsOf(units: readonly Unit[], say: Say): { title: string; units: Unit[] }[] {
  const mine = units.filter((unit) => unit.mine);
  const others = new Map<string, Unit[]>();
  for (const unit of units.filter((one) => !one.mine)) {
    const who = unit.representatives.join(', ') || say('area.nobody');
    others.set(who, [...(others.get(who) ?? []), unit]);
  }
  return [
    ...(mine.length > 0 ? [{ title: say('area.youAnswer', { n: mine.length }), units: mine }] : []),
    ...[...others].map(([who, own]) => ({ title: say('area.otherAnswers', { who, n: own.length }), units: own })),
  ];
}

function Cell({ row, asked, words }: { row: Row; asked: boolean; words: DutyWords }) {
  const say = useSay();
  const { mark, word, note } = stateOf(row, asked, words, say);
  return (
    <Status mark={mark} note={note} you={asked}>
      {word}
    </Status>
  );
}

function stateOf(row: Row, asked: boolean, words: DutyWords, say: Say): { mark: StatusMark; word: string; note: string } {
  const day = row.lastDay === null ? '' : words.short(row.lastDay);
  if (row.endedOn !== null) {
    const done = row.status === 'fulfilled' || row.status === 'fulfilledLate';
    return {
      mark: done ? 'done' : 'ended',
      word: STATUS_WORDS[row.status as keyof typeof STATUS_WORDS][words.language],
      note: words.short(row.endedOn),
    };
  }
  if (asked) return { mark: 'half', word: say('status.waitingYou'), note: day };
  if (row.waitingOn !== null && SAFETY_SERVICE.some((role) => role === row.waitingOn)) {
    return { mark: 'half', word: say('status.waitingFor', { who: words.roleName(row.waitingOn) }), note: '' };
  }
  if (row.status === 'late' && row.lastDay !== null)
    return { mark: 'late', word: STATUS_WORDS.late[words.language], note: words.late(row.lastDay) };
  const open = row.openedAt !== null;
  return { mark: open ? 'run' : 'todo', word: STATUS_WORDS[open ? 'open' : 'planned'][words.language], note: day };
}
