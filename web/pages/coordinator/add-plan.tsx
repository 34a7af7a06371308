import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanRowView } from '../../../api/schemas/plan.schema.ts';
import { ADD_PLAN } from '../../../texts/pages/coordinator-add-plan.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Field } from '../../components/field.tsx';
import { post } from '../../data/api.ts';
import { ApiProblem } from '../../data/problem.ts';
import { dayOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';
import { CsvFile } from './csv-file.tsx';
import { PlanFaults } from './plan-faults.tsx';

/** Rounds come every second year. */
const YEARS_BETWEEN = 2;

interface Props {
  plans: readonly PlanRowView[];
  onAdded: (plan: PlanRowView) => void;
}

function useAddPlan(onAdded: Props['onAdded']) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { source: string } | { from: { key: string; version: number }; startYear: number }) =>
      post<PlanRowView>('/plans', body),
    onSuccess: async (plan) => {
      await queries.invalidateQueries({ queryKey: ['plans'] });
      onAdded(plan);
    },
  });
}

/** The next round: by a plan that is here already, with the dates of another year, or by a file. */
export function AddPlan({ plans, onAdded }: Props) {
  const say = useTexts(ADD_PLAN);
  return (
    <section className="stack" aria-labelledby="add-plan">
      <h2 id="add-plan">{say('title')}</h2>
      {plans.length > 0 && <AnotherYear plans={plans} onAdded={onAdded} />}
      <FromFile plans={plans} onAdded={onAdded} />
    </section>
  );
}

function AnotherYear({ plans, onAdded }: Props) {
  const say = useTexts(ADD_PLAN);
  const nameOf = ({ key, version }: PlanRowView) => `${key} ${version}`;
  const newest = plans.toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1))[0];
  const [chosen, setChosen] = useState(newest ? nameOf(newest) : '');
  const [year, setYear] = useState(newest ? String(Number(dayOf(newest.startsAt).slice(0, 4)) + YEARS_BETWEEN) : '');
  const add = useAddPlan(onAdded);
  const plan = plans.find((one) => nameOf(one) === chosen);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (plan) add.mutate({ from: { key: plan.key, version: plan.version }, startYear: Number(year) });
      }}
    >
      <h3>{say('againTitle')}</h3>
      <p className="measure muted">{say('againLead')}</p>
      <div className="two-fields">
        <Field id="again-plan" label={say('againPlan')}>
          {(wiring) => (
            <select {...wiring} className="ds-input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
              {plans.map((one) => (
                <option key={nameOf(one)} value={nameOf(one)}>
                  {say('planOption', { title: one.title, version: one.version })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="again-year" label={say('againYear')}>
          {(wiring) => (
            <input
              {...wiring}
              type="number"
              inputMode="numeric"
              min={2000}
              max={2100}
              required
              className="ds-input short"
              value={year}
              onChange={(event) => setYear(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Fault error={add.error} />
      <ActButton busy={add.isPending} secondary>
        {say('again')}
      </ActButton>
    </form>
  );
}

function FromFile({ plans, onAdded }: Props) {
  const say = useTexts(ADD_PLAN);
  const [source, setSource] = useState<string | null>(null);
  const add = useAddPlan(onAdded);
  const form = (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (source !== null) add.mutate({ source });
      }}
    >
      <p className="measure muted">{say('fileLead')}</p>
      <CsvFile
        id="plan-file"
        label={say('file')}
        help={say('fileHelp')}
        accept=".yaml,.yml,text/plain"
        onRead={(text) => {
          setSource(text);
          add.reset();
        }}
      />
      <Fault error={add.error} />
      <ActButton busy={add.isPending} secondary why={source === null ? say('chooseFile') : undefined}>
        {say('upload')}
      </ActButton>
    </form>
  );
  if (plans.length === 0) return form;
  return (
    <details className="fold">
      <summary>{say('fileTitle')}</summary>
      <div className="fold-content">{form}</div>
    </details>
  );
}

/** Faults of a plan file have a place each; everything else is said in one sentence. */
function Fault({ error }: { error: Error | null }) {
  const faults = error instanceof ApiProblem && error.problem.code === 'PLAN_INVALID' ? error.problem.errors : [];
  return faults.length > 0 ? <PlanFaults faults={faults} /> : <ActProblem error={error} />;
}
