import type { ReactNode } from 'react';
import { Field } from './field.tsx';

interface Props {
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  rows?: number;
  value: string;
  onText: (text: string) => void;
}

/** A field for words of one's own. */
export function TextField({ id, label, help, error, rows = 3, value, onText }: Props) {
  return (
    <Field id={id} label={label} help={help} error={error}>
      {(wiring) => <textarea {...wiring} className="ds-input" rows={rows} value={value} onChange={(event) => onText(event.target.value)} />}
    </Field>
  );
}
