import { UNIT_MEANT } from '../../../texts/pages/unit-meant.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useMe } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';
import { UnitMeant } from './unit-meant.tsx';

/** The first page of those who only answer the survey: whom its questions mean, unit by unit. */
export function EmployeeHome() {
  const say = useTexts(UNIT_MEANT);
  const me = useMe();
  if (!me) return <Waiting />;
  const units = [...new Map(me.roles.filter(({ role }) => role === 'employee').map((one) => [one.unitId, one])).values()];
  return (
    <div className="stack measure">
      <PageTitle>{say('title')}</PageTitle>
      <p>{say('lead')}</p>
      {units.map(({ unitId, abbreviation }) => (
        <section key={unitId} aria-label={abbreviation}>
          {units.length > 1 && <h2>{abbreviation}</h2>}
          <UnitMeant unitId={unitId} abbreviation={abbreviation} />
        </section>
      ))}
      <p>{say('wrong')}</p>
    </div>
  );
}
