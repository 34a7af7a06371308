import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { LEADERSHIP } from '../../../texts/pages/leadership.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { cyclesQuery } from '../../data/queries.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { OverviewPage } from './overview-page.tsx';
import { overviewQuery, roundOf } from './queries.ts';
import { readLeadershipSearch } from './search.ts';
import './leadership.css';

/** One page for a leader meeting: the process in counts, on the screen and on paper. */
export function LeadershipHome() {
  const { language } = useLanguage();
  const say = useTexts(LEADERSHIP);
  const search = readLeadershipSearch(useSearch({ strict: false }));
  const rounds = useQuery(cyclesQuery(language));
  const started = rounds.data?.filter(({ startedAt }) => startedAt !== null);
  const round = started && roundOf(started, search.cycle);
  const cycleId = round?.cycleId;
  const overview = useQuery({ ...overviewQuery(cycleId ?? '', search, language), enabled: cycleId !== undefined });
  if (round === null) {
    return (
      <div className="stack measure">
        <PageTitle>{say('noRound')}</PageTitle>
        <p>{say('noRoundLead')}</p>
      </div>
    );
  }
  if (!overview.data) {
    const failed = rounds.isError ? rounds : overview;
    return <Waiting error={failed.error} again={() => void failed.refetch()} />;
  }
  return <OverviewPage overview={overview.data} search={search} rounds={started ?? []} />;
}
