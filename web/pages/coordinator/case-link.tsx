import { CASES } from '../../../texts/pages/coordinator-cases.ts';
import { lowerFirst } from '../../../texts/message.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { useAct } from '../../data/commands.ts';
import { useTexts } from '../../words/use-texts.ts';
import type { CaseProps } from './case-item.tsx';

/** Somebody has no link from ARK: the unit rests until the coordinator says that it has been sent again. */
export function LinkCase({ one }: CaseProps) {
  const say = useTexts(CASES);
  const act = useAct();
  const { followUpId, duty, revision } = one;
  return (
    <>
      <p className="measure">{say('linkLead', { who: one.person?.name || say('linkSomeone'), task: lowerFirst(one.title ?? '') })}</p>
      <ActProblem error={act.error} />
      <p className="actions">
        <ActButton
          busy={act.isPending}
          secondary
          onPress={() => {
            if (followUpId === null || duty === null) return;
            const command = { type: 'endWaiting' as const, duty, on: 'ark' as const };
            act.mutate(() => Promise.resolve({ followUpId, ...(revision === null ? {} : { sawRevision: revision }), command }));
          }}
        >
          {say('linkSent')}
        </ActButton>
        <span className="muted small">{say('linkThen')}</span>
      </p>
    </>
  );
}
