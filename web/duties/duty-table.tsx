import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DutyView, UnitDetailView } from '../../api/schemas/unit.schema.ts';
import { Status } from '../components/status.tsx';
import { useSay } from '../words/words.tsx';
import { statusMark } from './pick.ts';
import type { DutyWords } from './use-duty-words.ts';

interface Props {
  unit: UnitDetailView;
  duties: readonly DutyView[];
  next: DutyView | undefined;
  words: DutyWords;
}

/** The wheel's rows, by phase. A phase that is over folds to one line. */
export function DutyTable({ unit, duties, next, words }: Props) {
  const say = useSay();
  return (
    <table className="duties">
      <thead>
        <tr>
          <th scope="col">{say('unit.task')}</th>
          <th scope="col">{say('unit.with')}</th>
          <th scope="col">{say('unit.lastDay')}</th>
          <th scope="col">{say('unit.state')}</th>
        </tr>
      </thead>
      {unit.phases.map((phase, index) => {
        const own = duties.filter((duty) => duty.phase === phase.key);
        return own.length === 0 ? null : (
          <Phase key={phase.key} title={`${index + 1} ${phase.title}`} duties={own} unit={unit} next={next} words={words} />
        );
      })}
    </table>
  );
}

function Phase({ title, duties, unit, next, words }: Props & { title: string }) {
  const say = useSay();
  const over = duties.length > 1 && duties.every((duty) => duty.end !== null);
  const [open, setOpen] = useState(false);
  const allDone = duties.every((duty) => duty.end?.kind === 'fulfilled' || duty.end?.kind === 'fulfilledLate');
  return (
    <tbody>
      <tr className="phase-row">
        <th scope="rowgroup" colSpan={4}>
          <h3>{title}</h3>
        </th>
      </tr>
      {over && (
        <tr>
          <td colSpan={3}>
            {say('unit.doneFolded', { n: duties.length })}{' '}
            <button type="button" className="plain no-print" aria-expanded={open} onClick={() => setOpen(!open)}>
              {say(open ? 'unit.hide' : 'unit.showAll')} <span className="hidden">{title}</span>
            </button>
          </td>
          <td>
            <Status mark={allDone ? 'done' : 'ended'}>{words.upper(say(allDone ? 'wheel.done' : 'wheel.ended'))}</Status>
          </td>
        </tr>
      )}
      {(!over || open) && duties.map((duty) => <Row key={duty.duty} duty={duty} unit={unit} next={next} words={words} />)}
    </tbody>
  );
}

function Row({ duty, unit, next, words }: Omit<Props, 'duties'> & { duty: DutyView }) {
  const say = useSay();
  const state = words.state(duty);
  const isNext = duty === next;
  const other = duty.jointWith ?? duty.heard[0] ?? null;
  return (
    <tr data-selected={isNext || undefined}>
      <th scope="row">
        <Link to="/units/$unitId/duties/$duty" params={{ unitId: unit.unitId, duty: duty.duty }} className="quiet">
          {duty.title}
        </Link>
      </th>
      <td>{other === null ? '' : other === 'employee' ? say('unit.allStaff') : words.upper(words.shortWho(other))}</td>
      <td>
        {duty.lastDay === null ? say('unit.noDate') : words.date(duty.lastDay)}
        {duty.movedFrom !== null && <small className="muted block">({say('status.from', { date: words.date(duty.movedFrom) })})</small>}
      </td>
      <td>
        <Status mark={statusMark(duty, unit.myRoles, isNext)} note={state.note} you={state.you}>
          {state.word}
        </Status>
      </td>
    </tr>
  );
}
