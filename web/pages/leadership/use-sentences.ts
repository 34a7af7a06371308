import type { OverviewAnswer } from '../../../api/schemas/overview.schema.ts';
import { LEADERSHIP } from '../../../texts/pages/leadership.ts';
import { useTexts } from '../../words/use-texts.ts';

/** What a leader can read aloud: the tasks that matter just now, how far they have come, and what has become of the rest. */
export function useSentences({ focus, tasks }: OverviewAnswer): string {
  const say = useTexts(LEADERSHIP);
  const sentences = focus.flatMap((duty, index) => {
    const task = tasks.find((one) => one.duty === duty);
    if (!task) return [];
    const { done, whole, late, title } = task;
    const moved = task.moved ?? 0;
    const counts = { done, whole, moved, late, task: title };
    const first = done === whole ? say('allDone', counts) : say(index === 0 ? 'firstDone' : 'nextDone', counts);
    if (moved > 0 && late > 0) return [first, say('movedAndLate', counts)];
    return [first, ...(moved > 0 ? [say('onlyMoved', counts)] : []), ...(late > 0 ? [say('onlyLate', counts)] : [])];
  });
  return sentences.length === 0 ? say('nothingYet') : sentences.join(' ');
}
