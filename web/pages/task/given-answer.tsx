import { useQuery } from '@tanstack/react-query';
import type { DutyView } from '../../../api/schemas/unit.schema.ts';
import { OUTCOME_WORDS } from '../../../texts/evidence-words.ts';
import { TextRemoved } from '../../components/text-removed.tsx';
import { documentQuery, factsQuery } from '../../data/queries.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { dayOf, timeOf } from '../../words/today.ts';
import { useLanguage, useSay } from '../../words/words.tsx';

/** What the second party answered, with its remark or statement for those who may read it; the same for a questioned date. */
export function GivenAnswer({ unitId, duty, words }: { unitId: string; duty: DutyView; words: DutyWords }) {
  const say = useSay();
  const { language } = useLanguage();
  const answer = duty.joint?.answer ?? null;
  const contested = duty.meeting?.contested === true;
  const facts = useQuery({ ...factsQuery(unitId, language), enabled: answer !== null || contested }).data?.facts ?? [];
  const type = contested ? 'meetingContested' : 'answered';
  const statement = facts.find((fact) => fact.type === type && fact.duty === duty.duty)?.details['statementId'];
  if (!answer && !contested) return null;
  return (
    <section className="aside-note measure">
      {answer && (
        <p>
          {say('answer.theirs', {
            Who: words.upper(words.oneIn(answer.role)),
            date: words.date(dayOf(answer.at)),
            time: timeOf(answer.at),
            outcome: words.lower(OUTCOME_WORDS[answer.outcome as keyof typeof OUTCOME_WORDS][words.language]),
          })}
          {answer.interim && ` ${say('answer.interim')}`}
        </p>
      )}
      {typeof statement === 'string' && <Statement documentId={statement} />}
    </section>
  );
}

/** Who may not read it sees that there was an answer, and nothing more. */
function Statement({ documentId }: { documentId: string }) {
  const { data } = useQuery(documentQuery(documentId));
  if (data?.removed) return <TextRemoved removed={data.removed} />;
  const content = data?.content as { text?: unknown } | undefined;
  return typeof content?.text === 'string' ? <blockquote>{content.text}</blockquote> : null;
}
