import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { areaQuery, tasksQuery } from '../../data/queries.ts';
import { useDutyWords, type DutyWords } from '../../duties/use-duty-words.ts';
import { dayOf, lastDayBefore } from '../../words/today.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { AreaTable } from './area-table.tsx';
import { ChooseOne } from './choose-one.tsx';
import { ContactSenior } from './contact-senior.tsx';
import { DivideUnits } from './divide-units.tsx';
import { toChoose, type AreaUnit } from './service.ts';
import { toAnswer, type Question } from './to-answer.ts';
import { WhoElse } from './who-else.tsx';

/** What waits for me over all units, one button through them all, and how every unit stands. */
export function SafetyHome() {
  const say = useSay();
  const { language } = useLanguage();
  const tasks = useQuery(tasksQuery(language));
  const area = useQuery(areaQuery(language));
  const words = useDutyWords(dayOf(area.data?.now ?? tasks.data?.now ?? ''));
  if (!tasks.data || !area.data) {
    return (
      <Waiting
        error={tasks.error ?? area.error}
        again={() => {
          void tasks.refetch();
          void area.refetch();
        }}
      />
    );
  }
  const questions = toAnswer(tasks.data);
  const { units } = area.data;
  const [first] = questions;
  return (
    <div className="safety-home">
      <div className="split safety-top">
        <div>
          <p>
            <b>{say('area.area')}</b>
            <span className="muted">
              {' '}
              · {say('area.units', { n: units.length })} · {words.date(words.today)}
            </span>
          </p>
          <PageTitle>{say('area.waiting', { n: questions.length })}</PageTitle>
        </div>
        {first && (
          <Link
            to="/units/$unitId/duties/$duty"
            params={{ unitId: first.unitId, duty: first.task.duty }}
            search={questions.length > 1 ? { nr: 1, of: questions.length } : {}}
            className="ds-button"
          >
            {say('area.through', { n: questions.length })}
          </Link>
        )}
      </div>
      <ChooseOne units={units.filter(toChoose)} words={words} />
      {questions.length === 0 ? (
        <p className="measure">{say('area.none')}</p>
      ) : (
        <>
          <ol className="questions">
            {questions.map((question, index) => (
              <QuestionRow
                key={question.unitId + question.task.duty}
                question={question}
                number={index + 1}
                unit={units.find((unit) => unit.unitId === question.unitId)}
                words={words}
              />
            ))}
          </ol>
          <p className="measure">
            <b>{say('area.ifNot')}</b> {say('area.ifNotThen')}
          </p>
        </>
      )}
      <section className="area">
        <h2>{say('area.yourUnits')}</h2>
        {units.length === 0 ? (
          <p className="measure">{say('area.noUnits')}</p>
        ) : (
          <AreaTable units={units} words={words} questions={questions} />
        )}
      </section>
      <ChooseOne units={units.filter((unit) => !toChoose(unit))} words={words} />
      <DivideUnits units={units} />
      <ContactSenior units={units} words={words} />
    </div>
  );
}

interface RowProps {
  question: Question;
  number: number;
  unit: AreaUnit | undefined;
  words: DutyWords;
}

function QuestionRow({ question, number, unit, words }: RowProps) {
  const say = useSay();
  const { unitId, abbreviation, task } = question;
  const limit = task.graceUntil === null ? task.lastDay : lastDayBefore(task.graceUntil);
  const ahead = limit !== null && limit >= words.today;
  const sent = task.joint?.submittedAt;
  return (
    <li>
      <span className="number muted">{number}</span>
      <span className="what">
        <Link to="/units/$unitId/duties/$duty" params={{ unitId, duty: task.duty }} className="strong">
          {say('area.item', { unit: abbreviation, duty: words.lower(task.title) })}
        </Link>
        {sent && (
          <span className="block">
            {say('area.sent', { who: unit?.manager ?? words.upper(words.roleName(task.responsible)), date: words.date(dayOf(sent)) })}
          </span>
        )}
        <span className="block muted small">
          <WhoElse unit={unit} words={words} />
        </span>
      </span>
      <span className="when">
        {ahead ? say('area.answerBy', { date: words.date(limit) }) : say('area.noHurry')}
        {ahead && <span className="block muted">{words.left(limit)}</span>}
      </span>
    </li>
  );
}
