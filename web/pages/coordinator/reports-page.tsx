import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CheckList, CheckPreview } from '../../../api/schemas/report-check.schema.ts';
import type { DeskAnswer } from '../../../api/schemas/desk.schema.ts';
import { LANGUAGES, type Language } from '../../../texts/language.ts';
import { REPORTS } from '../../../texts/pages/coordinator-import.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { get, post } from '../../data/api.ts';
import { dayOf } from '../../words/today.ts';
import { useDates } from '../../words/use-dates.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { CsvFile } from './csv-file.tsx';
import { DeskNav } from './desk-nav.tsx';
import { deskQuery } from './queries.ts';
import { ReportResult } from './report-result.tsx';
import './coordinator.css';

export function ReportsPage() {
  const { language } = useLanguage();
  const desk = useQuery(deskQuery(language));
  if (!desk.data) return <Waiting error={desk.error} again={() => void desk.refetch()} />;
  return <Checks desk={desk.data} />;
}

/** Counts in, a list out, and the counts are gone: they are kept neither here nor there. */
function Checks({ desk }: { desk: DeskAnswer }) {
  const say = useTexts(REPORTS);
  const queries = useQueryClient();
  const [csv, setCsv] = useState<string | null>(null);
  const [languages, setLanguages] = useState<readonly Language[]>(['nb', 'en']);
  const [correction, setCorrection] = useState(false);
  const [tried, setTried] = useState(false);
  const key = useRef(crypto.randomUUID());
  const path = `/cycles/${desk.cycleId}/report-checks`;
  const query = (more: Record<string, string> = {}) => {
    const params = { correction: String(correction), ...(languages.length === 0 ? {} : { languages: languages.join(',') }), ...more };
    return new URLSearchParams(params).toString();
  };
  const preview = useMutation({ mutationFn: () => post<CheckPreview>(`${path}/preview?${query()}`, { csv }), retry: false });
  const apply = useMutation({
    mutationFn: (confirm: string) => post<CheckPreview>(`${path}?${query({ confirm })}`, { csv }, { 'idempotency-key': key.current }),
    onSuccess: async () => {
      setCsv(null);
      key.current = crypto.randomUUID();
      await queries.invalidateQueries();
    },
  });
  const reset = () => {
    preview.reset();
    apply.reset();
  };
  return (
    <div className="desk">
      <div className="desk-head split">
        <PageTitle>{say('title')}</PageTitle>
        <DeskNav central={desk.central} />
      </div>
      <p className="measure">{say('lead')}</p>
      {apply.data ? (
        <p className="notice" role="status">
          {say('done')}
        </p>
      ) : preview.data ? (
        <ReportResult
          run={preview.data}
          busy={apply.isPending}
          error={apply.error}
          onApply={() => apply.mutate(preview.data.preview)}
          onCancel={() => {
            setCsv(null);
            reset();
          }}
        />
      ) : (
        <form
          className="stack import-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (csv !== null) preview.mutate();
          }}
        >
          <CsvFile
            id="counts"
            label={say('file')}
            help={say('fileHelp')}
            error={tried && csv === null ? say('missing') : undefined}
            onRead={(text) => {
              setCsv(text);
              reset();
            }}
          />
          <fieldset>
            <legend className="field-label">{say('languages')}</legend>
            {LANGUAGES.map((one) => (
              <label key={one} className="check">
                <input
                  type="checkbox"
                  className="ds-input"
                  checked={languages.includes(one)}
                  onChange={(event) =>
                    setLanguages(LANGUAGES.filter((other) => (other === one ? event.target.checked : languages.includes(other))))
                  }
                />
                {say(one)}
              </label>
            ))}
          </fieldset>
          <label className="check">
            <input type="checkbox" className="ds-input" checked={correction} onChange={(event) => setCorrection(event.target.checked)} />
            {say('correction')}
          </label>
          <ActProblem error={preview.error} />
          <ActButton busy={preview.isPending}>{say('preview')}</ActButton>
        </form>
      )}
      <Earlier path={path} today={dayOf(desk.now)} />
    </div>
  );
}

function Earlier({ path, today }: { path: string; today: string }) {
  const say = useTexts(REPORTS);
  const dates = useDates(today);
  const found = useQuery({ queryKey: ['report-checks', path], queryFn: () => get<CheckList>(path) });
  if (!found.data) return <Waiting error={found.error} again={() => void found.refetch()} />;
  return (
    <section>
      <h2 className="section-title">{say('earlier')}</h2>
      {found.data.checks.length === 0 && <p className="muted desk-empty">{say('earlierNone')}</p>}
      <ul className="ruled">
        {found.data.checks.map((run) => (
          <li key={run.checkId}>
            {say('run', {
              date: dates.full(dayOf(run.at)),
              own: run.units.filter(({ report }) => report === 'ownReport').length,
              all: run.units.length,
            })}
            {run.correction && <span className="muted"> · {say('corrected')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
