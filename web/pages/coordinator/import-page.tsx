import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportPreview } from '../../../api/schemas/import.schema.ts';
import { IMPORT } from '../../../texts/pages/coordinator-import.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { post } from '../../data/api.ts';
import { useTexts } from '../../words/use-texts.ts';
import { CsvFile } from './csv-file.tsx';
import { DeskNav } from './desk-nav.tsx';
import { ImportFaults, ImportResult } from './import-result.tsx';
import './coordinator.css';

const FILES = ['organisation', 'people', 'assignments'] as const;
type Texts = Partial<Record<(typeof FILES)[number], string>>;

/** Choose, read what would change or what is wrong, then all or nothing. */
export function ImportPage() {
  const say = useTexts(IMPORT);
  const queries = useQueryClient();
  const [texts, setTexts] = useState<Texts>({});
  const [tried, setTried] = useState(false);
  const preview = useMutation({ mutationFn: () => post<ImportPreview>('/imports', texts) });
  const apply = useMutation({
    mutationFn: (importId: string) => post<ImportPreview>(`/imports/${importId}/apply`),
    onSuccess: () => queries.invalidateQueries(),
  });
  const ready = FILES.every((file) => texts[file] !== undefined);
  const found = apply.data ?? preview.data;
  const startAgain = () => {
    preview.reset();
    apply.reset();
  };
  return (
    <div className="desk">
      <div className="desk-head split">
        <PageTitle>{say('title')}</PageTitle>
        <DeskNav central />
      </div>
      <p className="measure">{say('lead')}</p>
      {(!found || found.problems.length > 0) && (
        <form
          className="stack import-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (ready) preview.mutate();
          }}
        >
          {FILES.map((file) => (
            <CsvFile
              key={file}
              id={`file-${file}`}
              label={say(file)}
              help={say(`${file}Help`)}
              error={tried && texts[file] === undefined ? say('missing') : undefined}
              onRead={(text) => {
                setTexts(({ [file]: _, ...others }) => (text === null ? others : { ...others, [file]: text }));
                startAgain();
              }}
            />
          ))}
          <ActProblem error={preview.error} />
          <ActButton busy={preview.isPending}>{say('preview')}</ActButton>
        </form>
      )}
      {found && found.problems.length > 0 && <ImportFaults problems={found.problems} />}
      {found && found.problems.length === 0 && (
        <ImportResult
          preview={found}
          busy={apply.isPending}
          error={apply.error}
          onApply={() => found.importId !== null && apply.mutate(found.importId)}
          onCancel={startAgain}
        />
      )}
    </div>
  );
}
