import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CASES } from '../../../texts/pages/coordinator-cases.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { post } from '../../data/api.ts';
import { useTexts } from '../../words/use-texts.ts';
import type { CaseProps } from './case-item.tsx';

/** Asking changes no role: the role is changed among the people, and then the doubt is closed. */
export function DoubtCase({ one, dates }: CaseProps) {
  const say = useTexts(CASES);
  const queries = useQueryClient();
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
      <ActProblem error={settle.error} />
      <p className="actions">
        {one.unitId !== null && (
          <Link
            to="/coordinator/people"
            search={{ unit: one.unitId, ...(one.role === null ? {} : { role: one.role }) }}
            className="ds-button"
            data-variant="secondary"
          >
            {say('changeRole')}
          </Link>
        )}
        <ActButton busy={settle.isPending} secondary onPress={() => settle.mutate('roleStays')}>
          {say('roleStays')}
        </ActButton>
        <ActButton busy={settle.isPending} secondary onPress={() => settle.mutate('roleEnded')}>
          {say('roleEnded')}
        </ActButton>
      </p>
    </>
  );
}
