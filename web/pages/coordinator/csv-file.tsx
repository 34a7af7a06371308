import { useState } from 'react';
import { IMPORT } from '../../../texts/pages/coordinator-import.ts';
import { Field } from '../../components/field.tsx';
import { useTexts } from '../../words/use-texts.ts';

/** As much as the API takes of one file. */
const MOST = 6_000_000;

interface Props {
  id: string;
  label: string;
  help: string;
  error?: string | undefined;
  accept?: string;
  onRead: (text: string | null) => void;
}

/** A file is read in the browser and sent as text; another choice replaces it. */
export function CsvFile({ id, label, help, error, accept = '.csv,text/csv,text/plain', onRead }: Props) {
  const say = useTexts(IMPORT);
  const [fault, setFault] = useState<string>();
  const read = async (file: File | undefined) => {
    setFault(undefined);
    onRead(null);
    if (!file) return;
    if (file.size > MOST) {
      setFault(say('tooLarge', { mb: Math.floor(MOST / 1_000_000) }));
      return;
    }
    try {
      onRead(await file.text());
    } catch {
      setFault(say('notRead'));
    }
  };
  return (
    <Field id={id} label={label} help={help} error={fault ?? error}>
      {(wiring) => (
        <input {...wiring} type="file" accept={accept} className="file-input" onChange={(event) => void read(event.target.files?.[0])} />
      )}
    </Field>
  );
}
