import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { SAFETY_SERVICE } from '../../../domain/roles.ts';
import type { RunSearch } from '../../app/router.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { areaQuery, tasksQuery } from '../../data/queries.ts';
import { useDutyWords, type DutyWords } from '../../duties/use-duty-words.ts';
import { dayOf, lastDayBefore } from '../../words/today.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { AnswerForm } from './answer-form.tsx';
import { AnswerReceipt } from './answer-receipt.tsx';
import { CorrectedReason } from '../task/corrected-reason.tsx';
import { GivenAnswer } from '../task/given-answer.tsx';
import { MayRemove } from '../task/may-remove.tsx';
import { ChooseOne } from './choose-one.tsx';
import { ContactSenior } from './contact-senior.tsx';
import { ReadForm } from './read-form.tsx';
import { toChoose } from './service.ts';
import { toAnswer, type Question } from './to-answer.ts';
import { useVersionRead } from './use-version-read.ts';
import { WhoElse } from './who-else.tsx';

export interface AnswerProps {
  unit: UnitDetailView;
  duty: DutyView;
  followUpId: string;
  run: RunSearch;
  onBegin: () => void;
  onAgain: () => void;
}

/** The second party's page: who sent, answer by, what happens otherwise; the changes, the text, the choices with their consequences. */
export function AnswerPage({ unit, duty, followUpId, run, onBegin, onAgain }: AnswerProps) {
  const say = useSay();
  const { language } = useLanguage();
  const words = useDutyWords(dayOf(unit.now), unit.people, unit.myRoles);
  const read = useVersionRead(unit.unitId, duty);
  const tasks = useQuery(tasksQuery(language)).data;
  // In the line, the other party is a leader: nobody else is asked there.
  const service = SAFETY_SERVICE.some((role) => role === duty.jointWith);
  const inArea = useQuery({ ...areaQuery(language), enabled: service }).data?.units.find((one) => one.unitId === unit.unitId);
  const [sent, setSent] = useState(false);
  const rest = tasks ? toAnswer(tasks).filter((one) => one.unitId !== unit.unitId || one.task.duty !== duty.duty) : [];
  const receipt = duty.form === null;
  const sender = words.shortWho(duty.responsible);
  return (
    <div className="answer-page stack">
      <p className="crumb">
        <Link to="/units/$unitId" params={{ unitId: unit.unitId }}>
          <b>{unit.abbreviation}</b>
        </Link>
        {run.nr !== undefined && run.of !== undefined && (
          <span className="muted"> · {say('answer.number', { nr: run.nr, of: run.of })}</span>
        )}
      </p>
      <PageTitle>
        {say(receipt ? 'answer.titleReceipt' : 'answer.titleDuty', { duty: receipt ? duty.title : words.lower(duty.title) })}
      </PageTitle>
      {sent ? (
        <Sent duty={duty} words={words} rest={rest} run={run} onAgain={onAgain} />
      ) : (
        <>
          <Head duty={duty} words={words} sender={sender} version={read.form?.submitted?.version ?? null} />
          {inArea && (
            <p className="measure">
              <WhoElse unit={inArea} words={words} />
            </p>
          )}
          <CorrectedReason unitId={unit.unitId} duty={duty} />
          {receipt ? (
            <p className="measure">{duty.help}</p>
          ) : read.form ? (
            <ReadForm form={read.form} words={words} />
          ) : (
            <Waiting error={read.error} again={() => void read.readNewest()} />
          )}
          {inArea?.sharing?.chosen === null && <ChooseOne units={[inArea]} words={words} />}
          <GivenAnswer unitId={unit.unitId} duty={duty} words={words} />
          <AnswerForm
            notChosen={inArea !== undefined && toChoose(inArea)}
            duty={duty}
            followUpId={followUpId}
            read={read}
            words={words}
            sender={sender}
            onBegin={onBegin}
            onSent={() => setSent(true)}
          />
          <p className="actions">
            <Link to="/">{say('answer.later')}</Link>
          </p>
          <p className="muted">
            {rest[0] ? `${say('answer.nextIs', { unit: rest[0].abbreviation, duty: words.lower(rest[0].task.title) })} ` : ''}
            {say('answer.regret')}
          </p>
          {inArea && <ContactSenior units={[inArea]} words={words} />}
          <MayRemove unit={unit} duty={duty} words={words} />
        </>
      )}
    </div>
  );
}

function Head({ duty, words, sender, version }: { duty: DutyView; words: DutyWords; sender: string; version: number | null }) {
  const say = useSay();
  const when = duty.joint?.submittedAt ? words.date(dayOf(duty.joint.submittedAt)) : '';
  const limit = duty.graceUntil === null ? duty.lastDay : lastDayBefore(duty.graceUntil);
  const next = duty.ahead.find((step) => step.kind === 'ask' && step.to.length > 0);
  return (
    <div>
      <p>
        {version === null
          ? say('answer.stated', { who: words.upper(sender), date: when })
          : say('answer.sent', { who: words.upper(sender), version, date: when })}
      </p>
      {limit !== null && limit >= words.today && (
        <p>
          <b>{say('answer.answerBy', { date: words.date(limit), left: words.left(limit) })}</b>
        </p>
      )}
      <p>
        {next ? `${say('answer.otherwise', { date: words.upper(words.date(next.date)), who: words.whoAll(next.to) })} ` : ''}
        {say('answer.silence')}
      </p>
    </div>
  );
}

interface SentProps {
  duty: DutyView;
  words: DutyWords;
  rest: readonly Question[];
  run: RunSearch;
  onAgain: () => void;
}

/** One press to the next, without going back to the list. */
function Sent({ duty, words, rest, run }: SentProps) {
  const say = useSay();
  const [next] = rest;
  const of = run.of ?? rest.length + 1;
  const nr = (run.nr ?? 1) + 1;
  return (
    <div className="notice stack" role="status">
      <h2>{say('answer.thanks')}</h2>
      <AnswerReceipt duty={duty} words={words} />
      {next ? (
        <>
          <p>{say('answer.nextIs', { unit: next.abbreviation, duty: words.lower(next.task.title) })}</p>
          <p>
            <Link
              to="/units/$unitId/duties/$duty"
              params={{ unitId: next.unitId, duty: next.task.duty }}
              search={{ nr: Math.min(nr, Math.max(of, nr)), of: Math.max(of, nr) }}
              className="ds-button"
            >
              {say('answer.goOn')}
            </Link>
          </p>
        </>
      ) : (
        <p>
          {say('answer.allAnswered')} <Link to="/">{say('shell.goHome')}</Link>
        </p>
      )}
    </div>
  );
}
