import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { CycleRowView } from '../../../api/schemas/cycle.schema.ts';
import { START } from '../../../texts/pages/coordinator-start.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { cyclesQuery } from '../../data/queries.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { DeskNav } from './desk-nav.tsx';
import { StartChecksStep } from './start-checks-step.tsx';
import { StartConfirmStep } from './start-confirm-step.tsx';
import { StartFirstStep } from './start-first-step.tsx';
import { StartPlanStep } from './start-plan-step.tsx';
import { StartRehearsalStep } from './start-rehearsal-step.tsx';
import './coordinator.css';

const STEPS = ['s1', 's2', 's3', 's4', 's5'] as const;

export interface StepProps {
  cycle: CycleRowView;
}

/** Five pages with back. The page stands in the address and what was told in the record, so nothing is lost on the way. */
export function StartPage() {
  const say = useTexts(START);
  const { language } = useLanguage();
  const { cycle: cycleId, step: wanted = 1 } = useSearch({ from: '/coordinator/start' });
  const cycles = useQuery(cyclesQuery(language));
  if (!cycles.data) return <Waiting error={cycles.error} again={() => void cycles.refetch()} />;
  const cycle = cycles.data.find((one) => one.cycleId === cycleId);
  const step = cycle ? Math.min(5, Math.max(1, Math.floor(wanted))) : 1;
  return (
    <div className="desk">
      <div className="desk-head split">
        <div>
          <p className="muted">{say('step', { n: step })}</p>
          <PageTitle key={step}>{say(STEPS[step - 1] ?? 's1')}</PageTitle>
        </div>
        <DeskNav central />
      </div>
      {cycle && (
        <nav aria-label={say('steps')}>
          <ol className="start-steps">
            {STEPS.map((name, index) => (
              <li key={name}>
                <Link
                  to="/coordinator/start"
                  search={{ cycle: cycle.cycleId, step: index + 1 }}
                  aria-current={index + 1 === step ? 'step' : undefined}
                >
                  {index + 1} {say(name)}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {!cycle || step === 1 ? (
        <StartPlanStep cycles={cycles.data} cycle={cycle} />
      ) : step === 2 ? (
        <StartChecksStep key={cycle.cycleId} cycle={cycle} />
      ) : step === 3 ? (
        <StartRehearsalStep cycle={cycle} />
      ) : step === 4 ? (
        <StartFirstStep cycle={cycle} />
      ) : (
        <StartConfirmStep cycle={cycle} />
      )}
    </div>
  );
}
