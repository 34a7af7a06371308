import type { DutyView } from '../../../api/schemas/unit.schema.ts';
import { OUTCOME_WORDS } from '../../../texts/evidence-words.ts';
import { RECEIPT } from '../../../texts/pages/receipt.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { dayOf, timeOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';

/** The record's own word for it, not this page's: shown once the answer has come back with the task. */
export function AnswerReceipt({ duty, words }: { duty: DutyView; words: DutyWords }) {
  const say = useTexts(RECEIPT);
  const given = duty.joint?.answer;
  if (!given) return null;
  const outcome = words.lower(OUTCOME_WORDS[given.outcome as keyof typeof OUTCOME_WORDS][words.language]);
  return (
    <>
      <p>{say('sent', { date: words.date(dayOf(given.at)), time: timeOf(given.at), who: words.who(duty.responsible), outcome })}</p>
      <p className="muted">{say('kept')}</p>
    </>
  );
}
