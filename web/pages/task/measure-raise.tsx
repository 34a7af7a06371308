import type { MeasuresAnswer } from '../../../api/schemas/action-plan.schema.ts';
import type { PersonCommand } from '../../../api/schemas/command.schema.ts';
import { list } from '../../../texts/message.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { TextField } from '../../components/text-field.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import { useSay } from '../../words/words.tsx';
import type { TaskProps } from './task-props.ts';

/** More than the unit can do alone: whoever gets it is named before anything is sent. */
export function MeasureRaise({ duty, followUpId, words, onDone, above }: TaskProps & { above: NonNullable<MeasuresAnswer['above']> }) {
  const say = useSay();
  const [why, setWhy, forget] = useKept(`raise ${followUpId} ${duty.duty}`, '');
  const act = useAct(() => {
    forget();
    onDone();
  });
  const unit = above.abbreviation;
  return (
    <details className="fold">
      <summary>{say('measure.raise')}</summary>
      <form
        className="fold-content stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate(async () => {
            const text = why.trim();
            const stored = text === '' ? null : await storeDocument(followUpId, duty.duty, 'reason', { text });
            const command: PersonCommand = {
              type: 'raiseMeasure',
              duty: duty.duty,
              ...(stored ? { documentId: stored.documentId } : {}),
            };
            return { followUpId, sawRevision: duty.revision, command };
          });
        }}
      >
        <p className="measure">
          {above.persons.length === 0
            ? say('measure.raiseToUnit', { unit: above.name })
            : say('measure.raiseTo', { unit: above.name, who: list(above.persons, words.language) })}
        </p>
        <p className="measure">{say('measure.raiseThen')}</p>
        <TextField id="raise-why" label={say('measure.raiseWhy')} help={say('measure.raiseWhyHelp')} value={why} onText={setWhy} />
        <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
        <ActButton busy={act.isPending} secondary>
          {say('measure.raiseSend', { unit })}
        </ActButton>
      </form>
    </details>
  );
}
