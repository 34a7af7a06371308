import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { DeadlineMoveAnswer } from '../../../api/schemas/deadline-move.schema.ts';
import { DATES } from '../../../texts/pages/coordinator-dates.ts';
import { STATUS_WORDS } from '../../../texts/statuses.ts';
import { ActButton } from '../../components/act-button.tsx';
import { unitsQuery } from '../../data/queries.ts';
import { dayOf, lastDayBefore } from '../../words/today.ts';
import type { Dates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import type { MoveChoice } from './dates-form.tsx';

const SHOWN = 40;

interface Props {
  answer: DeadlineMoveAnswer;
  choice: MoveChoice;
  dates: Dates;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Exactly what the button will do, in sentences and unit by unit; those that do not move say why. */
export function DatesPreview({ answer, choice, dates, busy, onConfirm, onCancel }: Props) {
  const say = useTexts(DATES);
  const { language } = useLanguage();
  const units = useQuery(unitsQuery(language)).data?.units ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [answer.preview]);
  const { hits } = answer;
  const opening = choice.what === 'opensOn';
  const rows = answer.units.toSorted((a, b) => Number(b.refusal !== null) - Number(a.refusal !== null));
  const nameOf = (unitId: string) => units.find((one) => one.unitId === unitId)?.abbreviation ?? unitId;
  const shownDay = (at: string | null) => (at === null ? '–' : dates.full(opening ? dayOf(at) : lastDayBefore(at)));
  return (
    <section className="stack" aria-labelledby="move-result">
      <h2 id="move-result" ref={heading} tabIndex={-1}>
        {say('result')}
      </h2>
      {answer.refusal && (
        <p className="notice" role="alert">
          {say('outdated')}
        </p>
      )}
      <ul className="move-sums">
        <li>
          {opening
            ? say('setsFor', { date: dates.full(choice.day), whole: hits.whole })
            : say('moves', { n: hits.moved, whole: hits.whole, date: dates.full(choice.day) })}
        </li>
        {hits.noLongerLate > 0 && <li>{say('noLongerLate', { n: hits.noLongerLate })}</li>}
        {hits.lettersWithdrawn > 0 && <li>{say('withdrawn', { n: hits.lettersWithdrawn })}</li>}
        {hits.remindersReset > 0 && <li>{say('reset', { n: hits.remindersReset })}</li>}
        <li>{say('told')}</li>
      </ul>
      {rows.length > 0 && (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('unit')}</th>
                <th scope="col">{say('status')}</th>
                <th scope="col">{say('from')}</th>
                <th scope="col">{say('to')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, SHOWN).map((row) => (
                <tr key={row.unitId}>
                  <th scope="row">{nameOf(row.unitId)}</th>
                  <td>{STATUS_WORDS[row.status as keyof typeof STATUS_WORDS][language]}</td>
                  <td className="nowrap">{shownDay(row.from)}</td>
                  <td>{row.refusal ? say('notMoved', { why: row.refusal.detail }) : shownDay(row.to)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > SHOWN && <p className="muted">{say('more', { n: rows.length - SHOWN })}</p>}
      <p className="actions">
        {(opening || hits.moved > 0) && (
          <ActButton busy={busy} onPress={onConfirm}>
            {opening ? say('confirmSet') : say('confirmMove', { n: hits.moved })}
          </ActButton>
        )}
        <button type="button" className="plain" onClick={onCancel}>
          {say('cancel')}
        </button>
      </p>
    </section>
  );
}
