import { useQuery } from '@tanstack/react-query';
import type { DutyView } from '../../../api/schemas/unit.schema.ts';
import { UNIT_ACTS } from '../../../texts/pages/coordinator-unit.ts';
import { Reason } from '../../components/reason.tsx';
import { factsQuery } from '../../data/queries.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';

/** Why the report was corrected, where the coordinator has said so: beside the question whether the plan needs another look. */
export function CorrectedReason({ unitId, duty }: { unitId: string; duty: DutyView }) {
  return duty.cause === 'correctedReport' ? <Why unitId={unitId} duty={duty} /> : null;
}

function Why({ unitId, duty }: { unitId: string; duty: DutyView }) {
  const say = useTexts(UNIT_ACTS);
  const { language } = useLanguage();
  const facts = useQuery({ ...factsQuery(unitId, language), retry: false }).data?.facts ?? [];
  const written = facts.find(({ type, duty: key }) => type === 'dutyWritten' && key === duty.duty);
  const corrected = facts.find(({ type, commandId }) => type === 'reportArrived' && commandId === written?.commandId);
  const reasonId = corrected?.details['reasonId'];
  return typeof reasonId === 'string' ? <Reason documentId={reasonId} title={say('correctedWhy')} /> : null;
}
