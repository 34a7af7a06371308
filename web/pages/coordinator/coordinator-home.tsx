import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DESK } from '../../../texts/pages/coordinator.ts';
import { upperFirst } from '../../../texts/message.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { codeOf } from '../../data/problem.ts';
import { dayOf, useMe } from '../../words/today.ts';
import { useDates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { CasesSummary } from './cases-summary.tsx';
import { DeskNav } from './desk-nav.tsx';
import { LateUnits } from './late-units.tsx';
import { LedgerLine } from './ledger-line.tsx';
import { deskQuery } from './queries.ts';
import { TasksSummary } from './tasks-summary.tsx';
import { UnitsSection } from './units-section.tsx';
import './coordinator.css';

/** What needs the coordinator, how every task stands, what goes out next, every unit by need, and the ledger. */
export function CoordinatorHome() {
  const { language } = useLanguage();
  const desk = useQuery(deskQuery(language));
  const say = useTexts(DESK);
  const dates = useDates(dayOf(desk.data?.now ?? ''));
  if (codeOf(desk.error) === 'CYCLE_NONE_STARTED') return <NothingStarted />;
  if (!desk.data) return <Waiting error={desk.error} again={() => void desk.refetch()} />;
  const { title, now, phases, responseUnits, central } = desk.data;
  const current = phases.filter((phase) => phase.current).map((phase) => phase.title);
  return (
    <div className="desk">
      <div className="desk-head split">
        <div>
          <PageTitle>{title}</PageTitle>
          <p className="muted">
            {say('lead', {
              date: upperFirst(dates.full(dayOf(now))),
              phases: current.join(', ') || say('noPhase'),
              n: responseUnits,
            })}
          </p>
        </div>
        <DeskNav central={central} />
      </div>
      <div className="desk-top">
        <CasesSummary desk={desk.data} dates={dates} />
        <TasksSummary desk={desk.data} dates={dates} />
      </div>
      <UnitsSection />
      {central && <LateUnits cycleId={desk.data.cycleId} dates={dates} />}
      <LedgerLine ledger={desk.data.ledger} />
    </div>
  );
}

/** Before the first round: what will be here, and the way to it. */
function NothingStarted() {
  const say = useTexts(DESK);
  const me = useMe();
  const central = me?.roles.some(({ role }) => role === 'coordinator') ?? false;
  return (
    <div className="stack measure">
      <PageTitle>{say('notStartedTitle')}</PageTitle>
      <p>{say(central ? 'notStarted' : 'notStartedLocal')}</p>
      {central && (
        <>
          <p>
            <Link to="/coordinator/start" className="ds-button">
              {say('startRound')}
            </Link>
          </p>
          <DeskNav central />
        </>
      )}
    </div>
  );
}
