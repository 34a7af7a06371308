import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { PEOPLE } from '../../../texts/pages/coordinator-people.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { unitsQuery } from '../../data/queries.ts';
import { dayOf, useMe, useSession } from '../../words/today.ts';
import { useDates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { DeskNav } from './desk-nav.tsx';
import { GiveRole } from './give-role.tsx';
import { deskQuery } from './queries.ts';
import { UnitLetters } from './unit-letters.tsx';
import { UnitRoles } from './unit-roles.tsx';
import './coordinator.css';

const FOUND = 12;

/** Vacancies first; then a unit with its roles, and its letters with why. */
export function PeoplePage() {
  const say = useTexts(PEOPLE);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const me = useMe();
  const session = useSession();
  const desk = useQuery(deskQuery(language));
  const units = useQuery(unitsQuery(language));
  const { unit: chosen, role } = useSearch({ from: '/coordinator/people' });
  const [q, setQ] = useState('');
  const dates = useDates(dayOf(desk.data?.now ?? (session?.signedIn ? session.now : '')));
  if (!units.data) return <Waiting error={units.error} again={() => void units.refetch()} />;
  const central = me?.roles.some((one) => one.role === 'coordinator') ?? false;
  const vacancies = (desk.data?.cases ?? []).filter((one) => one.kind === 'vacancy');
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = units.data.units.filter((one) => words.every((word) => `${one.abbreviation} ${one.name}`.toLowerCase().includes(word)));
  const unit = units.data.units.find((one) => one.unitId === chosen);
  return (
    <div className="desk">
      <div className="desk-head split">
        <div>
          <PageTitle>{say('title')}</PageTitle>
          <p className="muted measure">{say('lead')}</p>
        </div>
        <DeskNav central={central} />
      </div>
      <div className="desk-top">
        <div className="stack people-choice">
          {desk.data && (
            <section>
              <h2 className="section-title">{say('vacantTitle', { n: vacancies.length })}</h2>
              <ul className="ruled">
                {vacancies.map((one) => (
                  <li key={one.key}>
                    {one.unitId !== null && (
                      <Link to="/coordinator/people" search={{ unit: one.unitId, ...(one.role === null ? {} : { role: one.role }) }}>
                        {one.abbreviation}
                      </Link>
                    )}{' '}
                    <span className="muted">{say(one.role === 'localCoordinator' ? 'noLocal' : 'noManager')}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>
              <label htmlFor="find-unit">{say('findUnit')}</label>
            </h2>
            <input
              id="find-unit"
              type="search"
              className="ds-input"
              placeholder={say('searchUnit')}
              value={q}
              onChange={(event) => setQ(event.target.value)}
            />
            {found.length === 0 && <p className="muted">{say('noUnit')}</p>}
            <ul className="links">
              {found.slice(0, FOUND).map((one) => (
                <li key={one.unitId}>
                  <Link
                    to="/coordinator/people"
                    search={{ unit: one.unitId }}
                    aria-current={one.unitId === chosen ? 'true' : undefined}
                    onClick={() => void navigate({ to: '/coordinator/people', search: { unit: one.unitId } })}
                  >
                    {one.abbreviation}
                  </Link>{' '}
                  <span className="muted">{one.name}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        {unit ? (
          <div className="stack unit-people">
            <UnitRoles key={`roles ${unit.unitId}`} unit={unit} dates={dates} />
            <GiveRole key={`give ${unit.unitId} ${role ?? ''}`} unit={unit} role={role} dates={dates} />
            {unit.followUpId !== null && <UnitLetters key={`letters ${unit.unitId}`} unit={unit} dates={dates} />}
          </div>
        ) : (
          <p className="muted measure">{say('chooseUnit')}</p>
        )}
      </div>
    </div>
  );
}
