import type { ReactNode } from 'react';
import type { MeasureTaskView } from '../../../api/schemas/action-plan.schema.ts';
import { list } from '../../../texts/message.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { useSay } from '../../words/words.tsx';

/** The measure as its plan words it, with the day that holds now. */
export function MeasureAbout({ measure, words }: { measure: MeasureTaskView; words: DutyWords }) {
  const say = useSay();
  const { title, why, goal, theme, factor, steps, owner, forUnits, lastDay, standing } = measure;
  const rows: [label: string, value: ReactNode][] = [
    [say('measure.goal'), goal],
    [say('measure.reason'), why],
    [say('measure.theme'), theme],
    [say('measure.factor'), factor],
    [say('measure.steps'), steps.length === 0 ? null : <Steps steps={steps} />],
    [say('measure.owner'), owner],
    [say('measure.forUnits'), forUnits.length === 0 ? null : list(forUnits, words.language)],
    [say('measure.lastDay'), lastDay === null ? null : words.date(lastDay)],
    [say('measure.standing'), say(`measure.${standing}`)],
  ];
  return (
    <section>
      <h2>{say('measure.about')}</h2>
      {title === null && <p className="measure">{say('measure.noWords')}</p>}
      <dl className="dated">
        {rows.map(
          ([label, value]) =>
            value !== null &&
            value !== '' && (
              <div key={label} className="dated-row">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol>
      {steps.map((step, index) => (
        <li key={`${index} ${step}`}>{step}</li>
      ))}
    </ol>
  );
}
