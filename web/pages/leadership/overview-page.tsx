import { Link } from '@tanstack/react-router';
import type { CycleRowView } from '../../../api/schemas/cycle.schema.ts';
import type { OverviewAnswer } from '../../../api/schemas/overview.schema.ts';
import { FROZEN } from '../../../texts/pages/frozen.ts';
import { LEADERSHIP } from '../../../texts/pages/leadership.ts';
import { Brand } from '../../app/brand.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { dayOf, timeOf } from '../../words/today.ts';
import { useDates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { OverviewBelow } from './overview-below.tsx';
import { FrozenDays, FrozenLead, frozenDate } from './overview-frozen.tsx';
import { OverviewPlans } from './overview-plans.tsx';
import { OverviewRounds } from './overview-rounds.tsx';
import { OverviewSide } from './overview-side.tsx';
import { OverviewTable } from './overview-table.tsx';
import { OverviewTools } from './overview-tools.tsx';
import { OverviewWheel } from './overview-wheel.tsx';
import { useSentences } from './use-sentences.ts';
import type { LeadershipSearch } from './search.ts';

interface Props {
  overview: OverviewAnswer;
  /** Those that have been started. */
  rounds: readonly CycleRowView[];
  search: LeadershipSearch;
}

export function OverviewPage({ overview, search, rounds }: Props) {
  const say = useTexts(LEADERSHIP);
  const sayFrozen = useTexts(FROZEN);
  const day = dayOf(overview.asOf);
  const dates = useDates(day);
  // A sheet of paper is read in another year as well.
  const date = `${dates.full(day)} ${day.slice(0, 4)}`;
  const sentences = useSentences(overview);
  const { frozen } = overview;
  const live = overview.past ? say('figuresAsOf', { date }) : say('figuresFrom', { date, time: timeOf(overview.asOf).replace(':', '.') });
  const figures = frozen ? sayFrozen('foot', { title: frozen.title, date: frozenDate(dates, frozen.day) }) : live;
  return (
    <article className="leadership">
      <header className="leader-head">
        <div>
          {overview.above.length > 0 && (
            <nav className="crumb no-print" aria-label={say('way')}>
              {overview.above.map(({ unitId, name }) => (
                <Link key={unitId} to="/leadership" search={{ ...search, unit: unitId }}>
                  {name}
                </Link>
              ))}
            </nav>
          )}
          <p className="muted">
            {frozen ? <strong>{sayFrozen('kicker', { date: frozenDate(dates, frozen.day) })}</strong> : say('kicker', { date })}
          </p>
          <PageTitle>{overview.unit.name}</PageTitle>
        </div>
        <span className="print-only" aria-hidden="true">
          <Brand />
        </span>
      </header>
      <p className="lead leader-sentence">{sentences}</p>
      <FrozenLead overview={overview} />
      <OverviewRounds rounds={rounds} overview={overview} />
      <OverviewTools overview={overview} search={search} />
      {overview.tasks.length > 0 && (
        <>
          <OverviewTable overview={overview} tasks={overview.tasks} dates={dates} label={say('tasks')} />
          <div className="leader-middle">
            <OverviewWheel overview={overview} dates={dates} />
            <OverviewSide overview={overview} />
          </div>
        </>
      )}
      <OverviewPlans overview={overview} />
      <OverviewBelow overview={overview} search={search} />
      <FrozenDays overview={overview} search={search} dates={dates} />
      {overview.others.length > 0 && (
        <details className="fold no-print">
          <summary>{say('otherTasks')}</summary>
          <div className="fold-content">
            <OverviewTable overview={overview} tasks={overview.others} dates={dates} label={say('otherTasks')} />
          </div>
        </details>
      )}
      <footer className="leader-foot muted small">
        <p>{say('small')}</p>
        <p>{figures}</p>
      </footer>
    </article>
  );
}
