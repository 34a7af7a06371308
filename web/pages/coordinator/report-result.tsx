import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CheckPreview } from '../../../api/schemas/report-check.schema.ts';
import { REPORTS } from '../../../texts/pages/coordinator-import.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { unitsQuery } from '../../data/queries.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';

const FEW = 40;

interface Props {
  run: CheckPreview;
  busy: boolean;
  error: Error | null;
  onApply: () => void;
  onCancel: () => void;
}

/** Outcome by unit in the API's own words: own report or not, never why not. Those with something to note come first. */
export function ReportResult({ run, busy, error, onApply, onCancel }: Props) {
  const say = useTexts(REPORTS);
  const { language } = useLanguage();
  const names = new Map((useQuery(unitsQuery(language)).data?.units ?? []).map((unit) => [unit.unitId, unit.abbreviation]));
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const rows = run.units.toSorted((a, b) => b.warnings.length - a.warnings.length);
  const shown = all ? rows : rows.slice(0, FEW);
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {say('result')}
      </h2>
      <p className="measure">
        {say('sums', {
          own: run.units.filter(({ report }) => report === 'ownReport').length,
          all: run.units.length,
          told: run.units.filter(({ told }) => told).length,
        })}{' '}
        {say('keepsAll')}
      </p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('unit')}</th>
              <th scope="col">{say('report')}</th>
              <th scope="col">{say('groups')}</th>
              <th scope="col">{say('warnings')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">{names.get(unit.unitId) ?? unit.unitId}</th>
                <td>{unit.words}</td>
                <td>{unit.groups.join(', ')}</td>
                <td>
                  {unit.warnings.map(({ code, group, detail }) => (
                    <span key={`${code} ${group ?? ''}`} className="block">
                      {detail}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <p>
          <button type="button" className="plain" onClick={() => setAll(true)}>
            {say('more', { n: rows.length })}
          </button>
        </p>
      )}
      <ActProblem error={error} />
      <p className="actions">
        <ActButton busy={busy} onPress={onApply}>
          {say('apply')}
        </ActButton>
        <button type="button" className="plain" onClick={onCancel}>
          {say('cancel')}
        </button>
      </p>
    </section>
  );
}
