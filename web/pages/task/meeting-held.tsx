import { useQuery } from '@tanstack/react-query';
import { DOCUMENT_WORDS } from '../../../texts/evidence-words.ts';
import { MINUTES_LABELS } from '../../../texts/meeting-words.ts';
import { MEETING } from '../../../texts/pages/meeting.ts';
import { list } from '../../../texts/message.ts';
import { TextRemoved } from '../../components/text-removed.tsx';
import { documentQuery, factsQuery } from '../../data/queries.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { isHeld, type MeetingRecord } from './meeting-typed.ts';
import type { TaskProps } from './task-props.ts';

/** What stands recorded: the day, the parts, and for those who may read them the minutes. */
export function MeetingHeld({ unit, duty, words }: TaskProps) {
  const say = useSay();
  const held = isHeld(duty);
  const text = useTexts(MEETING);
  const { language } = useLanguage();
  const dates = (days: readonly string[]) => list(days.toSorted().map(words.date), language);
  const missing = held ? [] : (duty.results?.missingOn ?? []);
  const facts = useQuery({ ...factsQuery(unit.unitId, language), retry: false }).data?.facts ?? [];
  const recorded = facts.filter((fact) => fact.type === 'meetingRecorded' && fact.duty === duty.duty);
  // Minutes that came later say nothing new of the meeting itself.
  const last = recorded.find(({ details }) => details['minutesOnly'] !== true)?.details['meeting'] as MeetingRecord | undefined;
  const minutes = recorded.map(({ details }) => details['documentId']).filter((id) => typeof id === 'string');
  const parts = held && !last?.inWriting ? [] : duty.parts.filter((day) => !missing.includes(day));
  const present = last?.present?.map((role) => (role === 'employee' ? words.lower(text('employees')) : words.roleName(role))) ?? [];
  return (
    <section className="stack no-print">
      <h2>{text('heldTitle')}</h2>
      {parts.length > 0 && <p>{text(last?.inWriting ? 'partsBefore' : 'parts', { dates: dates(parts) })}</p>}
      {held && duty.meeting && (
        <p>
          {last?.inWriting
            ? text('inWritingOn', { date: words.date(duty.meeting.occurredOn) })
            : say('task.heldOn', { date: words.date(duty.meeting.occurredOn) })}
        </p>
      )}
      {missing.length > 0 && <p className="aside-note">{text('resultsMissing', { dates: dates(missing) })}</p>}
      {duty.meeting?.contested && <p className="aside-note">{say('task.contested')}</p>}
      {(last?.attended !== undefined || present.length > 0 || last?.resultsReadBack !== undefined || minutes.length > 0) && (
        <dl className="read-form">
          {last?.attended !== undefined && <Line term={say('task.attended')}>{String(last.attended)}</Line>}
          {present.length > 0 && <Line term={text('present')}>{words.upper(list(present, language))}</Line>}
          {last?.resultsReadBack !== undefined && <Line term={text('readBack')}>{say('task.yes')}</Line>}
          {minutes.map((documentId) => (
            <Minutes key={documentId} documentId={documentId} />
          ))}
        </dl>
      )}
    </section>
  );
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="muted small">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Who may not read them sees nothing of them. */
function Minutes({ documentId }: { documentId: string }) {
  const label = useTexts(MINUTES_LABELS);
  const text = useTexts(MEETING);
  const { language } = useLanguage();
  const { data } = useQuery(documentQuery(documentId));
  if (data?.removed)
    return (
      <Line term={DOCUMENT_WORDS['minutes']![language]}>
        <TextRemoved removed={data.removed} />
      </Line>
    );
  const content = data?.content as { topics?: string[]; decisions?: { text: string; measure?: boolean }[] } | undefined;
  if (!content?.topics && !content?.decisions) return null;
  return (
    <>
      {content.topics && <Line term={label('topics')}>{content.topics.join('\n')}</Line>}
      {content.decisions && (
        <Line term={label('decisions')}>
          {content.decisions.map((one) => `${one.text}${one.measure ? ` (${text('measureOf').toLowerCase()})` : ''}`).join('\n')}
        </Line>
      )}
    </>
  );
}
