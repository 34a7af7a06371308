import { Link } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { useSay } from '../words/words.tsx';

/** An address nobody knows, and a unit one may not see, look the same. */
export function NotFoundPage() {
  const say = useSay();
  return (
    <div className="stack measure">
      <PageTitle>{say('shell.notFoundTitle')}</PageTitle>
      <p>{say('shell.notFound')}</p>
      <p>
        <Link to="/">{say('shell.goHome')}</Link>
      </p>
    </div>
  );
}
