import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { MEETING } from '../../../texts/pages/meeting.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { agendaQuery } from './meeting-queries.ts';
import type { TaskProps } from './task-props.ts';

/** What the meeting goes through, and with which report; why it is that one is never said. */
export function MeetingAgenda({ unit, duty }: TaskProps) {
  const text = useTexts(MEETING);
  const { language } = useLanguage();
  const details = useRef<HTMLDetailsElement>(null);
  const { data } = useQuery({ ...agendaQuery(unit.unitId, duty.duty, language), retry: false });
  useEffect(() => {
    // On paper nobody can open it.
    const open = () => details.current?.setAttribute('open', '');
    window.addEventListener('beforeprint', open);
    return () => window.removeEventListener('beforeprint', open);
  }, []);
  if (!data || data.items.length === 0) return null;
  return (
    <details ref={details} className="fold agenda">
      <summary>
        <h2 className="as-h3">{text('agendaTitle')}</h2>
      </summary>
      <div className="fold-content stack">
        <p>{text(data.variant === 'ownReport' ? 'agendaOwn' : 'agendaAbove')}</p>
        <ol>
          {data.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => window.print()}>
          {text('agendaPrint')}
        </button>
      </div>
    </details>
  );
}
