import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { WRONG_RECEIVER } from '../../../texts/pages/wrong-receiver.ts';
import { documentQuery } from '../../data/queries.ts';
import { dayOf, timeOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';
import { textIn } from './measure-text.ts';
import type { TaskProps } from './task-props.ts';

/** That it happened and what the assessment came to, for everybody who sees the task; the words for those who may read them. */
export function WrongReceiverFacts({ duty, words }: Pick<TaskProps, 'duty' | 'words'>) {
  const say = useTexts(WRONG_RECEIVER);
  const found = duty.wrongReceiver;
  if (!found) return null;
  const { assessed, accessEndedAt, texts } = found;
  const moment = (at: string) => say('moment', { date: words.date(dayOf(at)), time: timeOf(at) });
  const rows: [string, ReactNode][] = [
    [say('wasDiscovered'), moment(found.discoveredAt)],
    [say('wasEnded'), accessEndedAt === null ? say('notEnded') : moment(accessEndedAt)],
    ...(assessed
      ? ([
          [say('wasAssessed'), moment(assessed.at)],
          [
            say('authority'),
            assessed.authorityToldOn === null ? say('authorityNot') : say('authorityTold', { date: words.date(assessed.authorityToldOn) }),
          ],
          [say('staff'), say(assessed.staffTold ? 'staffTold' : 'staffNot')],
        ] satisfies [string, ReactNode][])
      : duty.dueAt === null
        ? []
        : ([[say('until'), moment(duty.dueAt)]] satisfies [string, ReactNode][])),
  ];
  return (
    <section className="aside-note measure stack">
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>
              <b>{name}</b>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {texts.length > 0 && (
        <>
          <h2 className="as-h3">{say('written')}</h2>
          {texts.map((documentId) => (
            <Written key={documentId} documentId={documentId} />
          ))}
        </>
      )}
    </section>
  );
}

function Written({ documentId }: { documentId: string }) {
  const text = textIn(useQuery(documentQuery(documentId)).data?.content);
  return text === null ? null : <blockquote>{text}</blockquote>;
}
