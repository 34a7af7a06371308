import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { useAct } from '../../data/commands.ts';
import { useSay } from '../../words/words.tsx';
import type { TaskProps } from './task-props.ts';

/** One press: a confirmation, a receipt, figures that were read. */
export function ConfirmationTask({ duty, followUpId, words, onDone }: TaskProps) {
  const say = useSay();
  const act = useAct(onDone);
  const other = duty.jointWith;
  if (!duty.mayDo.includes('giveConfirmation')) {
    return duty.evidence === 'snapshot' && duty.end === null ? <p>{say('task.snapshotWaits')}</p> : null;
  }
  return (
    <section className="stack">
      <p className="measure">
        {other === null ? say('task.confirmLead') : say('task.confirmReceipt', { Other: words.upper(words.who(other)) })}
      </p>
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton
        busy={act.isPending}
        onPress={() =>
          act.mutate(() =>
            Promise.resolve({ followUpId, sawRevision: duty.revision, command: { type: 'giveConfirmation', duty: duty.duty } }),
          )
        }
      >
        {say('task.confirm')}
      </ActButton>
    </section>
  );
}
