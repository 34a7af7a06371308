import { CASES } from '../../../texts/pages/coordinator-cases.ts';
import { lowerFirst } from '../../../texts/message.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Field } from '../../components/field.tsx';
import { useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import { useTexts } from '../../words/use-texts.ts';
import type { CaseProps } from './case-item.tsx';
import { Reason } from '../../components/reason.tsx';

/** The asked day stands in the field; another one may be given. */
export function ExtensionCase({ one, dates }: CaseProps) {
  const say = useTexts(CASES);
  const [day, setDay, forget] = useKept(`grant ${one.key}`, one.askedDay ?? one.lastDay ?? '');
  const act = useAct(forget);
  const { followUpId, duty, revision } = one;
  const decide = (granted: boolean) => {
    if (followUpId === null || duty === null) return;
    const command = { type: 'decideExtension' as const, duty, granted, ...(granted ? { lastDay: day } : {}) };
    act.mutate(() => Promise.resolve({ followUpId, ...(revision === null ? {} : { sawRevision: revision }), command }));
  };
  return (
    <>
      <p className="measure">
        {say('extensionLead', {
          who: one.person?.name || say('someone'),
          day: one.askedDay === null ? '' : dates.full(one.askedDay),
          task: lowerFirst(one.title ?? ''),
          last: one.lastDay === null ? '–' : dates.full(one.lastDay),
        })}
      </p>
      {one.reasonId !== null && <Reason documentId={one.reasonId} title={say('reason')} />}
      <Field id={`day-${one.key.replaceAll(' ', '-')}`} label={say('newDay')}>
        {(wiring) => (
          <input {...wiring} type="date" className="ds-input short" value={day} onChange={(event) => setDay(event.target.value)} />
        )}
      </Field>
      <ActProblem error={act.error} />
      <p className="actions">
        <ActButton busy={act.isPending} onPress={() => decide(true)}>
          {say('grant')}
        </ActButton>
        <button type="button" className="plain" onClick={() => !act.isPending && decide(false)}>
          {say('keep')}
        </button>
      </p>
      <p className="measure muted small">{say('extensionThen')}</p>
    </>
  );
}
