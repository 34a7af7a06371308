import { PageTitle } from '../components/page-title.tsx';
import { signInAddress } from '../data/session.ts';
import { useSay } from '../words/words.tsx';

/** One button; the address asked for is kept through the sign-in. */
export function SignInPage() {
  const say = useSay();
  return (
    <div className="stack measure">
      <PageTitle>{say('shell.product')}</PageTitle>
      <p>{say('shell.signInLead')}</p>
      <a className="ds-button" href={signInAddress()}>
        {say('shell.signIn')}
      </a>
    </div>
  );
}

export function UnknownPersonPage({ ask }: { ask: readonly { name: string; email: string }[] }) {
  const say = useSay();
  return (
    <div className="stack measure">
      <PageTitle>{say('shell.unknownTitle')}</PageTitle>
      <p>{say('shell.unknown')}</p>
      <ul className="ruled">
        {ask.map(({ name, email }) => (
          <li key={email}>
            {name}, <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
