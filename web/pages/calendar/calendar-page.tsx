import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarMade, CalendarState } from '../../../api/schemas/calendar.schema.ts';
import { CALENDAR } from '../../../texts/pages/calendar.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { call, get, post } from '../../data/api.ts';
import { useTexts } from '../../words/use-texts.ts';

const KEY = ['my-calendar'];

/** My last days in a calendar of my own: made, shown once, and ended here. */
export function CalendarPage() {
  const say = useTexts(CALENDAR);
  const cache = useQueryClient();
  const state = useQuery({ queryKey: KEY, queryFn: () => get<CalendarState>('/me/calendar') });
  const settled = { onSettled: () => cache.invalidateQueries({ queryKey: KEY }) };
  const make = useMutation({ mutationFn: () => post<CalendarMade>('/me/calendar'), ...settled });
  const end = useMutation({ mutationFn: () => call('DELETE', '/v1/me/calendar'), onSuccess: () => make.reset(), ...settled });
  if (!state.data) return <Waiting error={state.error} again={() => void state.refetch()} />;
  const on = state.data.madeAt !== null;
  const busy = make.isPending || end.isPending;
  return (
    <div className="stack measure">
      <PageTitle>{say('title')}</PageTitle>
      <p>{say('lead')}</p>
      <p>{say('says')}</p>
      <p role="status">
        {say(on ? 'on' : 'off')} {on && make.data === undefined && say('againNote')}
      </p>
      {make.data && <Address address={`${window.location.origin}${make.data.path}`} />}
      {(make.isError || end.isError) && <p role="alert">{say('failed')}</p>}
      <div className="actions">
        <button
          type="button"
          className="ds-button"
          data-variant={on ? 'secondary' : undefined}
          disabled={busy}
          onClick={() => make.mutate()}
        >
          {say(on ? 'again' : 'make')}
        </button>
        {on && (
          <button type="button" className="plain" disabled={busy} onClick={() => end.mutate()}>
            {say('end')}
          </button>
        )}
      </div>
    </div>
  );
}

function Address({ address }: { address: string }) {
  const say = useTexts(CALENDAR);
  const [copied, setCopied] = useState(false);
  return (
    <div className="field">
      <label htmlFor="calendar-address" className="field-label">
        {say('address')}
      </label>
      <p id="calendar-once" className="muted small">
        {say('once')}
      </p>
      <div className="line">
        <input
          id="calendar-address"
          className="ds-input"
          readOnly
          value={address}
          aria-describedby="calendar-once"
          onFocus={(event) => event.target.select()}
        />
        <button
          type="button"
          className="plain"
          onClick={() =>
            // Where copying is forbidden the address can still be marked.
            void navigator.clipboard.writeText(address).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {say(copied ? 'copied' : 'copy')}
        </button>
      </div>
    </div>
  );
}
