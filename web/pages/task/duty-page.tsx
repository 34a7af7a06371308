import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { END_REASONS, isEndReason } from '../../../texts/end-reasons.ts';
import { FROZEN } from '../../../texts/pages/frozen.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Status } from '../../components/status.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { dutiesQuery, unitQuery } from '../../data/queries.ts';
import { DueLine } from '../../duties/due-line.tsx';
import { IfYouWait } from '../../duties/if-you-wait.tsx';
import { isMine, statusMark } from '../../duties/pick.ts';
import { useDutyWords } from '../../duties/use-duty-words.ts';
import { isMeasureTask, useTitled } from '../../duties/use-titled.ts';
import { dayOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { AnswerPage } from '../safety/answer-page.tsx';
import { CorrectedReason } from './corrected-reason.tsx';
import { DiscussionTask } from './discussion-task.tsx';
import { FormTask } from './form-task.tsx';
import { GivenAnswer } from './given-answer.tsx';
import { MeasureTask } from './measure-task.tsx';
import { MayRemove } from './may-remove.tsx';
import { MeetingTask } from './meeting-task.tsx';
import { RaisedTask } from './raised-task.tsx';
import { ConfirmationTask } from './simple-tasks.tsx';
import type { TaskProps } from './task-props.ts';
import { WaysOut } from './ways-out.tsx';

// Seldom needed, so they come when they are.
const UnitListTask = lazy(() => import('./unit-list-task.tsx').then((file) => ({ default: file.UnitListTask })));
const WrongReceiverTask = lazy(() => import('./wrong-receiver-task.tsx').then((file) => ({ default: file.WrongReceiverTask })));

/** One task: where every letter leads. Whoever is asked to confirm reads and answers; whoever answers for it carries it out. */
export function DutyPage() {
  const { unitId, duty: key } = useParams({ from: '/units/$unitId/duties/$duty' });
  const run = useSearch({ from: '/units/$unitId/duties/$duty' });
  const { language } = useLanguage();
  const unit = useQuery(unitQuery(unitId, language));
  const duties = useQuery(dutiesQuery(unitId, language));
  // Somebody in the middle of answering is not thrown out by the answer's own effect.
  const [answering, setAnswering] = useState<string | null>(null);
  if (!unit.data || !duties.data) {
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
  const duty = duties.data.duties.find((one) => one.duty === key);
  if (!duty) return <NotFoundPage />;
  const name = `${unitId} ${key}`;
  if (duty.mayDo.includes('answerForm') || answering === name) {
    return (
      <AnswerPage
        key={name}
        unit={unit.data}
        duty={duty}
        followUpId={duties.data.followUpId}
        run={run}
        onBegin={() => setAnswering(name)}
        onAgain={() => setAnswering(null)}
      />
    );
  }
  return <Task key={name} unit={unit.data} duty={duty} followUpId={duties.data.followUpId} />;
}

function Task({ unit, duty: untitled, followUpId }: { unit: UnitDetailView; duty: DutyView; followUpId: string }) {
  const say = useSay();
  const sayFrozen = useTexts(FROZEN);
  const one = useMemo(() => [untitled], [untitled]);
  const [duty = untitled] = useTitled({ unitId: unit.unitId, cycleId: unit.cycleId, roles: unit.myRoles }, one);
  const words = useDutyWords(dayOf(unit.now), unit.people, unit.myRoles);
  const [done, setDone] = useState(false);
  const props: TaskProps = { unit, duty, followUpId, words, onDone: () => setDone(true) };
  const responsible = unit.myRoles.includes(duty.responsible);
  const state = words.state(duty);
  return (
    <div className="task-page stack">
      <p className="crumb">
        <Link to="/units/$unitId" params={{ unitId: unit.unitId }}>
          <b>{unit.abbreviation}</b>
        </Link>{' '}
        <span className="muted">{unit.name}</span>
      </p>
      <PageTitle>{responsible && duty.end === null ? duty.order : duty.title}</PageTitle>
      {duty.end === null && <DueLine duty={duty} words={words} />}
      <p>
        <Status mark={statusMark(duty, unit.myRoles, isMine(duty, unit.myRoles))} note={state.note} you={state.you}>
          {state.word}
        </Status>
      </p>
      {duty.end?.reason != null && isEndReason(duty.end.reason) && (
        <p className="measure">{say('task.endReason', { reason: END_REASONS[duty.end.reason][words.language] })}</p>
      )}
      {done && <Done unit={unit} />}
      {duty.derived.includes('due') && duty.end === null && <p className="muted small">{say('task.proposal')}</p>}
      <p className="measure">{duty.help}</p>
      {duty.figuresFrozen && (
        <p>
          <Link to="/leadership" search={{ cycle: unit.cycleId, unit: unit.unitId, frozen: duty.duty }}>
            {sayFrozen('see')}
          </Link>
        </p>
      )}
      <CorrectedReason unitId={unit.unitId} duty={duty} />
      <GivenAnswer unitId={unit.unitId} duty={duty} words={words} />
      <Act {...props} />
      <WaysOut {...props} />
      <MayRemove unit={unit} duty={duty} words={words} />
      {duty.end === null && (responsible || isMine(duty, unit.myRoles)) && <IfYouWait duty={duty} words={words} />}
      <footer className="stack">
        {duty.links.length > 0 && (
          <section>
            <h2 className="as-h3">{say('task.links')}</h2>
            <ul className="links">
              {duty.links.map((link) => (
                <li key={link.url}>
                  <a href={link.url} rel="noreferrer">
                    {link.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p>
          <Link to="/units/$unitId/duties/$duty/why" params={{ unitId: unit.unitId, duty: duty.duty }}>
            {say('task.why')}
          </Link>
        </p>
      </footer>
    </div>
  );
}

function Done({ unit }: { unit: UnitDetailView }) {
  const say = useSay();
  return (
    <div className="notice" role="status">
      <h2 className="as-h3">{say('task.doneTitle')}</h2>
      <p>
        <Link to="/units/$unitId" params={{ unitId: unit.unitId }}>
          {say('task.doneNext')}
        </Link>
      </p>
    </div>
  );
}

/** The right act for each kind of evidence, for those who may; the others see who has it. */
function Act(props: TaskProps) {
  const { unit, duty } = props;
  const { mayDo, evidence } = duty;
  const fillsIn =
    duty.form !== null && (unit.myRoles.includes(duty.responsible) || (duty.jointWith !== null && unit.myRoles.includes(duty.jointWith)));
  if (fillsIn && (evidence !== 'actionPlan' || mayDo.includes('submitPlan'))) return <FormTask {...props} />;
  if (isMeasureTask(duty)) return <MeasureTask {...props} />;
  if (duty.wrongReceiver !== null) {
    return (
      <Suspense fallback={<Waiting />}>
        <WrongReceiverTask {...props} />
      </Suspense>
    );
  }
  if (mayDo.includes('answerRaised')) return <RaisedTask {...props} />;
  if (evidence === 'meeting') {
    return (
      <>
        <MeetingTask {...props} />
        {!mayDo.includes('recordMeeting') && <Watch {...props} />}
      </>
    );
  }
  if (mayDo.includes('sendResponseUnits')) return <UnitListTask {...props} />;
  if (evidence === 'discussion' && unit.myRoles.includes(duty.responsible)) return <DiscussionTask {...props} />;
  if (mayDo.includes('giveConfirmation') || (evidence === 'snapshot' && unit.myRoles.includes(duty.responsible))) {
    return <ConfirmationTask {...props} />;
  }
  return <Watch {...props} />;
}

function Watch({ duty, words }: TaskProps) {
  const say = useSay();
  if (duty.end !== null) return null;
  if (duty.evidence === 'external') return <p className="measure">{say('task.outside')}</p>;
  return duty.waitingOn === null ? null : <p className="measure">{say('task.watch', { Who: words.upper(words.who(duty.waitingOn)) })}</p>;
}
