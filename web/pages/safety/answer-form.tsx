import { useRef, useState } from 'react';
import type { DutyView } from '../../../api/schemas/unit.schema.ts';
import type { Outcome } from '../../../domain/facts.ts';
import type { PageKey } from '../../../texts/pages/index.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Choice, FaultSummary } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import { codeOf } from '../../data/problem.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { useSay } from '../../words/words.tsx';
import type { VersionRead } from './use-version-read.ts';

interface Props {
  /** Several share the task and have not chosen: the answer must say that it is interim. */
  notChosen: boolean;
  duty: DutyView;
  read: VersionRead;
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
export function AnswerForm({ notChosen, duty, read, followUpId, words, sender, onBegin, onSent }: Props) {
  const say = useSay();
  const receipt = duty.form === null;
  const options = receipt ? RECEIPT : FORM;
  const [typed, setTyped, forget] = useKept<{ outcome: Outcome | null; text: string }>(`answer ${followUpId} ${duty.duty}`, {
    outcome: null,
    text: '',
  });
  const [interim, setInterim] = useState(false);
  const [tried, setTried] = useState(false);
  // As things stood when the page was drawn: another one in the safety service may have answered since.
  const [sawRevision, setSawRevision] = useState(duty.revision);
  const revisionNow = useRef(duty.revision);
  revisionNow.current = duty.revision;
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
        : notChosen && !interim
          ? [{ id: 'interim', text: say('answer.chooseFirst') }]
          : [];
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faults.length > 0 || option === undefined || read.hash === null) return;
        const { hash } = read;
        if (read.outdated) {
          document.getElementById('newer-version')?.focus();
          return;
        }
        onBegin();
        const prepare = async () => {
          const statement = option.text === null ? null : await storeDocument(followUpId, duty.duty, 'statement', { text });
          const command = {
            type: 'answerForm' as const,
            duty: duty.duty,
            outcome: option.outcome,
            hash,
            ...(statement ? { statementId: statement.documentId } : {}),
            ...(notChosen ? { interim: true as const } : {}),
          };
          return { followUpId, sawRevision, command };
        };
        const lookAgain = (error: Error) => {
          if (codeOf(error) === 'DUTY_CHANGED') setSawRevision(revisionNow.current);
        };
        act.mutate(prepare, { onError: lookAgain });
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
              <TextField
                id="statement"
                label={say(wanted)}
                help={say('answer.private')}
                error={tried && text === '' ? say('answer.writeSome') : undefined}
                rows={4}
                value={typed.text}
                onText={(text) => setTyped({ ...typed, text })}
              />
            )}
          </Choice>
        ))}
      </fieldset>
      {notChosen && (
        <div className="choice">
          <input
            type="checkbox"
            className="ds-input"
            id="interim"
            checked={interim}
            onChange={(event) => setInterim(event.target.checked)}
            aria-describedby="interim-then"
          />
          <div>
            <label htmlFor="interim">{say('answer.markInterim')}</label>
            <p id="interim-then" className="muted">
              {say('answer.markInterimThen')}
            </p>
          </div>
        </div>
      )}
      <ActProblem error={act.error} />
      {read.outdated && !act.isPending && (
        <div className="notice stack" role="alert" id="newer-version" tabIndex={-1}>
          <h2 className="as-h3">{say('answer.newerTitle')}</h2>
          <p>{say('answer.newer')}</p>
          <p className="actions">
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={() => {
                act.reset();
                setSawRevision(duty.revision);
                void read.readNewest();
                document.getElementById('content')?.focus();
              }}
            >
              {say('answer.readNewer')}
            </button>
          </p>
        </div>
      )}
      <ActButton busy={act.isPending} why={read.outdated && !act.isPending ? say('answer.newerFirst') : undefined}>
        {say('answer.send', { who: sender })}
      </ActButton>
    </form>
  );
}
