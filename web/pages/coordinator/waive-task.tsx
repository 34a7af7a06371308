import { useState } from 'react';
import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { END_REASONS, WAIVE_REASONS, type EndReason } from '../../../texts/end-reasons.ts';
import { UNIT_ACTS } from '../../../texts/pages/coordinator-unit.ts';
import { Choice } from '../../components/field.tsx';
import { useAct } from '../../data/commands.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { useTexts } from '../../words/use-texts.ts';
import { TwoPresses } from './two-presses.tsx';

interface Props {
  unit: UnitDetailView;
  duty: DutyView;
  followUpId: string;
  words: DutyWords;
  onDone: () => void;
  onCancel: () => void;
}

/** One task that the unit need not do, with the reason. */
export function WaiveTask({ unit, duty, followUpId, words, onDone, onCancel }: Props) {
  const say = useTexts(UNIT_ACTS);
  const reasonWord = useTexts(END_REASONS);
  const [reason, setReason] = useState<EndReason | null>(null);
  const act = useAct(onDone);
  const task = words.quoted(duty.title);
  return (
    <div className="stack inline-form">
      <fieldset>
        <legend className="field-label">{say('why')}</legend>
        {WAIVE_REASONS.map((one) => (
          <Choice
            key={one}
            name={`waive-${duty.duty}`}
            value={one}
            chosen={reason === one}
            onChoose={() => setReason(one)}
            label={words.upper(reasonWord(one))}
          />
        ))}
      </fieldset>
      <TwoPresses
        key={reason}
        why={reason === null ? say('chooseWhy') : undefined}
        consequence={
          <>
            <p>{say('waiveThen', { task, unit: unit.abbreviation, reason: reason === null ? '' : reasonWord(reason) })}</p>
            {duty.evidence === 'responseUnits' && <p>{say('listThen')}</p>}
          </>
        }
        label={say('waiveNow', { unit: unit.abbreviation })}
        busy={act.isPending}
        error={act.error}
        onDo={() => {
          if (reason === null) return;
          const command = { type: 'waive' as const, duty: duty.duty, reason };
          act.mutate(() => Promise.resolve({ followUpId, sawRevision: duty.revision, command }));
        }}
        onCancel={onCancel}
      />
    </div>
  );
}
