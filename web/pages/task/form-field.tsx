import type { FormCellView } from '../../../api/schemas/form.schema.ts';
import { Field } from '../../components/field.tsx';
import { useSay } from '../../words/words.tsx';

interface Props {
  field: FormCellView & { fields?: FormCellView[] };
  value: unknown;
  onChange: (value: unknown) => void;
  /** Its place in the answers: `goals.0`. */
  path: string;
  errorAt: (path: string) => string | undefined;
  today: string;
}

/** One question of a form as data. */
export function FormField(props: Props) {
  const { field } = props;
  if (field.kind === 'list') return field.fields && field.fields.length > 0 ? <Rows {...props} /> : <Values {...props} />;
  if (field.kind === 'yesNo') return <YesNo {...props} />;
  return <Single {...props} />;
}

export const fieldId = (path: string) => `field-${path.replaceAll('.', '-')}`;
const asText = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function Single({ field, value, onChange, path, errorAt, today }: Props) {
  const say = useSay();
  return (
    <Field
      id={fieldId(path)}
      label={
        <>
          {field.label}
          {!field.required && <span className="muted regular"> ({say('task.optional').toLowerCase()})</span>}
        </>
      }
      help={field.help}
      error={errorAt(path)}
    >
      {(wiring) => {
        if (field.kind === 'choice') {
          return (
            <select {...wiring} className="ds-input" value={asText(value)} onChange={(event) => onChange(event.target.value)}>
              <option value="">{say('task.choose')}</option>
              {field.options.map((option) => (
                <option key={option.key} value={option.key}>
                  {option.label}
                </option>
              ))}
            </select>
          );
        }
        if (field.kind === 'text') {
          return (
            <textarea {...wiring} className="ds-input" rows={3} value={asText(value)} onChange={(event) => onChange(event.target.value)} />
          );
        }
        if (field.kind === 'date') {
          return (
            <input
              {...wiring}
              type="date"
              className="ds-input short"
              value={asText(value)}
              {...(field.past ? { max: today } : {})}
              onChange={(event) => onChange(event.target.value)}
            />
          );
        }
        return (
          <input
            {...wiring}
            inputMode="numeric"
            className="ds-input short"
            value={asText(value)}
            onChange={(event) => onChange(/^\d+$/.test(event.target.value) ? Number(event.target.value) : event.target.value)}
          />
        );
      }}
    </Field>
  );
}

function YesNo({ field, value, onChange, path, errorAt }: Props) {
  const say = useSay();
  const id = fieldId(path);
  const error = errorAt(path);
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field-label">{field.label}</legend>
      {field.help && <p className="muted small">{field.help}</p>}
      <div className="yes-no">
        {[true, false].map((answer, index) => (
          <label key={String(answer)}>
            <input
              type="radio"
              className="ds-input"
              id={index === 0 ? id : `${id}-no`}
              name={id}
              checked={value === answer}
              onChange={() => onChange(answer)}
            />
            {say(answer ? 'task.yes' : 'task.no')}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** A list of single values: at least as many lines as are needed. Several choices are ticked. */
function Values({ field, value, onChange, path, errorAt, today }: Props) {
  const say = useSay();
  const values = Array.isArray(value) ? (value as unknown[]) : [];
  const error = errorAt(path);
  const legend = (
    <>
      <legend className="field-label" id={fieldId(path)} tabIndex={-1}>
        {field.label}
      </legend>
      {field.help && <p className="muted small">{field.help}</p>}
      {error && <p className="field-error">{error}</p>}
    </>
  );
  if (field.of === 'choice') {
    return (
      <fieldset className="field">
        {legend}
        {field.options.map((option) => (
          <label key={option.key} className="tick">
            <input
              type="checkbox"
              className="ds-input"
              checked={values.includes(option.key)}
              onChange={(event) => onChange(event.target.checked ? [...values, option.key] : values.filter((one) => one !== option.key))}
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    );
  }
  const shown = [...values, ...Array.from({ length: Math.max(0, (field.min ?? 1) - values.length) }, () => '')];
  const full = field.max !== null && shown.length >= field.max;
  return (
    <fieldset className="field">
      {legend}
      {shown.map((one, index) => (
        <Field key={index} id={fieldId(`${path}.${index}`)} label={say('task.row', { n: index + 1 })} error={errorAt(`${path}.${index}`)}>
          {(wiring) => (
            <span className="line">
              <input
                {...wiring}
                type={field.of === 'date' ? 'date' : 'text'}
                className={field.of === 'date' ? 'ds-input short' : 'ds-input'}
                value={asText(one)}
                {...(field.past ? { max: today } : {})}
                onChange={(event) => onChange(shown.map((other, place) => (place === index ? event.target.value : other)))}
              />
              {shown.length > (field.min ?? 1) && (
                <button type="button" className="plain" onClick={() => onChange(shown.filter((_, place) => place !== index))}>
                  {say('task.removeRow', { n: index + 1 })}
                </button>
              )}
            </span>
          )}
        </Field>
      ))}
      {!full && (
        <button type="button" className="plain" onClick={() => onChange([...shown, ''])}>
          {say('task.addRow')}
        </button>
      )}
    </fieldset>
  );
}

type Row = Record<string, unknown>;

/** A list of rows: measures, effects. A row that keeps a number of its own gets it when it is made. */
function Rows({ field, value, onChange, path, errorAt, today }: Props) {
  const say = useSay();
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  const cells = field.fields ?? [];
  const numbered = cells.some((cell) => cell.key === 'id');
  const shown = cells.filter((cell) => cell.key !== 'id');
  const error = errorAt(path);
  return (
    <fieldset className="field">
      <legend className="field-label" id={fieldId(path)} tabIndex={-1}>
        {field.label}
      </legend>
      {field.help && <p className="muted small">{field.help}</p>}
      {error && <p className="field-error">{error}</p>}
      {rows.map((row, index) => (
        <fieldset key={typeof row['id'] === 'string' ? row['id'] : index} className="row-fields">
          <legend>{numbered ? say('task.planNumber', { n: index + 1 }) : say('task.row', { n: index + 1 })}</legend>
          {shown.map((cell) => (
            <FormField
              key={cell.key}
              field={cell}
              value={row[cell.key]}
              path={`${path}.${index}.${cell.key}`}
              errorAt={errorAt}
              today={today}
              onChange={(next) => onChange(rows.map((other, place) => (place === index ? { ...other, [cell.key]: next } : other)))}
            />
          ))}
          <button type="button" className="plain" onClick={() => onChange(rows.filter((_, place) => place !== index))}>
            {say(numbered ? 'task.removeMeasure' : 'task.removeRow', { n: index + 1 })}
          </button>
        </fieldset>
      ))}
      <button type="button" className="plain" onClick={() => onChange([...rows, numbered ? { id: freshId(rows) } : {}])}>
        {say(numbered ? 'task.addMeasure' : 'task.addRow')}
      </button>
    </fieldset>
  );
}

/** Never a number that another measure had, as long as that one stands here. */
function freshId(rows: readonly Row[]): string {
  for (let number = rows.length + 1; ; number += 1) {
    const id = `m${number}`;
    if (!rows.some((row) => row['id'] === id)) return id;
  }
}
