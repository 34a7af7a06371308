import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DeadlineMoveAnswer, DeadlineMoveBody } from '../../../api/schemas/deadline-move.schema.ts';
import type { DeskAnswer } from '../../../api/schemas/desk.schema.ts';
import { DATES } from '../../../texts/pages/coordinator-dates.ts';
import { ActProblem } from '../../components/act-problem.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { post } from '../../data/api.ts';
import { useKept } from '../../data/kept.ts';
import { dayOf } from '../../words/today.ts';
import { useDates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { DatesForm, type MoveChoice } from './dates-form.tsx';
import { DatesPreview } from './dates-preview.tsx';
import { DeskNav } from './desk-nav.tsx';
import { deskQuery } from './queries.ts';
import './coordinator.css';

export function DatesPage() {
  const { language } = useLanguage();
  const desk = useQuery(deskQuery(language));
  if (!desk.data) return <Waiting error={desk.error} again={() => void desk.refetch()} />;
  return <Moves desk={desk.data} />;
}

/** Choose, see what is hit, confirm exactly that. */
function Moves({ desk }: { desk: DeskAnswer }) {
  const say = useTexts(DATES);
  const dates = useDates(dayOf(desk.now));
  const queries = useQueryClient();
  const { duty = '' } = useSearch({ from: '/coordinator/dates' });
  const missing = desk.cases.some((one) => one.kind === 'opening' && one.duty === duty);
  const [choice, setChoice, forget] = useKept<MoveChoice>(`move ${desk.cycleId} ${duty}`, {
    duty,
    what: missing ? 'opensOn' : 'lastDay',
    day: '',
    below: '',
    onlyOpen: false,
  });
  const [answer, setAnswer] = useState<DeadlineMoveAnswer | null>(null);
  const ask = useMutation({
    mutationFn: (confirm?: string) => post<DeadlineMoveAnswer>('/deadline-moves', bodyOf(desk.cycleId, choice, confirm)),
    onSuccess: async (next) => {
      setAnswer(next);
      if (!next.applied) return;
      forget();
      await queries.invalidateQueries();
    },
  });
  const change = (next: MoveChoice) => {
    setChoice(next);
    setAnswer(null);
    ask.reset();
  };
  return (
    <div className="desk">
      <div className="desk-head split">
        <PageTitle>{say('title')}</PageTitle>
        <DeskNav central={desk.central} />
      </div>
      <p className="measure">{say('lead')}</p>
      {answer?.applied ? (
        <div className="notice stack" role="status">
          <p>{choice.what === 'opensOn' ? say('doneSet', { date: dates.full(choice.day) }) : say('done', { n: answer.hits.moved })}</p>
          <button type="button" className="plain" onClick={() => change({ ...choice, duty: '', day: '' })}>
            {say('again')}
          </button>
        </div>
      ) : (
        <>
          <DatesForm
            tasks={desk.tasks}
            choice={choice}
            onChange={change}
            dates={dates}
            busy={ask.isPending}
            onPreview={() => ask.mutate(undefined)}
          />
          <ActProblem error={ask.error} />
          {answer && (
            <DatesPreview
              answer={answer}
              choice={choice}
              dates={dates}
              busy={ask.isPending}
              onConfirm={() => ask.mutate(answer.preview)}
              onCancel={() => setAnswer(null)}
            />
          )}
        </>
      )}
    </div>
  );
}

function bodyOf(cycleId: string, { duty, what, day, below, onlyOpen }: MoveChoice, confirm?: string): DeadlineMoveBody {
  const cohort = { ...(below === '' ? {} : { below }), ...(onlyOpen ? { statuses: ['open' as const, 'late' as const] } : {}) };
  return {
    cycleId,
    duty,
    [what]: day,
    ...(Object.keys(cohort).length === 0 ? {} : { cohort }),
    ...(confirm === undefined ? {} : { confirm }),
  };
}
