import { useState } from 'react';
import type { UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { END_REASONS, UNIT_END_REASONS, type EndReason } from '../../../texts/end-reasons.ts';
import { UNIT_ACTS } from '../../../texts/pages/coordinator-unit.ts';
import { STATUS_WORDS } from '../../../texts/statuses.ts';
import { Choice } from '../../components/field.tsx';
import { useAct } from '../../data/commands.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { useTexts } from '../../words/use-texts.ts';
import { TwoPresses } from './two-presses.tsx';

interface Props {
  unit: UnitDetailView;
  openTasks: number;
  followUpId: string;
  words: DutyWords;
  onDone: () => void;
}

const ENDS = ['transferred', 'discontinued'] as const;

/** A unit that is no more: what is open ends with the reason, and nothing is left in the air. */
export function EndUnit({ unit, openTasks, followUpId, words, onDone }: Props) {
  const say = useTexts(UNIT_ACTS);
  const reasonWord = useTexts(END_REASONS);
  const [chosen, setChosen] = useState<{ end: (typeof ENDS)[number]; reason: EndReason } | null>(null);
  const act = useAct(onDone);
  return (
    <section className="stack" aria-labelledby="end-unit">
      <h2 id="end-unit">{say('endTitle')}</h2>
      <p className="measure">{say('endLead')}</p>
      <fieldset>
        <legend className="field-label">{say('why')}</legend>
        {ENDS.flatMap((end) =>
          UNIT_END_REASONS[end].map((reason) => (
            <Choice
              key={reason}
              name="end-unit-why"
              value={reason}
              chosen={chosen?.reason === reason}
              onChoose={() => setChosen({ end, reason })}
              label={say(end, { reason: reasonWord(reason) })}
            />
          )),
        )}
      </fieldset>
      <TwoPresses
        key={chosen?.reason}
        why={chosen === null ? say('chooseWhy') : undefined}
        consequence={
          chosen && (
            <>
              <p>
                {say('endThen', {
                  n: openTasks,
                  status: words.lower(STATUS_WORDS[chosen.end][words.language]),
                  reason: reasonWord(chosen.reason),
                  unit: unit.abbreviation,
                })}
              </p>
              {chosen.end === 'transferred' && <p>{say('transferThen')}</p>}
            </>
          )
        }
        label={say('endNow', { unit: unit.abbreviation })}
        busy={act.isPending}
        error={act.error}
        onDo={() => {
          if (chosen) act.mutate(() => Promise.resolve({ followUpId, command: { type: 'endUnit' as const, ...chosen } }));
        }}
      />
    </section>
  );
}
