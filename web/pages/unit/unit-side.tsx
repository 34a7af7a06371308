import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { lastDayBefore } from '../../words/today.ts';
import { useSay } from '../../words/words.tsx';
import { RoleDoubt } from './role-doubt.tsx';

const UnitMeantSide = lazy(() => import('./unit-meant.tsx').then((file) => ({ default: file.UnitMeantSide })));

interface Props {
  unit: UnitDetailView;
  duties: readonly DutyView[];
  words: DutyWords;
  next: DutyView | undefined;
}

/** The report, the people, and the other things one may need. */
export function UnitSide({ unit, duties, words, next }: Props) {
  const say = useSay();
  const coordinator = unit.people.find((party) => party.role === 'localCoordinator')?.persons[0]?.name;
  const forHelp = next?.mayDo.includes('requestHelp') ? next : duties.find((duty) => duty.mayDo.includes('requestHelp'));
  return (
    <aside className="unit-side stack">
      <Report duties={duties} words={words} />
      {unit.people.length > 0 && (
        <section>
          <h2>{say('unit.people')}</h2>
          <dl className="people">
            {unit.people.map(({ role, persons }) => (
              <div key={role}>
                <dt>{words.upper(words.roleName(role))}</dt>
                {persons.map((person) => (
                  <dd key={person.personId}>
                    {person.name}
                    {person.answers && <span className="muted"> {say('area.answersHere')}</span>}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      )}
      {unit.isResponseUnit && (
        <Suspense fallback={null}>
          <UnitMeantSide unitId={unit.unitId} abbreviation={unit.abbreviation} />
        </Suspense>
      )}
      <section className="no-print">
        <h2>{say('unit.more')}</h2>
        <ul className="links">
          {forHelp && (
            <li>
              <Link to="/units/$unitId/duties/$duty" params={{ unitId: unit.unitId, duty: forHelp.duty }} hash="help">
                {coordinator === undefined ? say('unit.getHelp') : say('unit.getHelpFrom', { name: coordinator })}
              </Link>
            </li>
          )}
          <li>
            <Link to="/units/$unitId/history" params={{ unitId: unit.unitId }}>
              {say('unit.seeHistory', { unit: unit.abbreviation })}
            </Link>
          </li>
          <RoleDoubt unit={unit} />
          {unit.myRoles.includes('coordinator') && !unit.closed && (
            <>
              <li>
                <Link to="/coordinator/units/$unitId" params={{ unitId: unit.unitId }}>
                  {say('unit.waiveOrEnd')}
                </Link>
              </li>
              <li>
                <Link to="/coordinator/units/$unitId" params={{ unitId: unit.unitId }} hash="wrong-receiver">
                  {say('unit.wrongReceiver')}
                </Link>
              </li>
            </>
          )}
          <li>
            <button type="button" className="plain" onClick={() => window.print()}>
              {say('unit.print')}
            </button>
          </li>
        </ul>
      </section>
    </aside>
  );
}

/** Whether there is a report of the unit's own; never why not. */
function Report({ duties, words }: Pick<Props, 'duties' | 'words'>) {
  const say = useSay();
  const report = duties.find((duty) => duty.evidence === 'external' && duty.responsible === 'coordinator');
  if (!report) return null;
  const outcome = report.reportOutcome;
  return (
    <section>
      <h2>{say('unit.report')}</h2>
      <p>
        {outcome === null
          ? say('unit.reportComes', { date: report.lastDay === null ? '' : words.month(report.lastDay) })
          : outcome === 'noOwnReport'
            ? say('unit.reportNone')
            : `${report.end ? say('unit.reportCame', { date: words.date(lastDayBefore(report.end.at)) }) : ''} ${say('unit.reportOwn')}`}
      </p>
    </section>
  );
}
