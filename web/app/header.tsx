import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { MeView } from '../../api/schemas/me.schema.ts';
import type { SessionAnswer } from '../../api/schemas/session.schema.ts';
import { LANGUAGES, type Language } from '../../texts/language.ts';
import { meQuery } from '../data/queries.ts';
import { signOut } from '../data/session.ts';
import { useLanguage, useSay } from '../words/words.tsx';
import { chooseHome, homesOf, useHome } from './homes.ts';
import { Brand } from './brand.tsx';

const NAMES: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export function Header({ session }: { session: SessionAnswer | null }) {
  const say = useSay();
  const { language } = useLanguage();
  const known = session?.signedIn === true && session.personId !== null;
  const me = useQuery({ ...meQuery(language), enabled: known }).data;
  const [open, setOpen] = useState(false);
  return (
    <header className="top">
      <div className="bar">
        <Link to="/" className="brand">
          <Brand />
          {say('shell.product')}
        </Link>
        <button type="button" className="menu-button" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>
          {say('shell.menu')}
        </button>
        <div id="menu" className="menu" data-open={open || undefined}>
          {me ? <MainNav me={me} onChoice={() => setOpen(false)} /> : <span className="main-nav" />}
          <div className="who">
            <LanguageSwitch />
            {session?.signedIn === true && (
              <>
                <span>
                  <b>{me?.name ?? session.name}</b>
                </span>
                <button type="button" className="plain" onClick={() => void signOut()}>
                  {say('shell.signOut')}
                </button>
              </>
            )}
          </div>
        </div>
      </div>
    </header>
  );
}

/** Links to the homes a person has, the units' history, and all tasks. */
function MainNav({ me, onChoice }: { me: MeView; onChoice: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const homes = homesOf(me);
  const current = useHome(me);
  const here = (to: string) => (path === to ? { 'aria-current': 'page' as const } : {});
  return (
    <nav className="main-nav" aria-label={say('shell.mainNav')}>
      {homes.length < 2 ? (
        <Link to="/" onClick={onChoice} {...here('/')}>
          {say('shell.home')}
        </Link>
      ) : (
        homes.map((home) => (
          <a
            key={home.key}
            href="/"
            {...(home.key === current?.key ? here('/') : {})}
            onClick={(event) => {
              event.preventDefault();
              chooseHome(home.key);
              onChoice();
              void navigate({ to: '/' });
            }}
          >
            {say(home.label)}
          </a>
        ))
      )}
      <Link to="/tasks" onClick={onChoice} {...here('/tasks')}>
        {say('shell.tasks')}
      </Link>
    </nav>
  );
}

/** Side by side, and at once: the law asks for both written languages. */
function LanguageSwitch() {
  const say = useSay();
  const { language, choose } = useLanguage();
  return (
    <div className="languages" role="group" aria-label={say('shell.language')}>
      {LANGUAGES.map((one) => (
        <button key={one} type="button" className="plain" lang={one} aria-pressed={one === language} onClick={() => choose(one)}>
          {NAMES[one]}
        </button>
      ))}
    </div>
  );
}
