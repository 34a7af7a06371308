import { lazy, Suspense } from 'react';
import { useHome } from '../app/homes.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Waiting } from '../components/waiting.tsx';
import { useMe } from '../words/today.ts';
import { useSay } from '../words/words.tsx';
import { TasksPage } from './tasks-page.tsx';

const EmployeeHome = lazy(() => import('./unit/employee-home.tsx').then((file) => ({ default: file.EmployeeHome })));

/** The first page: by role, and by what was chosen last. */
export function HomePage() {
  const say = useSay();
  const me = useMe();
  const home = useHome(me);
  if (!me) return <Waiting />;
  if (home) {
    const Content = home.component;
    return (
      <Suspense fallback={<Waiting />}>
        <Content />
      </Suspense>
    );
  }
  if (me.roles.some(({ role }) => role !== 'employee')) return <TasksPage />;
  if (me.roles.length > 0) {
    return (
      <Suspense fallback={<Waiting />}>
        <EmployeeHome />
      </Suspense>
    );
  }
  return (
    <div className="stack measure">
      <PageTitle>{say('shell.roleless')}</PageTitle>
      <p>{say('shell.rolelessLead')}</p>
    </div>
  );
}
