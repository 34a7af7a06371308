import { useRef } from 'react';
import { MEETING } from '../../../texts/pages/meeting.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { useAct } from '../../data/commands.ts';
import { useTexts } from '../../words/use-texts.ts';
import type { TaskProps } from './task-props.ts';

interface Props extends TaskProps {
  part: number;
  on: string;
  several: boolean;
  onCancelled: () => void;
}

/** Others have kept the time free, so it asks first. */
export function MeetingCancel({ duty, followUpId, words, part, on, several, onCancelled }: Props) {
  const text = useTexts(MEETING);
  const dialog = useRef<HTMLDialogElement>(null);
  const act = useAct(() => {
    dialog.current?.close();
    onCancelled();
  });
  const title = `cancel-${part}`;
  const command = { type: 'cancelMeeting' as const, duty: duty.duty, part };
  return (
    <>
      <button type="button" className="plain" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {several ? text('ofPart', { what: text('cancel'), part }) : text('cancel')}
      </button>
      <dialog ref={dialog} className="ds-dialog" aria-labelledby={title}>
        <div className="stack">
          <h2 id={title}>{text('cancelAsk', { date: words.date(on) })}</h2>
          <p>{text('cancelThen')}</p>
          <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
          <div className="actions">
            <ActButton
              busy={act.isPending}
              onPress={() => act.mutate(() => Promise.resolve({ followUpId, sawRevision: duty.revision, command }))}
            >
              {text('cancel')}
            </ActButton>
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => dialog.current?.close()}>
              {text('keep')}
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}
