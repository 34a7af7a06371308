import { Link } from '@tanstack/react-router';
import { DESK } from '../../../texts/pages/coordinator.ts';
import { useTexts } from '../../words/use-texts.ts';

const PAGES = [
  { to: '/coordinator', text: 'home', central: false },
  { to: '/coordinator/cases', text: 'cases', central: false },
  { to: '/coordinator/people', text: 'people', central: false },
  { to: '/leadership', text: 'leadership', central: false },
  { to: '/coordinator/dates', text: 'dates', central: true },
  { to: '/coordinator/reports', text: 'reports', central: true },
  { to: '/coordinator/import', text: 'imports', central: true },
  { to: '/coordinator/start', text: 'start', central: true },
] as const;

/** The coordinator's own pages. What concerns the whole institution is for the central one. */
export function DeskNav({ central }: { central: boolean }) {
  const say = useTexts(DESK);
  return (
    <nav className="desk-nav" aria-label={say('nav')}>
      {PAGES.filter((page) => central || !page.central).map((page) => (
        <Link key={page.to} to={page.to} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
          {say(page.text)}
        </Link>
      ))}
    </nav>
  );
}
