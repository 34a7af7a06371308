import { Link, useNavigate } from '@tanstack/react-router';
import type { OverviewAnswer } from '../../../api/schemas/overview.schema.ts';
import { LEADERSHIP } from '../../../texts/pages/leadership.ts';
import { dayOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { overviewPath } from './queries.ts';
import { readLeadershipSearch, type LeadershipSearch } from './search.ts';

/** Print, take the figures along, look back. */
export function OverviewTools({ overview, search }: { overview: OverviewAnswer; search: LeadershipSearch }) {
  const say = useTexts(LEADERSHIP);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { cycle, ...figures } = search;
  const place = { ...(cycle === undefined ? {} : { cycle }), unit: overview.unit.unitId };
  return (
    <div className="actions leader-tools no-print">
      <button type="button" className="ds-button" onClick={() => window.print()}>
        {say('print')}
      </button>
      <a href={`/v1${overviewPath(overview.cycleId, 'progress.csv', { ...figures, unit: overview.unit.unitId, language })}`} download>
        {say('sheet')}
      </a>
      <a href={`/v1/cycles/${overview.cycleId}/progress-plan.pdf?language=${language}`}>{say('plan')}</a>
      {overview.committee && search.frozen === undefined && (
        <a href={`/v1/cycles/${overview.cycleId}/committee.pdf?language=${language}`}>{say('committee')}</a>
      )}
      <label className="leader-as-of">
        {say('asOf')}
        <input
          type="date"
          className="ds-input"
          min={dayOf(overview.startsAt)}
          max={dayOf(overview.now)}
          value={search.asOf ?? ''}
          onChange={(event) =>
            void navigate({
              to: '/leadership',
              search: readLeadershipSearch({ ...place, asOf: event.target.value }),
              replace: true,
            })
          }
        />
      </label>
      {(search.asOf !== undefined || search.frozen !== undefined) && (
        <Link to="/leadership" search={place}>
          {say('today')}
        </Link>
      )}
    </div>
  );
}
