import { ApiProblem, NotDecided } from '../data/problem.ts';
import { signAgainAddress } from '../data/session.ts';
import { useSay } from '../words/words.tsx';

/** What an act met: a refusal in words, or silence. Nothing that was typed is gone. `now` is how things stand since. */
export function ActProblem({ error, now }: { error: Error | null; now?: string }) {
  const say = useSay();
  if (!error) return null;
  if (error instanceof NotDecided) {
    return (
      <div className="notice" role="status">
        <p>{say('task.undecided')}</p>
      </div>
    );
  }
  const problem = error instanceof ApiProblem ? error.problem : null;
  const changed = problem?.code === 'DUTY_CHANGED' || problem?.code === 'FORM_CHANGED';
  return (
    <div className="notice" data-kind="fault" role="alert">
      {changed ? (
        <>
          <h2 className="as-h3">{say('task.changedTitle')}</h2>
          <p>{now === undefined ? problem.detail : say('task.changedNow', { state: now })}</p>
        </>
      ) : problem ? (
        <>
          <p>{problem.detail}</p>
          {problem.code === 'SIGN_AGAIN_NEEDED' && (
            <a className="ds-button" data-variant="secondary" href={signAgainAddress()}>
              {say('task.signAgain')}
            </a>
          )}
          {problem.errors.length > 0 && (
            <ul>
              {problem.errors.map((fault) => (
                <li key={fault.path + fault.code}>{fault.detail}</li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <p>{say('task.lost')}</p>
      )}
    </div>
  );
}
