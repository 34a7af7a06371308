import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { planDraftAnswer } from '../../../api/schemas/action-plan.schema.ts';
import { MEETING } from '../../../texts/pages/meeting.ts';
import { get } from '../../data/api.ts';
import type { SharedDraft } from '../../data/shared-draft.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';

type Row = Record<string, unknown>;

/** What a meeting decided, and what the last cycle did not finish: taken into the draft with one press, without retyping. */
export function PlanOffers({ unitId, draft }: { unitId: string; draft: SharedDraft }) {
  const text = useTexts(MEETING);
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['unit', unitId, 'plan-draft', language],
    queryFn: () => get<z.infer<typeof planDraftAnswer>>(`/units/${encodeURIComponent(unitId)}/action-plan/draft?language=${language}`),
    retry: false,
  });
  const rows = (Array.isArray(draft.answers['measures']) ? draft.answers['measures'] : []) as Row[];
  const left = data?.offered.filter(({ measure }) => !rows.some((row) => row['id'] === measure['id'])) ?? [];
  if (left.length === 0) return null;
  return (
    <section className="aside-note stack">
      <h2 className="as-h3">{text('offersTitle')}</h2>
      <p className="muted">{text('offersLead')}</p>
      <ul className="ruled">
        {left.map(({ from, measure }) => {
          const title = typeof measure['title'] === 'string' ? measure['title'] : '';
          return (
            <li key={String(measure['id'])}>
              <p className="muted small">{text(from === 'decision' ? 'offerDecision' : 'offerLastCycle')}</p>
              <button type="button" className="plain" onClick={() => draft.change('measures', [...rows, measure])}>
                {text('offerTake', { title })}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
