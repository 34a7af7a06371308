import { useSay } from '../words/words.tsx';

export function Fault({ id }: { id: string }) {
  const say = useSay();
  return (
    <div className="stack measure" role="alert">
      <h1>{say('shell.brokenTitle')}</h1>
      <p>{say('shell.broken')}</p>
      <p className="muted">{say('shell.errorNumber', { id })}</p>
      <button type="button" className="ds-button" onClick={() => window.location.reload()}>
        {say('shell.reload')}
      </button>
    </div>
  );
}
