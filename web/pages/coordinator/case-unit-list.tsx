import { useQuery } from '@tanstack/react-query';
import { smallUnits } from '../../../domain/unit-list.ts';
import { CASES } from '../../../texts/pages/coordinator-cases.ts';
import { UNIT_LIST } from '../../../texts/pages/unit-list.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useAct } from '../../data/commands.ts';
import { dutiesQuery, unitListQuery, unitsQuery } from '../../data/queries.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { SmallUnits } from '../task/small-units.tsx';
import type { CaseProps } from './case-item.tsx';
import { Reason } from '../../components/reason.tsx';

/** The list as it was sent, by names; confirmed as it is, or sent again by the leader. */
export function UnitListCase({ one }: CaseProps) {
  const say = useTexts(CASES);
  const { language } = useLanguage();
  const act = useAct();
  const duties = useQuery(dutiesQuery(one.unitId ?? '', language));
  const sayList = useTexts(UNIT_LIST);
  const units = useQuery(unitsQuery(language));
  const list = useQuery({ ...unitListQuery(one.unitId ?? '', duties.data?.cycleId ?? ''), enabled: duties.data !== undefined });
  if (!duties.data) return <Waiting error={duties.error} again={() => void duties.refetch()} />;
  const duty = duties.data.duties.find(({ duty: key }) => key === one.duty);
  const sent = duty?.sentUnits ?? [];
  const nameOf = (unitId: string) => {
    const unit = units.data?.units.find((row) => row.unitId === unitId);
    return unit ? `${unit.abbreviation} ${unit.name}` : unitId;
  };
  const small = list.data ? smallUnits(list.data.advised, list.data.units, sent) : [];
  const { followUpId } = duties.data;
  return (
    <>
      <p className="measure">{say('unitListLead', { who: one.person?.name || say('someone'), unit: one.abbreviation ?? '' })}</p>
      {sent.length === 0 ? (
        <p>{say('emptyList')}</p>
      ) : (
        <ul className="unit-names">
          {sent.map((unitId) => (
            <li key={unitId}>{nameOf(unitId)}</li>
          ))}
        </ul>
      )}
      {small.length > 0 && list.data && <SmallUnits small={small} list={list.data} />}
      {list.data?.sent?.reasonId != null && <Reason documentId={list.data.sent.reasonId} title={sayList('reason')} />}
      <ActProblem error={act.error} />
      <p className="actions">
        <ActButton
          busy={act.isPending}
          onPress={() => {
            if (!duty) return;
            const command = { type: 'confirmResponseUnits' as const, duty: duty.duty, units: sent };
            act.mutate(() => Promise.resolve({ followUpId, sawRevision: duty.revision, command }));
          }}
        >
          {say('confirmList')}
        </ActButton>
      </p>
      <p className="measure muted small">{say('unitListThen')}</p>
    </>
  );
}
