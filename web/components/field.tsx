import { useEffect, useRef, type ReactNode } from 'react';

interface FieldProps {
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  children: (wiring: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** Label, help and fault of one field, tied to it for those who do not see them. */
export function Field({ id, label, help, error, children }: FieldProps) {
  const described = [help ? `${id}-help` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="muted small">
          {help}
        </p>
      )}
      {children({ id, ...(described === '' ? {} : { 'aria-describedby': described }), ...(error ? { 'aria-invalid': true } : {}) })}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  chosen: boolean;
  onChoose: () => void;
  label: ReactNode;
  /** What it leads to. */
  consequence?: ReactNode;
  children?: ReactNode;
}

/** One of several answers, with its consequence; what belongs to it opens inside. */
export function Choice({ name, value, chosen, onChoose, label, consequence, children }: ChoiceProps) {
  const id = `${name}-${value}`;
  return (
    <div className="choice">
      <input
        type="radio"
        className="ds-input"
        id={id}
        name={name}
        value={value}
        checked={chosen}
        onChange={onChoose}
        {...(consequence ? { 'aria-describedby': `${id}-then` } : {})}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {consequence && (
          <p id={`${id}-then`} className="muted">
            {consequence}
          </p>
        )}
        {chosen && children}
      </div>
    </div>
  );
}

/** All faults at once, each a link to its field. It takes the focus when it comes. */
export function FaultSummary({ title, faults }: { title: string; faults: readonly { id: string; text: string }[] }) {
  return faults.length === 0 ? null : <Faults title={title} faults={faults} />;
}

function Faults({ title, faults }: { title: string; faults: readonly { id: string; text: string }[] }) {
  const box = useRef<HTMLDivElement>(null);
  // When it comes, and never again: whoever is mending the first fault must not be thrown out of the field by each key.
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="notice" data-kind="fault" role="alert" tabIndex={-1} ref={box}>
      <h2 className="as-h3">{title}</h2>
      <ul>
        {faults.map(({ id, text }) => (
          <li key={id + text}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
