import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DutyView } from '../../../api/schemas/unit.schema.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { dutiesQuery, factsQuery, lettersQuery, unitQuery } from '../../data/queries.ts';
import { useDutyWords, type DutyWords } from '../../duties/use-duty-words.ts';
import { useTitled } from '../../duties/use-titled.ts';
import { dayOf } from '../../words/today.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { eventNote, eventsOf, eventTitle, type HistoryEvent } from './events.ts';
import { WhyPanel } from './why-panel.tsx';
import './history.css';

const FIRST = 40;
const NONE: readonly DutyView[] = [];

/** What happened to a unit, newest first, and beside it for one row: why, and what next. */
export function HistoryView({ unitId, opened }: { unitId: string; opened: { duty: string | null } | null }) {
  const say = useSay();
  const { language } = useLanguage();
  const unit = useQuery(unitQuery(unitId, language));
  const duties = useQuery(dutiesQuery(unitId, language));
  const facts = useQuery(factsQuery(unitId, language));
  // Leaders above read what happened, not the letters.
  const letters = useQuery({ ...lettersQuery(unitId, language), retry: false });
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const [all, setAll] = useState(false);
  const words = useDutyWords(dayOf(unit.data?.now ?? ''), unit.data?.people, unit.data?.myRoles);
  const towards = { unitId, cycleId: unit.data?.cycleId ?? '', roles: unit.data?.myRoles ?? [] };
  const titled = useTitled(towards, unit.data ? (duties.data?.duties ?? NONE) : NONE);
  if (!unit.data || !duties.data || !facts.data || letters.isPending) {
    return (
      <Waiting
        error={unit.error ?? duties.error ?? facts.error}
        again={() => {
          void unit.refetch();
          void facts.refetch();
        }}
      />
    );
  }
  const events = eventsOf(facts.data.facts, letters.data?.letters ?? [], new Map(titled.map(({ duty, title }) => [duty, title])));
  const key = chosen === undefined && opened ? (firstAbout(events, opened.duty)?.key ?? null) : (chosen ?? null);
  const event = events.find((one) => one.key === key) ?? null;
  const shown = all ? events.length : Math.max(FIRST, event ? events.indexOf(event) + 1 : 0);
  const older = new Set(events.slice(shown));
  return (
    <div className="history">
      <p className="crumb">
        <Link to="/units/$unitId" params={{ unitId }}>
          <b>{unit.data.abbreviation}</b>
        </Link>{' '}
        <span className="on-paper">{unit.data.name} </span>
        <span className="muted">
          · {words.date(words.today)}
          <span className="on-paper"> {words.today.slice(0, 4)}</span>
        </span>
      </p>
      <PageTitle>{say('history.title')}</PageTitle>
      {events.length === 0 && <p className="measure">{say('history.empty')}</p>}
      <div className="history-columns" data-open={event !== null || undefined}>
        <div className="history-list">
          {byYear(events).map(([year, own]) => (
            <section key={year} data-older={own.every((one) => older.has(one)) || undefined}>
              <h2 className="as-h3">{year}</h2>
              <ul>
                {own.map((one) => (
                  <Row
                    key={one.key}
                    event={one}
                    words={words}
                    open={one.key === key}
                    older={older.has(one)}
                    onOpen={() => setChosen(one.key)}
                  />
                ))}
              </ul>
            </section>
          ))}
          {older.size > 0 && (
            <button type="button" className="plain" onClick={() => setAll(true)}>
              {say('history.older', { n: older.size })}
            </button>
          )}
        </div>
        {event && (
          <WhyPanel
            key={event.key}
            event={event}
            events={events}
            unit={unit.data}
            duty={titled.find((one) => one.duty === event.duty)}
            seenBy={facts.data.seenBy}
            words={words}
            onClose={() => setChosen(null)}
          />
        )}
      </div>
    </div>
  );
}

/** The newest letter about the duty, else whatever happened to it last. */
function firstAbout(events: readonly HistoryEvent[], duty: string | null): HistoryEvent | undefined {
  const about = events.filter((event) => duty === null || event.duty === duty);
  return about.find((event) => event.letters.length > 0) ?? about[0];
}

function byYear(events: readonly HistoryEvent[]): [string, HistoryEvent[]][] {
  const years = new Map<string, HistoryEvent[]>();
  for (const event of events) years.set(event.at.slice(0, 4), [...(years.get(event.at.slice(0, 4)) ?? []), event]);
  return [...years];
}

interface RowProps {
  event: HistoryEvent;
  words: DutyWords;
  open: boolean;
  older: boolean;
  onOpen: () => void;
}

function Row({ event, words, open, older, onOpen }: RowProps) {
  const say = useSay();
  const title = eventTitle(event, words, say);
  const note = eventNote(event, words, say);
  return (
    <li className="history-row" data-selected={open || undefined} data-older={older || undefined}>
      <span className="muted day">{words.date(dayOf(event.at)).replace(/ \d{4}$/, '')}</span>
      <span>
        {open ? <b>{title}</b> : title}
        {note !== '' && <span className="block muted">{note}</span>}
      </span>
      {open ? (
        <b>{say('history.shown')}</b>
      ) : (
        <button type="button" className="plain" onClick={onOpen}>
          {say('history.why')} <span className="hidden">{title}</span>
        </button>
      )}
    </li>
  );
}
