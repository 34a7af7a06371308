import type { UnitListAnswer } from '../../../api/schemas/unit-list.schema.ts';
import { smallest } from '../../../domain/gate/threshold.ts';
import type { SmallUnit } from '../../../domain/unit-list.ts';
import { UNIT_LIST } from '../../../texts/pages/unit-list.ts';
import { useTexts } from '../../words/use-texts.ts';

/** Which units on the list are smaller than advised, and whom each could answer together with. */
export function SmallUnits({ small, list }: { small: readonly SmallUnit[]; list: UnitListAnswer }) {
  const say = useTexts(UNIT_LIST);
  const nameOf = (unitId: string) => list.units.find((one) => one.unitId === unitId)?.abbreviation ?? unitId;
  return (
    <div className="aside-note" role="status">
      <p className="measure">{say('advice', { n: smallest(list.advised) })}</p>
      <ul>
        {small.map(({ unitId, headcount, neighbour }) => (
          <li key={unitId}>
            {neighbour === null
              ? say('small', { unit: nameOf(unitId), n: headcount })
              : say('smallWith', { unit: nameOf(unitId), n: headcount, neighbour: nameOf(neighbour) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
