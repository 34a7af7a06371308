import { useState } from 'react';
import type { DutyView } from '../../../api/schemas/unit.schema.ts';
import type { Outcome } from '../../../domain/facts.ts';
import type { PageKey } from '../../../texts/pages/index.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Choice, FaultSummary, Field } from '../../components/field.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { useSay } from '../../words/words.tsx';

interface Props {
  unitId: string;
  duty: DutyView;
  followUpId: string;
  words: DutyWords;
  sender: string;
  onBegin: () => void;
  onSent: () => void;
}

interface Option {
  outcome: Outcome;
  label: PageKey;
  then: PageKey;
  text: PageKey | null;
}

const FORM: readonly Option[] = [
  { outcome: 'confirmed', label: 'answer.confirm', then: 'answer.confirmThen', text: null },
  { outcome: 'confirmedWithRemarks', label: 'answer.remarks', then: 'answer.remarksThen', text: 'answer.yourRemark' },
  { outcome: 'notConfirmed', label: 'answer.refuse', then: 'answer.refuseThen', text: 'answer.yourStatement' },
];
const RECEIPT: readonly Option[] = [
  { outcome: 'confirmed', label: 'answer.received', then: 'answer.receivedThen', text: null },
  { outcome: 'notConfirmed', label: 'answer.notReceived', then: 'answer.notReceivedThen', text: 'answer.yourStatement' },
];

/** Three choices, each with what it leads to and who reads its text. What is written stays in this tab until it is sent. */
export function AnswerForm({ duty, followUpId, words, sender, onBegin, onSent }: Props) {
  const say = useSay();
  const receipt = duty.form === null;
  const options = receipt ? RECEIPT : FORM;
  const [typed, setTyped, forget] = useKept<{ outcome: Outcome | null; text: string }>(`answer ${followUpId} ${duty.duty}`, {
    outcome: null,
    text: '',
  });
  const [tried, setTried] = useState(false);
  const act = useAct(() => {
    forget();
    onSent();
  });
  const option = options.find((one) => one.outcome === typed.outcome);
  const text = typed.text.trim();
  const faults =
    option === undefined
      ? [{ id: `outcome-${options[0]!.outcome}`, text: say('answer.chooseOne') }]
      : option.text !== null && text === ''
        ? [{ id: 'statement', text: say('answer.writeSome') }]
        : [];
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faults.length > 0 || option === undefined || duty.joint?.hash == null) return;
        const { hash } = duty.joint;
        onBegin();
        act.mutate(async () => {
          const statement = option.text === null ? null : await storeDocument(followUpId, duty.duty, 'statement', { text });
          const command = {
            type: 'answerForm' as const,
            duty: duty.duty,
            outcome: option.outcome,
            hash,
            ...(statement ? { statementId: statement.documentId } : {}),
          };
          return { followUpId, command };
        });
      }}
    >
      <fieldset className="choices">
        <legend>
          <h2>{say('answer.question')}</h2>
        </legend>
        {!receipt && <p className="measure">{say('answer.meaning')}</p>}
        {tried && <FaultSummary title={say('task.faultsTitle')} faults={faults} />}
        {options.map(({ outcome, label, then, text: wanted }) => (
          <Choice
            key={outcome}
            name="outcome"
            value={outcome}
            chosen={typed.outcome === outcome}
            onChoose={() => setTyped({ ...typed, outcome })}
            label={say(label)}
            consequence={say(then, { who: sender, Who: words.upper(sender) })}
          >
            {wanted !== null && (
              <Field
                id="statement"
                label={say(wanted)}
                help={say('answer.private')}
                error={tried && text === '' ? say('answer.writeSome') : undefined}
              >
                {(wiring) => (
                  <textarea
                    {...wiring}
                    className="ds-input"
                    rows={4}
                    value={typed.text}
                    onChange={(event) => setTyped({ ...typed, text: event.target.value })}
                  />
                )}
              </Field>
            )}
          </Choice>
        ))}
      </fieldset>
      <ActProblem error={act.error} />
      <ActButton busy={act.isPending}>{say('answer.send', { who: sender })}</ActButton>
    </form>
  );
}
