import type { RemovalView } from '../../api/schemas/removal.schema.ts';
import { fullDate } from '../../texts/dates.ts';
import { REMOVAL_BECAUSE, REMOVED_WORDS } from '../../texts/removal-words.ts';
import { ROLE_WORDS } from '../../texts/roles.ts';
import { dayOf } from '../words/today.ts';
import { useTexts } from '../words/use-texts.ts';
import { useLanguage } from '../words/words.tsx';

/** In the place of a text that was removed: when, in which role and why. */
export function TextRemoved({ removed }: { removed: RemovalView }) {
  const text = useTexts(REMOVED_WORDS);
  const { language } = useLanguage();
  // With its year: whoever comes back to it may do so in another one.
  const date = fullDate(dayOf(removed.at), language, '');
  const who = removed.byRole in ROLE_WORDS ? ROLE_WORDS[removed.byRole as keyof typeof ROLE_WORDS][language] : removed.byRole;
  return (
    <p className="aside-note measure">
      {text('removed', { date, who, because: REMOVAL_BECAUSE[removed.why][language] })}
      {removed.why === 'otherChannel' && ` ${text('channel')}`}
    </p>
  );
}
