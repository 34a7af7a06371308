import { NotFoundPage } from '../app/not-found-page.tsx';
import { ApiProblem, isMissing } from '../data/problem.ts';
import { useSay } from '../words/words.tsx';

/** While a page is on its way, and when it does not come: what happened, that nothing is lost, and the next step. */
export function Waiting({ error, again }: { error?: Error | null; again?: () => void }) {
  const say = useSay();
  if (!error) {
    return (
      <p className="loading" role="status">
        {say('shell.loading')}
      </p>
    );
  }
  if (isMissing(error)) return <NotFoundPage />;
  return (
    <div className="notice stack" role="alert" data-kind="fault">
      {error instanceof ApiProblem ? (
        <>
          <h1 className="as-h2">{error.problem.title}</h1>
          <p>{error.problem.detail}</p>
        </>
      ) : (
        <p>{say('shell.offline')}</p>
      )}
      {again && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={again}>
          {say('shell.tryAgain')}
        </button>
      )}
    </div>
  );
}
