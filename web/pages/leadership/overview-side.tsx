import { Link } from '@tanstack/react-router';
import type { OverviewAnswer } from '../../../api/schemas/overview.schema.ts';
import { LEADERSHIP } from '../../../texts/pages/leadership.ts';
import { useTexts } from '../../words/use-texts.ts';
import { Counts } from './counts.tsx';

/** What waits for a decision, and where help is needed: how many, never who. */
export function OverviewSide({ overview: { decisions, help, units } }: { overview: OverviewAnswer }) {
  const say = useTexts(LEADERSHIP);
  if (!decisions || !help) return null;
  const whole = units;
  return (
    <div className="leader-side">
      <Counts
        title={say('decisions')}
        none={say('noDecisions')}
        counts={[
          { n: decisions.extensions, words: say('extensions', { n: decisions.extensions }) },
          { n: decisions.raised, words: say('raised', { n: decisions.raised }) },
        ]}
      />
      <p className="no-print">
        <Link to="/tasks">{say('myTasks')}</Link>
      </p>
      <Counts
        title={say('help')}
        none={say('noHelp')}
        counts={[
          { n: help.asked, words: say('asked', { whole }) },
          { n: help.noRepresentative, words: say('noRepresentative', { whole }) },
          { n: help.noManager, words: say('noManager', { whole }) },
        ]}
      />
    </div>
  );
}
