import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { CASES } from '../../../texts/pages/coordinator-cases.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { dayOf } from '../../words/today.ts';
import { useDates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { CaseItem } from './case-item.tsx';
import { DeskNav } from './desk-nav.tsx';
import { deskQuery } from './queries.ts';
import './coordinator.css';

/** Every case with what can be done about it, oldest first within its kind: one goes down the page and is through. */
export function CasesPage() {
  const say = useTexts(CASES);
  const { language } = useLanguage();
  const desk = useQuery(deskQuery(language));
  const { kind, whose } = useSearch({ from: '/coordinator/cases' });
  const dates = useDates(dayOf(desk.data?.now ?? ''));
  if (!desk.data) return <Waiting error={desk.error} again={() => void desk.refetch()} />;
  const others = whose === 'others';
  const mine = desk.data.cases.filter((one) => one.mine);
  const theirs = desk.data.cases.filter((one) => !one.mine);
  const shown = (others ? theirs : mine).filter((one) => kind === undefined || one.kind === kind);
  return (
    <div className="desk">
      <div className="desk-head split">
        <PageTitle>{say(others ? 'titleOthers' : 'title')}</PageTitle>
        <DeskNav central={desk.data.central} />
      </div>
      {(theirs.length > 0 || kind !== undefined) && (
        <nav className="chips" aria-label={say('whose')}>
          {theirs.length > 0 && (
            <>
              <Link to="/coordinator/cases" className="chip" aria-current={others ? undefined : 'true'}>
                {say('mine', { n: mine.length })}
              </Link>
              <Link to="/coordinator/cases" search={{ whose: 'others' }} className="chip" aria-current={others ? 'true' : undefined}>
                {say('others', { n: theirs.length })}
              </Link>
            </>
          )}
          {kind !== undefined && (
            <Link to="/coordinator/cases" search={others ? { whose: 'others' } : {}} className="chip">
              {say('everyKind')}
            </Link>
          )}
        </nav>
      )}
      {shown.length === 0 && <p className="measure">{say('none')}</p>}
      <ol className="case-list">
        {shown.map((one) => (
          <CaseItem key={one.key} one={one} dates={dates} />
        ))}
      </ol>
    </div>
  );
}
