import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DeskCaseView } from '../../../api/schemas/desk.schema.ts';
import { CASES } from '../../../texts/pages/coordinator-cases.ts';
import { list, lowerFirst, upperFirst } from '../../../texts/message.ts';
import type { Dates } from '../../words/use-dates.ts';
import { dayOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';
import { DoubtCase } from './case-doubt.tsx';
import { ExtensionCase } from './case-extension.tsx';
import { RestedCase } from './case-rested.tsx';
import { UnitListCase } from './case-unit-list.tsx';

export interface CaseProps {
  one: DeskCaseView;
  dates: Dates;
}

const HEADINGS = {
  extension: 'extension',
  help: 'help',
  link: 'link',
  unitList: 'unitList',
  contested: 'contested',
  vacancy: 'vacancy',
  doubt: 'doubt',
  bounced: 'bounced',
  reports: 'reports',
  opening: 'opening',
  own: 'own',
} as const satisfies Record<string, keyof typeof CASES>;

/** One case: what it is, since when, and its buttons right there. */
export function CaseItem({ one, dates }: CaseProps) {
  const say = useTexts(CASES);
  const kind = one.kind as keyof typeof HEADINGS;
  return (
    <li className="case">
      <h2 className="as-h3">
        {one.abbreviation !== null && one.unitId !== null && (
          <>
            {one.unitGone ? (
              one.abbreviation
            ) : (
              <Link to="/units/$unitId" params={{ unitId: one.unitId }}>
                {one.abbreviation}
              </Link>
            )}{' '}
          </>
        )}
        {say(HEADINGS[kind])}
      </h2>
      <div className="stack case-body">
        <Body kind={kind} one={one} dates={dates} />
        {(one.since !== null || !one.mine) && (
          <p className="muted small">
            {one.since !== null && one.kind !== 'own' && say('asked', { date: dates.full(dayOf(one.since)) })}{' '}
            {!one.mine && one.holders.length > 0 && `${say('withWhom', { who: list(one.holders, dates.language) })}.`}
          </p>
        )}
      </div>
    </li>
  );
}

function Body({ kind, one, dates }: CaseProps & { kind: keyof typeof HEADINGS }): ReactNode {
  const say = useTexts(CASES);
  const task = lowerFirst(one.title ?? '');
  const unit = one.abbreviation ?? '';
  const role = one.role === null ? '' : dates.role(one.role);
  const who = one.person?.name ?? say('someone');
  const toPeople = one.unitId !== null && { unit: one.unitId, ...(one.role === null ? {} : { role: one.role }) };
  switch (kind) {
    case 'extension':
      return <ExtensionCase one={one} dates={dates} />;
    case 'help':
    case 'link':
      return <RestedCase one={one} dates={dates} kind={kind} />;
    case 'unitList':
      return <UnitListCase one={one} dates={dates} />;
    case 'doubt':
      return <DoubtCase one={one} dates={dates} />;
    case 'contested':
      return (
        <>
          <p className="measure">{say('contestedLead', { who: one.person?.name || say('contestedSomeone'), task })}</p>
          <OpenTask one={one}>{say('openTask')}</OpenTask>
          <p className="measure muted small">{say('contestedThen')}</p>
        </>
      );
    case 'vacancy':
      return (
        <>
          <p className="measure">{say('vacancyLead', { unit, role })}</p>
          <p>
            {toPeople && (
              <Link to="/coordinator/people" search={toPeople} className="ds-button" data-variant="secondary">
                {say('giveRole')}
              </Link>
            )}
          </p>
        </>
      );
    case 'bounced':
      return <p className="measure">{say('bouncedLead', { who, unit })}</p>;
    case 'reports':
      return (
        <>
          <p className="measure">{say('reportsLead')}</p>
          <p>
            <Link to="/coordinator/reports" className="ds-button" data-variant="secondary">
              {say('toReports')}
            </Link>
          </p>
        </>
      );
    case 'opening':
      return (
        <>
          <p className="measure">{say('openingLead', { task })}</p>
          <p>
            {one.duty !== null && (
              <Link to="/coordinator/dates" search={{ duty: one.duty }} className="ds-button" data-variant="secondary">
                {say('setOpening')}
              </Link>
            )}
          </p>
        </>
      );
    case 'own':
      return (
        <>
          <p className="measure">
            {one.lastDay === null
              ? say('ownLeadOpen', { task: upperFirst(task), unit })
              : say('ownLead', { task: upperFirst(task), unit, last: dates.full(one.lastDay) })}
          </p>
          <OpenTask one={one}>{say('doIt')}</OpenTask>
        </>
      );
  }
}

/** The way to the task itself. */
function OpenTask({ one: { unitId, duty }, children }: Pick<CaseProps, 'one'> & { children: string }) {
  if (unitId === null || duty === null) return null;
  return (
    <p>
      <Link to="/units/$unitId/duties/$duty" params={{ unitId, duty }} className="ds-button" data-variant="secondary">
        {children}
      </Link>
    </p>
  );
}
