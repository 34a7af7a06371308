import { useQuery } from '@tanstack/react-query';
import { Waiting } from '../../components/waiting.tsx';
import { measuresQuery } from '../../data/queries.ts';
import { mayRead } from '../../duties/use-titled.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { MeasureAbout } from './measure-about.tsx';
import { MeasureHistory } from './measure-history.tsx';
import { MeasureRaise } from './measure-raise.tsx';
import { MeasureReview } from './measure-review.tsx';
import type { TaskProps } from './task-props.ts';

/** One measure: what it is, what has come of it, and what whoever answers for it can do. */
export function MeasureTask(props: TaskProps) {
  const { unit, duty, words } = props;
  const say = useSay();
  const { language } = useLanguage();
  const readable = mayRead('readActionPlan', unit.myRoles);
  const query = useQuery({ ...measuresQuery(unit.unitId, unit.cycleId, language), enabled: readable });
  if (readable && !query.data) return <Waiting error={query.error} again={() => void query.refetch()} />;
  const { above = null, measures = [] } = query.data ?? {};
  const measure = measures.find((one) => one.duty === duty.duty);
  const mine = duty.mayDo.includes('reviewMeasure');
  return (
    <>
      {measure && <MeasureAbout measure={measure} words={words} />}
      {measure && <MeasureHistory unit={unit} measure={measure} words={words} />}
      {duty.end === null && duty.waitingOn === 'levelAbove' && <p className="aside-note measure">{say('measure.waitsAbove')}</p>}
      {mine && <MeasureReview {...props} />}
      {duty.mayDo.includes('raiseMeasure') && above !== null && <MeasureRaise {...props} above={above} />}
      {!mine && duty.end === null && duty.waitingOn !== null && duty.waitingOn !== 'levelAbove' && (
        <p className="measure">{say('task.watch', { Who: words.upper(words.who(duty.waitingOn)) })}</p>
      )}
    </>
  );
}
