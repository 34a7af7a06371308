import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssignmentAnswer } from '../../../api/schemas/assignment.schema.ts';
import type { PeopleAnswer } from '../../../api/schemas/desk.schema.ts';
import type { UnitRowView } from '../../../api/schemas/unit.schema.ts';
import { LEADER_LEVELS, ROLES, type Role } from '../../../domain/roles.ts';
import { PEOPLE } from '../../../texts/pages/coordinator-people.ts';
import { upperFirst } from '../../../texts/message.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Field } from '../../components/field.tsx';
import { get, post } from '../../data/api.ts';
import { useKept } from '../../data/kept.ts';
import type { Dates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';

interface Typed {
  role: string;
  person: { personId: string; name: string } | null;
  from: string;
  lastDay: string;
}

/** Roles of a level belong to units of that level; who is no leader of it cannot be made one here. */
function rolesFor({ level }: UnitRowView): Role[] {
  return ROLES.filter((role) => role !== 'employee' && (LEADER_LEVELS[role] ?? level) === level);
}

export function GiveRole({ unit, role, dates }: { unit: UnitRowView; role: string | undefined; dates: Dates }) {
  const say = useTexts(PEOPLE);
  const queries = useQueryClient();
  const roles = rolesFor(unit);
  const first = roles.some((one) => one === role) ? (role ?? '') : '';
  const [typed, setTyped, forget] = useKept<Typed>(`give ${unit.unitId} ${first}`, { role: first, person: null, from: '', lastDay: '' });
  const [q, setQ] = useState('');
  const [tried, setTried] = useState(false);
  const wanted = q.trim();
  const people = useQuery({
    queryKey: ['people', wanted],
    queryFn: () => get<PeopleAnswer>(`/desk/people?q=${encodeURIComponent(wanted)}`),
    enabled: wanted.length >= 2,
    placeholderData: keepPreviousData,
  });
  const give = useMutation({
    mutationFn: () =>
      post<AssignmentAnswer>('/assignments', {
        personId: typed.person?.personId ?? '',
        unitId: unit.unitId,
        role: typed.role,
        kind: typed.role === 'actingManager' ? 'acting' : 'ordinary',
        ...(typed.from === '' ? {} : { from: typed.from }),
        ...(typed.lastDay === '' ? {} : { lastDay: typed.lastDay }),
      }),
    onSuccess: async () => {
      forget();
      setTyped({ role: '', person: null, from: '', lastDay: '' });
      setQ('');
      setTried(false);
      await queries.invalidateQueries();
    },
  });
  const ready = typed.person !== null && typed.role !== '';
  return (
    <section>
      <h2>{say('give')}</h2>
      <form
        className="stack move-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (ready) give.mutate();
        }}
      >
        <Field id="give-role" label={say('role')} error={tried && typed.role === '' ? say('missing') : undefined}>
          {(wiring) => (
            <select
              {...wiring}
              className="ds-input"
              value={typed.role}
              onChange={(event) => setTyped({ ...typed, role: event.target.value })}
            >
              <option value="" />
              {roles.map((one) => (
                <option key={one} value={one}>
                  {upperFirst(dates.role(one))}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          id="give-person"
          label={say('find')}
          help={typed.person ? say('chosen', { name: typed.person.name }) : say('findHelp')}
          error={tried && !typed.person ? say('missing') : undefined}
        >
          {(wiring) => (
            <input
              {...wiring}
              type="search"
              autoComplete="off"
              className="ds-input"
              value={q}
              onChange={(event) => setQ(event.target.value)}
            />
          )}
        </Field>
        {wanted.length >= 2 && (
          <ul className="found-people">
            {(people.data?.people ?? []).map((one) => (
              <li key={one.personId}>
                <button
                  type="button"
                  className="plain"
                  onClick={() => {
                    setTyped({ ...typed, person: { personId: one.personId, name: one.name } });
                    setQ('');
                  }}
                >
                  {one.name}
                </button>{' '}
                <span className="muted">{one.units.join(', ')}</span>
              </li>
            ))}
          </ul>
        )}
        <div className="two-fields">
          <Field id="give-from" label={say('fromDay')} help={say('fromHelp')}>
            {(wiring) => (
              <input
                {...wiring}
                type="date"
                className="ds-input short"
                value={typed.from}
                onChange={(event) => setTyped({ ...typed, from: event.target.value })}
              />
            )}
          </Field>
          <Field id="give-to" label={say('toDay')}>
            {(wiring) => (
              <input
                {...wiring}
                type="date"
                className="ds-input short"
                value={typed.lastDay}
                onChange={(event) => setTyped({ ...typed, lastDay: event.target.value })}
              />
            )}
          </Field>
        </div>
        <ActProblem error={give.error} />
        {give.data && (
          <p className="notice" role="status">
            {say('given', { name: give.data.assignment.name, n: give.data.told })}
          </p>
        )}
        <ActButton busy={give.isPending}>{say('giveIt')}</ActButton>
      </form>
    </section>
  );
}
