import { useQuery } from '@tanstack/react-query';
import { START } from '../../../texts/pages/coordinator-start.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { dayOf, lastDayBefore } from '../../words/today.ts';
import { useDates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { planQuery, rehearsalQuery } from './queries.ts';
import type { StepProps } from './start-page.tsx';
import { StartWay } from './start-way.tsx';

const MOST = 8;

/** Letters, load, dates that collide, and small units: before anybody has got a letter. Asked for by a press, since it takes a while. */
export function StartRehearsalStep({ cycle }: StepProps) {
  const say = useTexts(START);
  const { language } = useLanguage();
  const dates = useDates('');
  const rehearsal = useQuery(rehearsalQuery(cycle.cycleId));
  const plan = useQuery(planQuery(cycle.planKey, cycle.planVersion, language));
  const titles = new Map(plan.data?.schedule.map(({ key, title }) => [key, title]));
  const found = rehearsal.data;
  const collisionWord = (code: string) => (code in START ? say(code as keyof typeof START) : code);
  return (
    <div className="stack start-page">
      <p className="measure">{say('rehearseLead')}</p>
      <ActProblem error={rehearsal.error} />
      <p>
        <ActButton busy={rehearsal.isFetching} secondary onPress={() => void rehearsal.refetch()}>
          {say('rehearse')}
        </ActButton>{' '}
        <span role="status" className="muted">
          {rehearsal.isFetching && say('rehearsing')}
        </span>
      </p>
      {found && (
        <>
          <p className="lead measure">
            {say('result', {
              letters: found.letterCount,
              people: new Set(found.load.map(({ person }) => person)).size,
              units: found.units,
              from: dates.full(dayOf(found.from)),
              to: dates.full(lastDayBefore(found.until)),
            })}
          </p>
          <section>
            <h2 className="section-title">{say('load')}</h2>
            <ul className="ruled">
              {found.load
                .toSorted((a, b) => b.letters - a.letters || b.matters - a.matters)
                .slice(0, MOST)
                .map(({ person, week, letters, matters }) => (
                  <li key={`${person} ${week}`}>{say('loadRow', { person, letters, matters, week: weekWords(week) })}</li>
                ))}
            </ul>
          </section>
          <section>
            <h2 className="section-title">{say('collisions')}</h2>
            {found.collisions.length === 0 && <p className="muted">{say('collisionsNone')}</p>}
            <ul className="ruled">
              {found.collisions.map(({ code, date, duties }) => (
                <li key={`${code} ${date} ${duties.join(' ')}`}>
                  {dates.full(date)}: {collisionWord(code)}
                  <span className="block muted">{duties.map((duty) => titles.get(duty) ?? duty).join(', ')}</span>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2 className="section-title">{say('under')}</h2>
            <p className="measure muted">{say('underLead')}</p>
            <p>
              {found.underThreshold
                .filter(({ why }) => why === 'reportUnlikely')
                .map(({ unit }) => unit)
                .join(', ') || say('underNone')}
            </p>
          </section>
        </>
      )}
      <StartWay cycleId={cycle.cycleId} step={3} />
    </div>
  );
}

/** "2024-W18" → "18 2024". */
function weekWords(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  return `${Number(number)} ${year}`;
}
