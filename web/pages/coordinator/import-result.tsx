import { useEffect, useRef } from 'react';
import type { ImportPreview } from '../../../api/schemas/import.schema.ts';
import { IMPORT } from '../../../texts/pages/coordinator-import.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { dayOf } from '../../words/today.ts';
import { useDates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';

const MOST_FAULTS = 100;
const MOST_CHANGES = 200;
const KINDS = { unit: 'kindUnit', person: 'kindPerson', assignment: 'kindAssignment' } as const;

/** Each fault with its place, so that somebody else can mend the file. */
export function ImportFaults({ problems }: { problems: ImportPreview['problems'] }) {
  const say = useTexts(IMPORT);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [problems]);
  return (
    <section className="stack" role="alert">
      <h2 ref={heading} tabIndex={-1}>
        {say('faults', { n: problems.length })}
      </h2>
      <p className="measure">{say('faultsLead')}</p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('file')}</th>
              <th scope="col" className="number">
                {say('line')}
              </th>
              <th scope="col">{say('field')}</th>
              <th scope="col">{say('fault')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, MOST_FAULTS).map((one, index) => (
              <tr key={`${one.file} ${one.line} ${one.path} ${one.code} ${index}`}>
                <td>{fileName(one.file, say)}</td>
                <td className="number">{one.line}</td>
                <td>{one.path}</td>
                <td>{one.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > MOST_FAULTS && <p className="muted">{say('moreFaults', { n: problems.length - MOST_FAULTS })}</p>}
    </section>
  );
}

function fileName(file: string, say: ReturnType<typeof useTexts<typeof IMPORT>>): string {
  return file === 'organisation' || file === 'people' || file === 'assignments' ? say(file) : file;
}

interface Props {
  preview: ImportPreview;
  busy: boolean;
  error: Error | null;
  onApply: () => void;
  onCancel: () => void;
}

export function ImportResult({ preview, busy, error, onApply, onCancel }: Props) {
  const say = useTexts(IMPORT);
  const dates = useDates(dayOf(preview.createdAt));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview.importId]);
  const { units, people, assignments, changes, roleChanges, appliedAt } = preview;
  const rows = [
    ['organisation', units],
    ['people', people],
    ['assignments', assignments],
  ] as const;
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {say('result')}
      </h2>
      {appliedAt !== null && (
        <p className="notice" role="status">
          {say('done', { date: dates.full(dayOf(appliedAt)) })}
        </p>
      )}
      <div className="scroll">
        <table className="import-sums">
          <thead>
            <tr>
              <th scope="col">{say('what')}</th>
              {(['added', 'changed', 'ended', 'unchanged'] as const).map((kind) => (
                <th key={kind} scope="col" className="number">
                  {say(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, counts]) => (
              <tr key={name}>
                <th scope="row">{say(name)}</th>
                {(['added', 'changed', 'ended', 'unchanged'] as const).map((kind) => (
                  <td key={kind} className="number" data-zero={counts[kind] === 0 || undefined}>
                    {counts[kind]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length === 0 && <p>{say('nothing')}</p>}
      <p className="measure">{say('roleChanges', { n: roleChanges.length })}</p>
      {changes.length > 0 && (
        <details className="fold">
          <summary>{say('details')}</summary>
          <ul className="change-list">
            {changes.slice(0, MOST_CHANGES).map((one) => (
              <li key={`${one.what} ${one.id} ${one.change}`}>
                <span className="muted">
                  {say(KINDS[one.what])}, {say(one.change).toLowerCase()}:
                </span>{' '}
                {one.id}
                {one.fields.length > 0 && <span className="muted"> ({one.fields.join(', ')})</span>}
              </li>
            ))}
          </ul>
          {changes.length > MOST_CHANGES && <p className="muted">{say('moreFaults', { n: changes.length - MOST_CHANGES })}</p>}
        </details>
      )}
      <ActProblem error={error} />
      <p className="actions">
        {appliedAt === null && changes.length > 0 && (
          <ActButton busy={busy} onPress={onApply}>
            {say('apply')}
          </ActButton>
        )}
        <button type="button" className="plain" onClick={onCancel}>
          {say('cancel')}
        </button>
      </p>
    </section>
  );
}
