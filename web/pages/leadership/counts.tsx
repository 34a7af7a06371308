import { useId } from 'react';

interface Count {
  n: number;
  words: string;
}

/** A heading with its counts, one a line; what is nought is left out. */
export function Counts({ title, counts, none }: { title: string; counts: readonly Count[]; none: string }) {
  const id = useId();
  const shown = counts.filter(({ n }) => n > 0);
  return (
    <section aria-labelledby={id} className="leader-counts">
      <h2 id={id}>{title}</h2>
      {shown.length === 0 && <p className="muted">{none}</p>}
      {shown.length > 0 && (
        <ul className="ruled">
          {shown.map(({ n, words }) => (
            <li key={words}>
              <b>{n}</b> {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
