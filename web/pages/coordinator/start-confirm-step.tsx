import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StartAnswer } from '../../../api/schemas/cycle.schema.ts';
import { START } from '../../../texts/pages/coordinator-start.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { post } from '../../data/api.ts';
import { useDates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { checksQuery, rehearsalQuery } from './queries.ts';
import type { StepProps } from './start-page.tsx';
import { StartWay } from './start-way.tsx';

/** One sentence on what will happen, and the only button that starts anything. Pressed twice it starts once. */
export function StartConfirmStep({ cycle }: StepProps) {
  const say = useTexts(START);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const dates = useDates('');
  const checks = useQuery(checksQuery(cycle.cycleId, language));
  const first = useQuery(rehearsalQuery(cycle.cycleId)).data?.firstDays[0];
  const start = useMutation({
    mutationFn: () => post<StartAnswer>(`/cycles/${cycle.cycleId}/start`),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (start.data) {
    return (
      <div className="notice stack" role="status">
        <p>{say('started', { n: start.data.followUps })}</p>
        <p>
          <Link to="/coordinator" className="ds-button">
            {say('toDesk')}
          </Link>
        </p>
      </div>
    );
  }
  if (!checks.data) return <Waiting error={checks.error} again={() => void checks.refetch()} />;
  return (
    <div className="stack start-page">
      <p className="lead measure">{cycle.title}</p>
      <p className="measure">
        {say('startLead', { units: checks.data.units, lists: checks.data.lists.length })}{' '}
        {first && say('firstLetters', { date: dates.full(first.date) })}
      </p>
      <ActProblem error={start.error} />
      <StartWay cycleId={cycle.cycleId} step={5}>
        <ActButton busy={start.isPending} why={checks.data.ready ? undefined : say('notReady')} onPress={() => start.mutate()}>
          {say('start')}
        </ActButton>
      </StartWay>
    </div>
  );
}
