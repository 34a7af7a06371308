import { CASES } from '../../../texts/pages/coordinator-cases.ts';
import { lowerFirst } from '../../../texts/message.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { useAct } from '../../data/commands.ts';
import { useTexts } from '../../words/use-texts.ts';
import type { CaseProps } from './case-item.tsx';

/** A task that rests until the coordinator says that what it waits for has been given: help, or the link from ARK sent again. */
export function RestedCase({ one, kind }: CaseProps & { kind: 'help' | 'link' }) {
  const say = useTexts(CASES);
  const act = useAct();
  const { followUpId, duty, revision } = one;
  const who = one.person?.name || say(kind === 'help' ? 'someone' : 'linkSomeone');
  return (
    <>
      <p className="measure">{say(`${kind}Lead`, { who, task: lowerFirst(one.title ?? '') })}</p>
      <ActProblem error={act.error} />
      <p className="actions">
        <ActButton
          busy={act.isPending}
          secondary
          onPress={() => {
            if (followUpId === null || duty === null) return;
            const command =
              kind === 'help' ? { type: 'giveHelp' as const, duty } : { type: 'endWaiting' as const, duty, on: 'ark' as const };
            act.mutate(() => Promise.resolve({ followUpId, ...(revision === null ? {} : { sawRevision: revision }), command }));
          }}
        >
          {say(kind === 'help' ? 'helpGiven' : 'linkSent')}
        </ActButton>
        <span className="muted small">{say(`${kind}Then`)}</span>
      </p>
    </>
  );
}
