import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssignmentsAnswer, AssignmentView } from '../../../api/schemas/assignment.schema.ts';
import type { UnitRowView } from '../../../api/schemas/unit.schema.ts';
import { PEOPLE } from '../../../texts/pages/coordinator-people.ts';
import { upperFirst } from '../../../texts/message.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Field } from '../../components/field.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { get, post } from '../../data/api.ts';
import type { Dates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';

interface Props {
  unit: UnitRowView;
  dates: Dates;
}

/** Who holds what, since when and until when; a role is ended, never erased. */
export function UnitRoles({ unit, dates }: Props) {
  const say = useTexts(PEOPLE);
  const found = useQuery({
    queryKey: ['assignments', unit.unitId],
    queryFn: () => get<AssignmentsAnswer>(`/assignments?unit=${encodeURIComponent(unit.unitId)}`),
  });
  if (!found.data) return <Waiting error={found.error} again={() => void found.refetch()} />;
  const { assignments } = found.data;
  const now = assignments.filter(({ lastDay }) => lastDay === null || lastDay >= dates.today);
  const past = assignments.filter((one) => !now.includes(one));
  return (
    <section>
      <h2>{say('rolesOf', { unit: `${unit.abbreviation} ${unit.name}` })}</h2>
      {now.length === 0 && <p className="muted">{say('none')}</p>}
      <RoleList assignments={now} dates={dates} mayEnd />
      {past.length > 0 && (
        <details className="fold">
          <summary>{say('past')}</summary>
          <RoleList assignments={past} dates={dates} />
        </details>
      )}
    </section>
  );
}

function RoleList({ assignments, dates, mayEnd = false }: { assignments: readonly AssignmentView[]; dates: Dates; mayEnd?: boolean }) {
  const say = useTexts(PEOPLE);
  const [ending, setEnding] = useState<AssignmentView | null>(null);
  return (
    <ul className="ruled role-list">
      {assignments.map((one) => (
        <li key={`${one.personId} ${one.role} ${one.from}`}>
          <span className="split">
            <span>
              <b>{one.name}</b>
              <span className="block muted">
                {upperFirst(dates.role(one.role))} · {dates.full(one.from)} – {one.lastDay === null ? say('open') : dates.full(one.lastDay)}
              </span>
            </span>
            {mayEnd && ending !== one && (
              <button
                type="button"
                className="plain"
                aria-label={say('endFor', { role: dates.role(one.role), name: one.name })}
                onClick={() => setEnding(one)}
              >
                {say('end')}
              </button>
            )}
          </span>
          {ending === one && <EndRole one={one} dates={dates} onDone={() => setEnding(null)} />}
        </li>
      ))}
    </ul>
  );
}

function EndRole({ one, dates, onDone }: { one: AssignmentView; dates: Dates; onDone: () => void }) {
  const say = useTexts(PEOPLE);
  const queries = useQueryClient();
  const [lastDay, setLastDay] = useState(dates.today);
  const { personId, unitId, role } = one;
  const end = useMutation({
    mutationFn: () => post('/assignments/end', { personId, unitId, role, lastDay }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone();
    },
  });
  return (
    <form
      className="stack inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        end.mutate();
      }}
    >
      <Field id="end-day" label={say('endLast')}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            required
            className="ds-input short"
            value={lastDay}
            onChange={(event) => setLastDay(event.target.value)}
          />
        )}
      </Field>
      <ActProblem error={end.error} />
      <p className="actions">
        <ActButton busy={end.isPending} secondary>
          {say('endIt')}
        </ActButton>
        <button type="button" className="plain" onClick={onDone}>
          {say('cancel')}
        </button>
      </p>
    </form>
  );
}
