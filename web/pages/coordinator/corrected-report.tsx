import { useState } from 'react';
import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { UNIT_ACTS } from '../../../texts/pages/coordinator-unit.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { TextField } from '../../components/text-field.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { useTexts } from '../../words/use-texts.ts';

interface Props {
  unit: UnitDetailView;
  duties: readonly DutyView[];
  followUpId: string;
  onDone: (words: string) => void;
}

/** ARK has delivered the report anew: said here, without a word of what it says. */
export function CorrectedReport({ unit, duties, followUpId, onDone }: Props) {
  const say = useTexts(UNIT_ACTS);
  const [why, setWhy] = useState('');
  const act = useAct(() => {
    setWhy('');
    onDone(say('correctedDone', { unit: unit.abbreviation }));
  });
  const report = duties.find(({ mayDo, reportOutcome }) => mayDo.includes('recordReport') && reportOutcome !== null);
  if (!report) return null;
  const outcome = report.reportOutcome === 'noOwnReport' ? ('noOwnReport' as const) : ('ownReport' as const);
  const command = { type: 'recordReport' as const, duty: report.duty, outcome, languages: [], corrected: true as const };
  return (
    <section className="stack" aria-labelledby="corrected-report">
      <h2 id="corrected-report">{say('correctedTitle')}</h2>
      <p className="measure">{say('correctedLead', { unit: unit.abbreviation })}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate(async () => {
            const text = why.trim();
            const reason = text === '' ? null : await storeDocument(followUpId, report.duty, 'reason', { text });
            return {
              followUpId,
              sawRevision: report.revision,
              command: { ...command, ...(reason ? { reasonId: reason.documentId } : {}) },
            };
          });
        }}
      >
        <TextField id="corrected-why" label={say('correctedWhy')} help={say('correctedWhyHelp')} rows={2} value={why} onText={setWhy} />
        <ActProblem error={act.error} />
        <p className="actions">
          <ActButton secondary busy={act.isPending}>
            {say('correctedSend')}
          </ActButton>
        </p>
      </form>
    </section>
  );
}
