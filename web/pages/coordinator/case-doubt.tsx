import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CASES } from '../../../texts/pages/coordinator-cases.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { post } from '../../data/api.ts';
import { useMe } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';
import type { CaseProps } from './case-item.tsx';

/** Asking changes no role: the role is changed among the people, and then the doubt is closed. */
export function DoubtCase({ one, dates }: CaseProps) {
  const say = useTexts(CASES);
  const queries = useQueryClient();
  const me = useMe();
  const settle = useMutation({
    mutationFn: (outcome: 'roleEnded' | 'roleStays') => post(`/role-doubts/${one.doubtId ?? ''}/settle`, { outcome }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      <p className="measure">
        {say('doubtLead', {
          who: one.person?.name ?? '',
          role: one.role === null ? '' : dates.role(one.role),
          unit: one.abbreviation ?? '',
        })}
      </p>
      {one.unitGone && <p className="measure">{say('doubtGone', { unit: one.abbreviation ?? '' })}</p>}
      {!one.unitGone && one.person?.personId === me?.personId && <p className="measure">{say('doubtOwn')}</p>}
      <ActProblem error={settle.error} />
      <p className="actions">
        {one.unitId !== null && !one.unitGone && (
          <Link
            to="/coordinator/people"
            search={{ unit: one.unitId, ...(one.role === null ? {} : { role: one.role }) }}
            className="ds-button"
            data-variant="secondary"
          >
            {say('changeRole')}
          </Link>
        )}
        {!one.unitGone && (
          <ActButton busy={settle.isPending} secondary onPress={() => settle.mutate('roleStays')}>
            {say('roleStays')}
          </ActButton>
        )}
        <ActButton busy={settle.isPending} secondary onPress={() => settle.mutate('roleEnded')}>
          {say(one.unitGone ? 'closeDoubt' : 'roleEnded')}
        </ActButton>
      </p>
    </>
  );
}
