import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { DeskCellView, DeskUnitsAnswer, DeskUnitView } from '../../../api/schemas/desk.schema.ts';
import { UNITS } from '../../../texts/pages/coordinator.ts';
import { list } from '../../../texts/message.ts';
import { Status } from '../../components/status.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { SHORT, useVirtualRows } from '../../components/virtual-rows.ts';
import { dayOf } from '../../words/today.ts';
import { useDates, type Dates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { cellWords } from './cell-words.ts';

interface Props {
  units: readonly DeskUnitView[];
  columns: DeskUnitsAnswer['columns'];
  now: string;
}

/** One line a unit. Only the rows in sight are drawn, so that two thousand scroll as well as twenty. */
export function UnitTable({ units, columns, now }: Props) {
  const say = useTexts(UNITS);
  const dates = useDates(dayOf(now));
  const narrow = useNarrow(860);
  const body = useRef<HTMLTableSectionElement>(null);
  const height = (narrow ? 8 : 2.6) * rootSize();
  const { from, to } = useVirtualRows(body, units.length, height);
  return (
    <table className="unit-rows" aria-rowcount={units.length + 1} data-long={units.length > SHORT || undefined}>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">{say('unit')}</th>
          <th scope="col">{say('manager')}</th>
          <th scope="col">{say('representative')}</th>
          {columns.map((column) => (
            <th key={column.duty} scope="col">
              {column.title}
            </th>
          ))}
          <th scope="col">{say('waiting')}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        <Space height={from * height} />
        {units.slice(from, to).map((unit, index) => (
          <Row key={unit.unitId} unit={unit} columns={columns} dates={dates} place={from + index + 2} />
        ))}
        <Space height={Math.max(0, units.length - to) * height} />
      </tbody>
    </table>
  );
}

function rootSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** What is scrolled past takes its room, and nothing else. */
function Space({ height }: { height: number }) {
  return height === 0 ? null : <tr aria-hidden="true" className="space" style={{ height }} />;
}

function Row({ unit, columns, dates, place }: { unit: DeskUnitView; columns: Props['columns']; dates: Dates; place: number }) {
  const say = useTexts(UNITS);
  return (
    <tr aria-rowindex={place}>
      <th scope="row">
        <Link to="/units/$unitId" params={{ unitId: unit.unitId }}>
          {unit.abbreviation}
        </Link>
      </th>
      <td className="wide-only" data-none={unit.manager === null || undefined}>
        {unit.manager ?? say('nobodyLeads')}
      </td>
      <td className="wide-only" data-none={unit.representative === null || undefined}>
        {unit.representative ?? (unit.isResponseUnit ? say('nobody') : <NotTheirs />)}
      </td>
      {unit.cells.map((cell, index) => (
        <td key={columns[index]?.duty} data-label={columns[index]?.title}>
          <Cell cell={cell} dates={dates} />
        </td>
      ))}
      <td data-label={say('waiting')}>
        <Awaited unit={unit} dates={dates} />
      </td>
    </tr>
  );
}

/** A dash, in words for those who do not see it. */
function NotTheirs() {
  const say = useTexts(UNITS);
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="hidden">{say('notTheirs')}</span>
    </span>
  );
}

function Cell({ cell, dates }: { cell: DeskCellView; dates: Dates }) {
  const say = useTexts(UNITS);
  if (cell === null) return <NotTheirs />;
  const { mark, word } = cellWords(cell, dates, say);
  return <Status mark={mark}>{word}</Status>;
}

/** Role and name: whoever reads knows whom to call. */
function Awaited({ unit: { waiting, flags }, dates }: { unit: DeskUnitView; dates: Dates }) {
  const say = useTexts(UNITS);
  if (!waiting) return null;
  if (waiting.mine) return <b>{say('you')}</b>;
  if (flags.includes('noManager') && waiting.on === 'unitManager' && waiting.names.length === 0) return say('youFind');
  const names = list(waiting.names, dates.language);
  const local = [dates.role('localCoordinator'), names].filter(Boolean).join(' ');
  if (waiting.on === 'extensionDecision') return say('aboutDate', { who: local });
  if (waiting.on === 'help') return say('aboutHelp', { who: local });
  return [dates.role(waiting.on), names].filter(Boolean).join(' ');
}
