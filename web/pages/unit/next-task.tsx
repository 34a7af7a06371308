import { Link } from '@tanstack/react-router';
import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { BUTTONS } from '../../../texts/letters/frame-words.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { isMine } from '../../duties/pick.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { isMeasureTask } from '../../duties/use-titled.ts';
import { useSay } from '../../words/words.tsx';

interface Props {
  unit: UnitDetailView;
  duty: DutyView;
  words: DutyWords;
}

/** The one next thing. */
export function NextTask({ unit, duty }: Props) {
  const say = useSay();
  const mine = isMine(duty, unit.myRoles);
  return (
    <div>
      <p className="muted">{mine ? say('unit.next') : say('unit.nextFor', { unit: unit.abbreviation })}</p>
      <PageTitle>{duty.order}</PageTitle>
    </div>
  );
}

/** One button, and the quiet ways out. */
NextTask.Actions = function Actions({ unit, duty, words }: Props) {
  const say = useSay();
  const mine = isMine(duty, unit.myRoles);
  const params = { unitId: unit.unitId, duty: duty.duty };
  const doIt = isMeasureTask(duty) ? say('measure.review') : BUTTONS[duty.evidence as keyof typeof BUTTONS][words.language];
  const button = mine ? doIt : say('unit.openTask');
  const answering = duty.mayDo.includes('answerForm');
  return (
    <>
      <p className="measure next-help">{duty.help}</p>
      <p className="actions next-actions">
        <Link to="/units/$unitId/duties/$duty" params={params} className="ds-button">
          {answering ? say('answer.open') : button}
        </Link>
        {duty.mayDo.includes('requestExtension') && (
          <Link to="/units/$unitId/duties/$duty" params={params} hash="extension">
            {say('unit.askExtension')}
          </Link>
        )}
        {duty.mayDo.includes('requestHelp') && (
          <Link to="/units/$unitId/duties/$duty" params={params} hash="help">
            {say('unit.getHelp')}
          </Link>
        )}
      </p>
    </>
  );
};
