import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CycleRowView } from '../../../api/schemas/cycle.schema.ts';
import type { PlanRowView } from '../../../api/schemas/plan.schema.ts';
import { ADD_PLAN } from '../../../texts/pages/coordinator-add-plan.ts';
import { START } from '../../../texts/pages/coordinator-start.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Choice } from '../../components/field.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { get, post } from '../../data/api.ts';
import { dayOf, lastDayBefore } from '../../words/today.ts';
import { useDates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { AddPlan } from './add-plan.tsx';

const nameOf = ({ key, version }: { key: string; version: number }) => `${key}@${version}`;

/** A round that is being prepared is taken up again; choosing its plan again makes no second one. */
export function StartPlanStep({ cycles, cycle }: { cycles: readonly CycleRowView[]; cycle: CycleRowView | undefined }) {
  const say = useTexts(START);
  const sayAdded = useTexts(ADD_PLAN);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const dates = useDates('');
  const plans = useQuery({ queryKey: ['plans', language], queryFn: () => get<{ plans: PlanRowView[] }>('/plans') });
  const prepared = cycle ?? cycles.find((one) => one.status === 'planned');
  const [chosen, setChosen] = useState(prepared ? nameOf({ key: prepared.planKey, version: prepared.planVersion }) : '');
  const [added, setAdded] = useState<PlanRowView | null>(null);
  const create = useMutation({
    mutationFn: ({ key, version }: PlanRowView) => post<CycleRowView>('/cycles', { planKey: key, planVersion: version }),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ['cycles'] });
      await navigate({ to: '/coordinator/start', search: { cycle: made.cycleId, step: 2 } });
    },
  });
  if (!plans.data) return <Waiting error={plans.error} again={() => void plans.refetch()} />;
  const started = (plan: PlanRowView) =>
    cycles.some((one) => one.status !== 'planned' && one.planKey === plan.key && one.planVersion === plan.version);
  const plan = plans.data.plans.find((one) => nameOf(one) === chosen && !started(one));
  const addPlan = (
    <AddPlan
      plans={plans.data.plans}
      onAdded={(one) => {
        setAdded(one);
        setChosen(nameOf(one));
      }}
    />
  );
  const notice = (
    <div role="status">{added && <p className="notice">{sayAdded('added', { title: added.title, version: added.version })}</p>}</div>
  );
  if (plans.data.plans.length === 0) {
    return (
      <div className="stack move-form">
        <p className="measure">{say('noPlans')}</p>
        {addPlan}
      </div>
    );
  }
  return (
    <div className="stack start-plans">
      {notice}
      <form
        className="stack move-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (plan) create.mutate(plan);
        }}
      >
        <p className="measure">{say('planLead')}</p>
        <fieldset>
          <legend className="hidden">{say('s1')}</legend>
          {plans.data.plans.map((one) =>
            started(one) ? (
              <p key={nameOf(one)} className="muted">
                {one.title} · {say('running')}
              </p>
            ) : (
              <Choice
                key={nameOf(one)}
                name="plan"
                value={nameOf(one)}
                chosen={chosen === nameOf(one)}
                onChoose={() => setChosen(nameOf(one))}
                label={one.title}
                consequence={say('planRow', {
                  version: one.version,
                  from: dates.full(dayOf(one.startsAt)),
                  to: dates.full(lastDayBefore(one.closesAt)),
                  n: one.duties,
                })}
              />
            ),
          )}
        </fieldset>
        <ActProblem error={create.error} />
        <ActButton busy={create.isPending} why={plan ? undefined : say(plans.data.plans.every(started) ? 'chooseNone' : 'choosePlan')}>
          {say('usePlan')}
        </ActButton>
      </form>
      {addPlan}
    </div>
  );
}
