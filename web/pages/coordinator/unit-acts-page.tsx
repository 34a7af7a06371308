import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { UNIT_ACTS } from '../../../texts/pages/coordinator-unit.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { dutiesQuery, unitQuery } from '../../data/queries.ts';
import { useDutyWords } from '../../duties/use-duty-words.ts';
import { dayOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { CorrectedReport } from './corrected-report.tsx';
import { EndUnit } from './end-unit.tsx';
import { WaiveTask } from './waive-task.tsx';
import { WrongReceiver } from './wrong-receiver.tsx';
import './coordinator.css';

/** What the coordinator decides about one unit, apart from its own page: nobody comes here by chance. */
export function UnitActsPage() {
  const { unitId } = useParams({ from: '/coordinator/units/$unitId' });
  const { language } = useLanguage();
  const unit = useQuery(unitQuery(unitId, language));
  const duties = useQuery(dutiesQuery(unitId, language));
  if (unit.data && duties.data) {
    const { duties: all, followUpId, reportWrongReceiver } = duties.data;
    return <Loaded unit={unit.data} duties={all} followUpId={followUpId} wrongReceiver={reportWrongReceiver} />;
  }
  return (
    <Waiting
      error={unit.error ?? duties.error}
      again={() => {
        void unit.refetch();
        void duties.refetch();
      }}
    />
  );
}

interface Props {
  unit: UnitDetailView;
  duties: readonly DutyView[];
  followUpId: string;
}

function Loaded({ unit, duties, followUpId, wrongReceiver }: Props & { wrongReceiver: string | null }) {
  const say = useTexts(UNIT_ACTS);
  const words = useDutyWords(dayOf(unit.now), unit.people, unit.myRoles);
  const [done, setDone] = useState('');
  const central = unit.myRoles.includes('coordinator');
  const { abbreviation } = unit;
  return (
    <div className="stack measure unit-acts">
      <p className="crumb">
        <Link to="/units/$unitId" params={{ unitId: unit.unitId }}>
          <b>{abbreviation}</b>
        </Link>{' '}
        <span className="muted">{unit.name}</span>
      </p>
      <PageTitle>{say('title', { unit: abbreviation })}</PageTitle>
      <div role="status">{done !== '' && <p className="notice">{done}</p>}</div>
      {!central ? (
        <p>{say('notYours')}</p>
      ) : unit.closed ? (
        <p>{say('closed', { unit: abbreviation })}</p>
      ) : (
        <>
          <p>
            {say('lead')} <Link to="/coordinator/dates">{say('toDates')}</Link>
          </p>
          <OpenTasks unit={unit} duties={duties} followUpId={followUpId} onDone={setDone} />
          <CorrectedReport unit={unit} duties={duties} followUpId={followUpId} onDone={setDone} />
          <WrongReceiver unit={unit} duties={duties} kind={wrongReceiver} followUpId={followUpId} onDone={setDone} />
          <EndUnit
            unit={unit}
            openTasks={duties.filter(({ end }) => end === null).length}
            followUpId={followUpId}
            words={words}
            onDone={() => setDone(say('ended', { unit: abbreviation }))}
          />
        </>
      )}
    </div>
  );
}

function OpenTasks({ unit, duties, followUpId, onDone }: Props & { onDone: (words: string) => void }) {
  const say = useTexts(UNIT_ACTS);
  const words = useDutyWords(dayOf(unit.now), unit.people, unit.myRoles);
  const [chosen, setChosen] = useState<string | null>(null);
  const open = duties.filter((duty) => duty.mayDo.includes('waive'));
  return (
    <section aria-labelledby="waive-task">
      <h2 id="waive-task">{say('waiveTitle')}</h2>
      {open.length === 0 && <p>{say('nothingOpen')}</p>}
      <ul className="ruled">
        {open.map((duty) => (
          <li key={duty.duty}>
            <span className="split">
              <span>
                <b>{duty.title}</b>
                <span className="block muted">{words.upper(words.due(duty))}</span>
              </span>
              {chosen !== duty.duty && (
                <button
                  type="button"
                  className="plain"
                  aria-label={say('waiveOne', { task: words.quoted(duty.title) })}
                  onClick={() => setChosen(duty.duty)}
                >
                  {say('waive')}
                </button>
              )}
            </span>
            {chosen === duty.duty && (
              <WaiveTask
                unit={unit}
                duty={duty}
                followUpId={followUpId}
                words={words}
                onDone={() => {
                  setChosen(null);
                  onDone(say('waived', { unit: unit.abbreviation, task: words.quoted(duty.title) }));
                }}
                onCancel={() => setChosen(null)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
