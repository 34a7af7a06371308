import { list } from '../../../texts/message.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { useMe } from '../../words/today.ts';
import { useSay } from '../../words/words.tsx';
import { othersOf, type AreaUnit } from './service.ts';

/** A question is never one person's burden alone: whoever else of the safety service may answer it. */
export function WhoElse({ unit, words }: { unit: AreaUnit | undefined; words: DutyWords }) {
  const say = useSay();
  const me = useMe();
  if (unit === undefined) return null;
  const others = othersOf(unit, me?.personId);
  if (others.length === 0) return <>{say('area.onlyYou')}</>;
  return (
    <>
      {say('area.whoElse', {
        who: list(
          others.map(({ role, name }) => `${words.roleName(role)} ${name}`),
          words.language,
        ),
      })}
    </>
  );
}
