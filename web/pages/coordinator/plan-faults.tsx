import { useEffect, useRef } from 'react';
import type { ProblemView } from '../../../api/schemas/common.schema.ts';
import { ADD_PLAN } from '../../../texts/pages/coordinator-add-plan.ts';
import { useTexts } from '../../words/use-texts.ts';

/** Every fault of a plan file with line and field, so that whoever wrote it can mend it. */
export function PlanFaults({ faults }: { faults: ProblemView['errors'] }) {
  const say = useTexts(ADD_PLAN);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [faults]);
  return (
    <div className="notice" data-kind="fault" role="alert">
      <h3 ref={heading} tabIndex={-1}>
        {say('faults', { n: faults.length })}
      </h3>
      <p>{say('faultsLead')}</p>
      <ul className="plan-faults">
        {faults.map((fault, index) => (
          <li key={`${fault.path} ${fault.code} ${index}`}>
            <b>{fault.line === null ? fault.path : say('place', { line: fault.line, field: fault.path })}</b>
            <span className="block">{fault.detail}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
