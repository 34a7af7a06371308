import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { FaultSummary } from '../../components/field.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useAct } from '../../data/commands.ts';
import { unitsQuery } from '../../data/queries.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
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

/** The units that are to answer on their own. */
export function UnitListTask({ unit, duty, followUpId, words, onDone }: TaskProps) {
  const say = useSay();
  const { language } = useLanguage();
  const units = useQuery(unitsQuery(language));
  const act = useAct(onDone);
  const [chosen, setChosen] = useState<readonly string[] | null>(duty.sentUnits);
  const [tried, setTried] = useState(false);
  if (!units.data) return <Waiting error={units.error} />;
  const all = units.data.units;
  const below = all.filter((one) => isWithin(one.unitId, unit.unitId, all));
  const ticked = chosen ?? below.filter((one) => one.isResponseUnit).map((one) => one.unitId);
  const faults = tried && ticked.length === 0 ? [{ id: 'units', text: say('task.unitsNone') }] : [];
  return (
    <form
      className="form stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (ticked.length === 0) return;
        const command = { type: 'sendResponseUnits' as const, duty: duty.duty, units: [...ticked] };
        act.mutate(() => Promise.resolve({ followUpId, sawRevision: duty.revision, command }));
      }}
    >
      <FaultSummary title={say('task.faultsTitle')} faults={faults} />
      {duty.sentUnits && <p>{say('task.unitsSent', { n: duty.sentUnits.length })}</p>}
      <fieldset className="field">
        <legend className="field-label" id="units" tabIndex={-1}>
          {say('task.unitsLead')}
        </legend>
        {below.map((one) => (
          <label key={one.unitId} className="tick">
            <input
              type="checkbox"
              className="ds-input"
              checked={ticked.includes(one.unitId)}
              onChange={(event) => setChosen(event.target.checked ? [...ticked, one.unitId] : ticked.filter((id) => id !== one.unitId))}
            />
            <span>
              <b>{one.abbreviation}</b> {one.name}
            </span>
          </label>
        ))}
      </fieldset>
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton busy={act.isPending}>{say('task.unitsSend')}</ActButton>
    </form>
  );
}

function isWithin(unitId: string, top: string, all: readonly { unitId: string; parentId: string | null }[]): boolean {
  for (let id: string | null = unitId; id !== null; id = all.find((one) => one.unitId === id)?.parentId ?? null)
    if (id === top) return true;
  return false;
}
