import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CycleRowView, StartChecks } from '../../../api/schemas/cycle.schema.ts';
import { START } from '../../../texts/pages/coordinator-start.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Field } from '../../components/field.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { call } from '../../data/api.ts';
import { useKept } from '../../data/kept.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { checksQuery } from './queries.ts';
import type { StepProps } from './start-page.tsx';
import { StartWay } from './start-way.tsx';

const FIELDS = ['mandateReference', 'discussedOn', 'privacyNotice'] as const;

/** What the coordinator tells, what the rules find missing, and the lists that will be proposed. */
export function StartChecksStep({ cycle }: StepProps) {
  const say = useTexts(START);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const checks = useQuery(checksQuery(cycle.cycleId, language));
  const [typed, setTyped, forget] = useKept(`start ${cycle.cycleId}`, {
    mandateReference: cycle.mandateReference ?? '',
    discussedOn: cycle.discussedOn ?? '',
    privacyNotice: cycle.privacyNotice ?? '',
  });
  const save = useMutation({
    mutationFn: () => {
      const body = Object.fromEntries(FIELDS.filter((field) => typed[field].trim() !== '').map((field) => [field, typed[field].trim()]));
      return call<CycleRowView>('PATCH', `/v1/cycles/${cycle.cycleId}`, { body });
    },
    onSuccess: async () => {
      forget();
      await queries.invalidateQueries();
    },
  });
  if (!checks.data) return <Waiting error={checks.error} again={() => void checks.refetch()} />;
  const faultOf = (path: string) => checks.data.faults.find((fault) => fault.path === path)?.detail;
  const others = checks.data.faults.filter(({ path }) => !FIELDS.some((field) => field === path));
  const input = (field: (typeof FIELDS)[number], label: string, help?: string, type = 'text') => (
    <Field id={`start-${field}`} label={label} help={help} error={typed[field] === (cycle[field] ?? '') ? faultOf(field) : undefined}>
      {(wiring) => (
        <input
          {...wiring}
          type={type}
          maxLength={500}
          className={type === 'date' ? 'ds-input short' : 'ds-input'}
          value={typed[field]}
          onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="stack start-page">
      <form
        className="stack move-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {input('mandateReference', say('mandate'), say('mandateHelp'))}
        {input('discussedOn', say('discussed'), undefined, 'date')}
        {input('privacyNotice', say('privacy'), say('privacyHelp'))}
        <ActProblem error={save.error} />
        <ActButton busy={save.isPending} secondary>
          {say('save')}
        </ActButton>
      </form>
      <section>
        <h2 className="section-title">
          <span role="status">{checks.data.ready ? say('allThere') : say('missing', { n: checks.data.faults.length })}</span>
        </h2>
        <ul className="ruled">
          {others.map((fault) => (
            <li key={fault.path + fault.code} className="split">
              <span>{fault.detail}</span>
              {fault.unitId !== null && (
                <Link to="/coordinator/people" search={{ unit: fault.unitId }}>
                  {say('giveRole')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </section>
      <Lists lists={checks.data.lists} />
      <StartWay cycleId={cycle.cycleId} step={2} />
    </div>
  );
}

function Lists({ lists }: Pick<StartChecks, 'lists'>) {
  const say = useTexts(START);
  return (
    <section>
      <h2>{say('lists')}</h2>
      <p className="measure">{say('listsLead', { n: lists.length })}</p>
      <details className="fold">
        <summary>{say('showLists')}</summary>
        <ul className="ruled">
          {lists.map((one) => (
            <li key={one.unitId}>
              <b>{one.abbreviation}</b> <span className="muted">{one.name}:</span> {one.proposed.join(', ') || say('emptyList')}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
