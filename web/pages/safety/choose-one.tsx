import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { list } from '../../../texts/message.ts';
import { ActProblem } from '../../components/act-problem.tsx';
import { useAct } from '../../data/commands.ts';
import { areaQuery } from '../../data/queries.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { dayOf, useMe } from '../../words/today.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import type { AreaUnit } from './service.ts';

type Sharing = NonNullable<AreaUnit['sharing']>;

/** Several representatives of one unit choose one of themselves. Whoever else is in the safety service sees whether they have. */
export function ChooseOne({ units, words }: { units: readonly AreaUnit[]; words: DutyWords }) {
  return units.map((unit) => unit.sharing && <Unit key={unit.unitId} unit={unit.abbreviation} sharing={unit.sharing} words={words} />);
}

/** The same on the unit's own page, where the letter about it leads. */
export function ChooseHere({ unitId, words }: { unitId: string; words: DutyWords }) {
  const { language } = useLanguage();
  const units = useQuery(areaQuery(language)).data?.units ?? [];
  return <ChooseOne units={units.filter((unit) => unit.unitId === unitId)} words={words} />;
}

function Unit({ unit, sharing, words }: { unit: string; sharing: Sharing; words: DutyWords }) {
  const say = useSay();
  const [again, setAgain] = useState(false);
  const { persons, chosen, mayChoose } = sharing;
  const id = `choice-${sharing.followUpId}`;
  const title = chosen ? 'area.chosenTitle' : mayChoose ? 'area.choiceTitle' : 'area.notChosenTitle';
  return (
    <section className="notice stack choose-one no-print" aria-labelledby={id}>
      <h2 id={id} className="as-h3">
        {say(title, { unit, name: chosen?.name ?? '' })}
      </h2>
      {chosen?.by != null && (
        <p className="muted" role="status">
          {say('area.choiceBy', { by: chosen.by, date: words.date(dayOf(chosen.at)) })}
        </p>
      )}
      {!mayChoose && (
        <p className="measure">
          {say('area.choiceAmong', {
            names: list(
              persons.map(({ name }) => name),
              words.language,
            ),
          })}
        </p>
      )}
      {mayChoose && chosen === null && (
        <p className="measure">
          {say('area.choiceLead')} {say('area.choiceUntil')}
        </p>
      )}
      {mayChoose && chosen !== null && (
        <p>
          <button type="button" className="plain" aria-expanded={again} onClick={() => setAgain(!again)}>
            {say('area.chooseAgain')}
          </button>
        </p>
      )}
      {mayChoose && (chosen === null || again) && <Names sharing={sharing} onChosen={() => setAgain(false)} />}
    </section>
  );
}

/** One press is enough: any of them can choose again. */
function Names({ sharing, onChosen }: { sharing: Sharing; onChosen: () => void }) {
  const say = useSay();
  const me = useMe();
  const act = useAct(onChosen);
  const { followUpId, persons, chosen } = sharing;
  const choose = (personId: string) => {
    if (!act.isPending) act.mutate(() => Promise.resolve({ followUpId, command: { type: 'chooseRepresentative' as const, personId } }));
  };
  return (
    <>
      <ul className="actions">
        {persons
          .filter(({ personId }) => personId !== chosen?.personId)
          .map(({ personId, name }) => (
            <li key={personId}>
              <button
                type="button"
                className="ds-button"
                data-variant="secondary"
                aria-disabled={act.isPending || undefined}
                onClick={() => choose(personId)}
              >
                {personId === me?.personId ? say('area.chooseYou') : say('area.choose', { name })}
              </button>
            </li>
          ))}
      </ul>
      <ActProblem error={act.error} />
    </>
  );
}
