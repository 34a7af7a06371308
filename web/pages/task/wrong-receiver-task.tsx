import { useState } from 'react';
import { WRONG_RECEIVER } from '../../../texts/pages/wrong-receiver.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Choice, FaultSummary, Field } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import { dayOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useSay } from '../../words/words.tsx';
import type { TaskProps } from './task-props.ts';
import { WrongReceiverFacts } from './wrong-receiver-facts.tsx';

type Told = boolean | null;
const START = { authority: null as Told, day: '', staff: null as Told, why: '' };

/** Must the authority, and the unit's staff, be told? Two questions, and a reason where an answer is no. */
export function WrongReceiverTask(props: TaskProps) {
  return (
    <>
      <WrongReceiverFacts {...props} />
      {props.duty.mayDo.includes('assessWrongReceiver') && <Assess {...props} />}
    </>
  );
}

function Assess({ duty, followUpId, words, onDone }: TaskProps) {
  const say = useTexts(WRONG_RECEIVER);
  const page = useSay();
  const [typed, setTyped, forget] = useKept(`assess ${followUpId} ${duty.duty}`, START);
  const [tried, setTried] = useState(false);
  const act = useAct(() => {
    forget();
    onDone();
  });
  const { authority, staff, day } = typed;
  const why = typed.why.trim();
  const needsWhy = authority === false || staff === false;
  const dayMissing = authority === true && day === '' ? say('authorityDayMissing') : undefined;
  const whyMissing = needsWhy && why === '' ? say('whyMissing') : undefined;
  const faults = [
    ...(authority === null ? [{ id: 'authority-yes', text: say('choose', { question: say('askAuthority') }) }] : []),
    ...(dayMissing === undefined ? [] : [{ id: 'authority-day', text: dayMissing }]),
    ...(staff === null ? [{ id: 'staff-yes', text: say('choose', { question: say('askStaff') }) }] : []),
    ...(whyMissing === undefined ? [] : [{ id: 'assess-why', text: whyMissing }]),
  ];
  const choice = (name: 'authority' | 'staff', told: boolean) => ({
    name,
    value: told ? 'yes' : 'no',
    chosen: typed[name] === told,
    onChoose: () => setTyped({ ...typed, [name]: told }),
    label: say(told ? `${name}Yes` : `${name}No`),
    consequence: say(told ? `${name}YesThen` : `${name}NoThen`),
  });
  return (
    <form
      className="form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faults.length > 0 || staff === null) return;
        act.mutate(async () => {
          const reason = needsWhy ? await storeDocument(followUpId, duty.duty, 'reason', { text: why }) : null;
          const command = {
            type: 'assessWrongReceiver' as const,
            duty: duty.duty,
            staffTold: staff,
            ...(authority === true ? { authorityToldOn: day } : {}),
            ...(reason ? { reasonId: reason.documentId } : {}),
          };
          return { followUpId, sawRevision: duty.revision, command };
        });
      }}
    >
      {tried && <FaultSummary title={page('task.faultsTitle')} faults={faults} />}
      <fieldset className="choices">
        <legend className="field-label">{say('askAuthority')}</legend>
        <Choice {...choice('authority', true)}>
          <Field id="authority-day" label={say('authorityDay')} error={tried ? dayMissing : undefined}>
            {(wiring) => (
              <input
                {...wiring}
                type="date"
                className="ds-input short"
                min={duty.wrongReceiver === null ? undefined : dayOf(duty.wrongReceiver.discoveredAt)}
                max={words.today}
                value={day}
                onChange={(event) => setTyped({ ...typed, day: event.target.value })}
              />
            )}
          </Field>
        </Choice>
        <Choice {...choice('authority', false)} />
      </fieldset>
      <fieldset className="choices">
        <legend className="field-label">{say('askStaff')}</legend>
        <Choice {...choice('staff', true)} />
        <Choice {...choice('staff', false)} />
      </fieldset>
      {needsWhy && (
        <TextField
          id="assess-why"
          label={say('why')}
          help={say('whatHelp')}
          error={tried ? whyMissing : undefined}
          rows={4}
          value={typed.why}
          onText={(text) => setTyped({ ...typed, why: text })}
        />
      )}
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton busy={act.isPending}>{say('send')}</ActButton>
    </form>
  );
}
