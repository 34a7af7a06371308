import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import { sessionQuery } from '../data/session.ts';
import { useLanguage, useSay } from '../words/words.tsx';
import { Header } from './header.tsx';
import { SessionEnded } from './session-ended.tsx';
import { SignInPage, UnknownPersonPage } from './sign-in-page.tsx';
import { Waiting } from '../components/waiting.tsx';

/** Header, content, and what lies over every page. */
export function Shell() {
  const say = useSay();
  const { suggest } = useLanguage();
  const session = useQuery(sessionQuery);
  const wanted = session.data?.signedIn ? session.data.language : null;
  useEffect(() => {
    if (wanted !== null) suggest(wanted);
  }, [suggest, wanted]);
  return (
    <>
      <a className="skip" href="#content">
        {say('shell.skip')}
      </a>
      <Header session={session.data ?? null} />
      <main id="content" tabIndex={-1}>
        <ErrorBoundary>
          {session.isPending ? (
            <Waiting />
          ) : session.isError ? (
            <Waiting error={session.error} again={() => void session.refetch()} />
          ) : !session.data.signedIn ? (
            <SignInPage />
          ) : session.data.personId === null ? (
            <UnknownPersonPage ask={session.data.ask} />
          ) : (
            <Outlet />
          )}
        </ErrorBoundary>
      </main>
      <SessionEnded />
    </>
  );
}
