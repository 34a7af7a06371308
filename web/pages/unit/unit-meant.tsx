import { useQuery } from '@tanstack/react-query';
import type { UnitMeantView } from '../../../api/schemas/unit-meant.schema.ts';
import { fullDate } from '../../../texts/dates.ts';
import type { Language } from '../../../texts/language.ts';
import { list } from '../../../texts/message.ts';
import { UNIT_MEANT } from '../../../texts/pages/unit-meant.ts';
import { Waiting } from '../../components/waiting.tsx';
import { codeOf } from '../../data/problem.ts';
import { unitMeantQuery } from '../../data/queries.ts';
import { dayOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';

interface Props {
  unitId: string;
  abbreviation: string;
  /** Beside the people of the unit, who need not be named once more. */
  short?: boolean;
}

/** Which unit and which manager the questions mean: what both have confirmed, and whom the organisation names. */
export function UnitMeant({ unitId, abbreviation, short = false }: Props) {
  const say = useTexts(UNIT_MEANT);
  const { language } = useLanguage();
  const meant = useQuery(unitMeantQuery(unitId, language));
  if (meant.data) return <Meant meant={meant.data} abbreviation={abbreviation} short={short} />;
  if (codeOf(meant.error) === 'CYCLE_NONE_STARTED') return <p className="measure">{say('noRound')}</p>;
  return <Waiting error={meant.error} again={() => void meant.refetch()} />;
}

function Meant({ meant, abbreviation, short }: { meant: UnitMeantView; abbreviation: string; short: boolean }) {
  const say = useTexts(UNIT_MEANT);
  const { language } = useLanguage();
  const { unit, managers, confirmed, settled } = meant;
  return (
    <div className="stack measure">
      {unit.unitId !== meant.unitId && <p>{say('partOf', { unit: abbreviation, whole: unit.abbreviation })}</p>}
      {confirmed && (
        <>
          <blockquote className="aside-note">{confirmed.text}</blockquote>
          <p className="muted small">{say('confirmed', { date: dateWithYear(dayOf(confirmed.at), language) })}</p>
        </>
      )}
      {!(short && confirmed) && (
        <>
          <p>{say(confirmed ? 'recordNow' : settled ? 'notYet' : 'notSettled')}</p>
          <dl className="people">
            <div>
              <dt>{say('unit')}</dt>
              <dd>{unit.name}</dd>
            </div>
            <div>
              <dt>{say('manager')}</dt>
              <dd>{managers.length > 0 ? list(managers, language) : say('nobody')}</dd>
            </div>
          </dl>
        </>
      )}
    </div>
  );
}

/** It is read for two years, so the day is never without its year. */
const dateWithYear = (day: string, language: Language) => fullDate(day, language, '');

/** The same, beside the tasks of a unit. */
export function UnitMeantSide(props: Props) {
  const say = useTexts(UNIT_MEANT);
  return (
    <section>
      <h2>{say('title')}</h2>
      <p className="muted small">{say('short')}</p>
      <UnitMeant {...props} short />
    </section>
  );
}
