import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { SAFETY_SERVICE } from '../../../domain/roles.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Status } from '../../components/status.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { Waiting } from '../../components/waiting.tsx';
import { codeOf } from '../../data/problem.ts';
import { dutiesQuery, unitQuery } from '../../data/queries.ts';
import { DueLine } from '../../duties/due-line.tsx';
import { DutyTable } from '../../duties/duty-table.tsx';
import { DutyWheel } from '../../duties/duty-wheel.tsx';
import { IfYouWait } from '../../duties/if-you-wait.tsx';
import { coming, doneCount, mineFirst, nextDuty, opensOn, waitsForOthers } from '../../duties/pick.ts';
import { useDutyWords, type DutyWords } from '../../duties/use-duty-words.ts';
import { useTitled } from '../../duties/use-titled.ts';
import { dayOf } from '../../words/today.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { NextTask } from './next-task.tsx';
import { UnitSide } from './unit-side.tsx';

const ChooseHere = lazy(() => import('../safety/choose-one.tsx').then((file) => ({ default: file.ChooseHere })));

/** A unit: what is next, by when, what happens otherwise; then the wheel, what waits for others, what comes, and every task. */
export function UnitView({ unitId, name }: { unitId: string; name?: string }) {
  const { language } = useLanguage();
  const unit = useQuery(unitQuery(unitId, language));
  const duties = useQuery(dutiesQuery(unitId, language));
  const error = unit.error ?? duties.error;
  if (codeOf(error) === 'FOLLOW_UP_UNKNOWN' || codeOf(error) === 'CYCLE_NONE_STARTED') return <NotYet unit={name ?? unitId} />;
  if (unit.data && duties.data) return <Loaded unit={unit.data} duties={duties.data.duties} />;
  return (
    <Waiting
      error={error}
      again={() => {
        void unit.refetch();
        void duties.refetch();
      }}
    />
  );
}

function NotYet({ unit }: { unit: string }) {
  const say = useSay();
  return (
    <div className="stack measure">
      <PageTitle>{say('unit.notYetTitle', { unit })}</PageTitle>
      <p>{say('unit.notYet')}</p>
    </div>
  );
}

/** What it was called before, each once: by the abbreviation, or by the name where only that has changed. */
function formerNames({ abbreviation, name, formerNames: former }: UnitDetailView): string[] {
  const called = former.map((one) => (one.abbreviation === abbreviation ? one.name : one.abbreviation));
  return [...new Set(called)].filter((one) => one !== name);
}

function Loaded({ unit, duties: all }: { unit: UnitDetailView; duties: readonly DutyView[] }) {
  const say = useSay();
  const duties = useTitled({ unitId: unit.unitId, cycleId: unit.cycleId, roles: unit.myRoles }, all);
  const words = useDutyWords(dayOf(unit.now), unit.people, unit.myRoles);
  const former = formerNames(unit).join(', ');
  const next = nextDuty(duties, unit.myRoles);
  const others = duties.filter(waitsForOthers);
  const also = mineFirst(duties, unit.myRoles).filter((duty) => duty !== next);
  return (
    <div className="unit-page">
      <div className="unit-top">
        <div className="unit-next">
          <p className="crumb">
            <b>{unit.abbreviation}</b> <span className="muted">{unit.name}</span>
            {former !== '' && <span className="muted small"> ({say('unit.formerly', { names: former })})</span>}
          </p>
          {next ? <NextTask unit={unit} duty={next} words={words} /> : <NothingNow unit={unit} duties={duties} words={words} />}
          {next && (
            <>
              <DueLine duty={next} words={words} />
              <NextTask.Actions unit={unit} duty={next} words={words} />
              <IfYouWait duty={next} words={words} />
            </>
          )}
        </div>
        <DutyWheel unit={unit} duties={duties} next={next} words={words} />
      </div>
      {unit.isResponseUnit && SAFETY_SERVICE.some((role) => unit.myRoles.includes(role)) && (
        <Suspense fallback={null}>
          <ChooseHere unitId={unit.unitId} words={words} />
        </Suspense>
      )}
      <div className="unit-columns">
        <div className="unit-lists">
          {also.length > 0 && <ShortList title={say('unit.otherOpen')} unit={unit} duties={also} words={words} />}
          {others.length > 0 && <ShortList title={say('unit.waitingOthers')} unit={unit} duties={others} words={words} waiting />}
          <Coming unit={unit} duties={duties} words={words} />
          <AllTasks unit={unit} duties={duties} words={words} next={next} />
        </div>
        <UnitSide unit={unit} duties={duties} words={words} next={next} />
      </div>
    </div>
  );
}

