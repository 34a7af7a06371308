import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { smallUnits } from '../../../domain/unit-list.ts';
import { UNIT_LIST } from '../../../texts/pages/unit-list.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { FaultSummary } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import { unitListQuery, unitsQuery } from '../../data/queries.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { SmallUnits } from './small-units.tsx';
import type { TaskProps } from './task-props.ts';

/** The units that are to answer on their own; one that is small may, with a reason. */
export function UnitListTask({ unit, duty, followUpId, words, onDone }: TaskProps) {
  const say = useSay();
  const sayList = useTexts(UNIT_LIST);
  const { language } = useLanguage();
  const units = useQuery(unitsQuery(language));
  const list = useQuery(unitListQuery(unit.unitId, unit.cycleId));
  const [why, setWhy, forget] = useKept(`small units ${followUpId} ${duty.duty}`, '');
  const act = useAct(() => {
    forget();
    onDone();
  });
  const [chosen, setChosen] = useState<readonly string[] | null>(duty.sentUnits);
  const [tried, setTried] = useState(false);
  if (!units.data) return <Waiting error={units.error} />;
  if (!list.data) return <Waiting error={list.error} />;
  const all = units.data.units;
  const below = all.filter((one) => isWithin(one.unitId, unit.unitId, all));
  const ticked = chosen ?? below.filter((one) => one.isResponseUnit).map((one) => one.unitId);
  const small = smallUnits(list.data.advised, list.data.units, ticked);
  const reasonMissing = small.length > 0 && why.trim() === '';
  const faults = [
    ...(ticked.length === 0 ? [{ id: 'units', text: say('task.unitsNone') }] : []),
    ...(reasonMissing ? [{ id: 'why-small', text: sayList('whyMissing') }] : []),
  ];
  return (
    <form
      className="form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faults.length > 0) return;
        act.mutate(async () => {
          const reason = small.length === 0 ? null : await storeDocument(followUpId, duty.duty, 'reason', { text: why.trim() });
          const because = reason ? { reasonId: reason.documentId } : {};
          const command = { type: 'sendResponseUnits' as const, duty: duty.duty, units: [...ticked], ...because };
          return { followUpId, sawRevision: duty.revision, command };
        });
      }}
    >
      {tried && <FaultSummary title={say('task.faultsTitle')} faults={faults} />}
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
      {small.length > 0 && (
        <>
          <SmallUnits small={small} list={list.data} />
          <TextField
            id="why-small"
            label={sayList('why')}
            help={sayList('whyHelp')}
            error={tried && reasonMissing ? sayList('whyMissing') : undefined}
            value={why}
            onText={setWhy}
          />
        </>
      )}
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
