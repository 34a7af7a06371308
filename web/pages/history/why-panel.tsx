import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { waitLines } from '../../duties/if-you-wait.tsx';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { dayOf } from '../../words/today.ts';
import { useSay } from '../../words/words.tsx';
import { eventTitle, ruleOf, type HistoryEvent } from './events.ts';

interface Props {
  event: HistoryEvent;
  events: readonly HistoryEvent[];
  unit: UnitDetailView;
  duty: DutyView | undefined;
  seenBy: readonly string[];
  words: DutyWords;
  onClose: () => void;
}

/** Always in this order: what was so, the rule, earlier letters, what happens now, when it falls away, who sees it, the way on. */
export function WhyPanel({ event, events, unit, duty, seenBy, words, onClose }: Props) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [letter] = event.letters;
  const earlier = events.filter((other) => other.letters.length > 0 && other.duty === event.duty && other !== event && other.at < event.at);
  const name = words.quoted(duty?.title ?? unit.name);
  const lines = duty ? waitLines(duty, words, say) : [];
  return (
    <aside className="why stack" aria-labelledby="why-title">
      <div className="split">
        <h2 id="why-title" ref={heading} tabIndex={-1}>
          {say(letter ? 'history.whyLetter' : 'history.whyFact')}
        </h2>
        <button type="button" className="plain" onClick={onClose}>
          {say('history.close')}
        </button>
      </div>
      <p>
        <WasSo event={event} name={name} words={words} />
      </p>
      {duty && duty.end === null && <p>{`${words.upper(words.due(duty))}.`}</p>}
      <section>
        <h3>{say('history.rule')}</h3>
        <p>{letter ? ruleOf(letter, say) : say('history.ruleFact', { seq: event.seq })}</p>
      </section>
      {duty && (
        <>
          <section>
            <h3>{say('history.earlier')}</h3>
            {earlier.length === 0 ? (
              <p>{say('history.earlierNone')}</p>
            ) : (
              <dl className="plain-dated">
                {earlier.slice(0, 6).map((other) => (
                  <div key={other.key}>
                    <dt>{words.date(dayOf(other.at))}</dt>
                    <dd>{eventTitle(other, words, say)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
          <section>
            <h3>{say('history.next')}</h3>
            {duty.end !== null ? (
              <p>{say('history.isOver')}</p>
            ) : lines.length === 0 ? (
              <p>{say('history.nextNone')}</p>
            ) : (
              <>
                <dl className="plain-dated">
                  {lines.map(({ date, text }) => (
                    <div key={date + text}>
                      <dt>{words.date(date)}</dt>
                      <dd>{text}</dd>
                    </div>
                  ))}
                </dl>
                <p>{say('history.falls', { duty: name })}</p>
              </>
            )}
          </section>
        </>
      )}
      <section>
        <h3>{say('history.whoSees')}</h3>
        <p>{say('history.seenBy', { who: words.whoAll(seenBy, words.roleName) })}</p>
      </section>
      {duty && (
        <p className="actions">
          <Link to="/units/$unitId/duties/$duty" params={{ unitId: unit.unitId, duty: duty.duty }} className="ds-button">
            {say('unit.openTask')}
          </Link>
        </p>
      )}
    </aside>
  );
}

function WasSo({ event, name, words }: { event: HistoryEvent; name: string; words: DutyWords }) {
  const say = useSay();
  const date = words.date(dayOf(event.at));
  const [letter] = event.letters;
  if (letter) return <>{say(letter.count ? 'history.wasSo' : 'history.wasEvent', { date, duty: name })}</>;
  const { fact } = event;
  if (!fact) return null;
  const told = [...new Set(fact.told.map(({ role }) => role))];
  return (
    <>
      {say('history.recorded', { at: date, recorded: words.date(dayOf(fact.recordedAt)) })}{' '}
      {told.length === 0 ? say('history.toldNobody') : say('history.told', { who: words.whoAll(told, words.roleName) })}
    </>
  );
}
