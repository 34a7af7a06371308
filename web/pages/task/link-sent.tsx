import { CASES } from '../../../texts/pages/coordinator-cases.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { useAct } from '../../data/commands.ts';
import { useTexts } from '../../words/use-texts.ts';
import type { TaskProps } from './task-props.ts';

/** For whoever has seen to it that the link from ARK was sent again: the letter about it leads here. */
export function LinkSent({ duty, followUpId, words, onDone }: TaskProps) {
  const say = useTexts(CASES);
  const act = useAct(onDone);
  const command = { type: 'endWaiting' as const, duty: duty.duty, on: 'ark' as const };
  return (
    <div className="stack">
      <p className="measure">{say('link')}.</p>
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <p className="actions">
        <ActButton
          busy={act.isPending}
          secondary
          onPress={() => act.mutate(() => Promise.resolve({ followUpId, sawRevision: duty.revision, command }))}
        >
          {say('linkSent')}
        </ActButton>
        <span className="muted small">{say('linkThen')}</span>
      </p>
    </div>
  );
}
