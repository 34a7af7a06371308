import { useQuery } from '@tanstack/react-query';
import type { MeasureTaskView } from '../../../api/schemas/action-plan.schema.ts';
import type { RaisedView } from '../../../api/schemas/raised.schema.ts';
import type { UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { raisedQuery } from '../../data/queries.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { mayRead } from '../../duties/use-titled.ts';
import { dayOf } from '../../words/today.ts';
import { useLanguage, useSay, type Say } from '../../words/words.tsx';
import { textIn } from './measure-text.ts';

interface Event {
  at: string;
  text: string;
  quote: string | null;
}

interface Props {
  unit: UnitDetailView;
  measure: MeasureTaskView;
  words: DutyWords;
}

/** Every time the measure was looked at or sent upwards, and what came of it, oldest first. */
export function MeasureHistory({ unit, measure, words }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const raised = useQuery({ ...raisedQuery(unit.unitId, language), enabled: mayRead('readRaised', unit.myRoles) }).data;
  const sent = raised?.sent.filter((one) => one.measure === measure.duty) ?? [];
  const events = [...reviews(measure, words, say), ...sent.flatMap((one) => wayUp(one, say))].toSorted(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
  if (events.length === 0) return null;
  return (
    <section>
      <h2 className="section-title">{say('measure.history')}</h2>
      <ol className="ruled">
        {events.map(({ at, text, quote }) => (
          <li key={at + text}>
            <p>
              <span className="muted">{words.upper(words.date(dayOf(at)))}.</span> {text}
            </p>
            {quote !== null && <blockquote className="aside-note">{quote}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function reviews({ reviews: all }: MeasureTaskView, words: DutyWords, say: Say): Event[] {
  return all.map(({ at, role, outcome, heard, lastDay, text }) => {
    const Who = words.upper(words.roleName(role ?? 'unitManager'));
    const told = outcome === 'adjust' && !heard ? ` ${say('measure.toldSafety')}` : '';
    const said =
      outcome === 'finish'
        ? say('measure.finished', { Who })
        : lastDay === null
          ? say('measure.kept', { Who })
          : say('measure.moved', { Who, date: words.date(lastDay) });
    return { at, text: said + told, quote: text };
  });
}

function wayUp({ raisedAt, note, answers }: RaisedView['sent'][number], say: Say): Event[] {
  return [
    { at: raisedAt, text: say('measure.wentUp'), quote: textIn(note) },
    ...answers.map(({ at, outcome, abbreviation, reason }) => ({
      at,
      text:
        outcome === 'returned' ? say('measure.returned') : say(`measure.${outcome}`, { unit: abbreviation ?? say('measure.someoneAbove') }),
      quote: textIn(reason),
    })),
  ];
}