/** The wheel's table. On a phone it is long, so it opens when asked for. */
function AllTasks({ unit, duties, words, next }: Pick<ListProps, 'unit' | 'duties' | 'words'> & { next: DutyView | undefined }) {
  const say = useSay();
  const narrow = useNarrow(860);
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="all-tasks" className="unit-table">
      <h2 id="all-tasks">{say('unit.tasksOf', { unit: unit.abbreviation })}</h2>
      <p className="muted">{say('unit.doneOf', { done: doneCount(duties), all: duties.length })}</p>
      {narrow && (
        <button type="button" className="plain no-print" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? say('unit.hide') : say('unit.allTasks', { n: duties.length })}
        </button>
      )}
      {(!narrow || open) && <DutyTable unit={unit} duties={duties} next={next} words={words} />}
    </section>
  );
}

function NothingNow({ unit, duties, words }: { unit: UnitDetailView; duties: readonly DutyView[]; words: DutyWords }) {
  const say = useSay();
  const [first] = coming(duties).filter((duty) => opensOn(duty) !== null);
  const own = unit.myRoles.includes('unitManager');
  return (
    <>
      <PageTitle>{own ? say('unit.nothingNow') : say('unit.nothingNowUnit', { unit: unit.abbreviation })}</PageTitle>
      <p className="measure">
        {first
          ? say('unit.nextOpens', { duty: words.lower(first.title), date: words.date(opensOn(first) ?? '') })
          : duties.every((duty) => duty.end !== null)
            ? say('unit.allDone')
            : say('unit.youNeedNot')}
      </p>
    </>
  );
}

interface ListProps {
  title: string;
  unit: UnitDetailView;
  duties: readonly DutyView[];
  words: DutyWords;
  waiting?: boolean;
}

function ShortList({ title, unit, duties, words, waiting = false }: ListProps) {
  const say = useSay();
  return (
    <section>
      <h2 className="section-title">{title}</h2>
      <ul className="ruled">
        {duties.map((duty) => (
          <li key={duty.duty}>
            <Link to="/units/$unitId/duties/$duty" params={{ unitId: unit.unitId, duty: duty.duty }} className="row-title">
              {duty.title}
            </Link>
            {waiting && duty.waitingOn !== null ? (
              <Status mark="half" note={waitingNote(duty, words, say)}>
                {say('status.waitingFor', { who: words.who(duty.waitingOn) })}
              </Status>
            ) : (
              <p>{words.upper(words.due(duty))}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function waitingNote(duty: DutyView, words: DutyWords, say: ReturnType<typeof useSay>): string {
  const sent = duty.joint?.submittedAt;
  const own = sent ? say('unit.youDid', { date: words.date(dayOf(sent)) }) : say('unit.youNeedNot');
  const service = duty.waitingOn?.toLowerCase().includes('safetyrepresentative') === true;
  return service ? `${own} ${say('unit.serviceFollows')}` : own;
}

const SHOWN = 3;

function Coming({ unit, duties, words }: Pick<ListProps, 'unit' | 'duties' | 'words'>) {
  const say = useSay();
  const ahead = coming(duties).slice(0, SHOWN);
  if (ahead.length === 0) return null;
  return (
    <section>
      <h2 className="section-title">{say('unit.coming')}</h2>
      <ul className="ruled">
        {ahead.map((duty) => (
          <li key={duty.duty}>
            <Link to="/units/$unitId/duties/$duty" params={{ unitId: unit.unitId, duty: duty.duty }} className="row-title">
              {duty.title}
            </Link>
            <p>{[words.state(duty).note, duty.lastDay === null ? null : words.due(duty)].filter(Boolean).join(', ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
