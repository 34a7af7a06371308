import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { coordinatorRoutes } from '../pages/coordinator/routes.ts';
import { leadershipRoutes } from '../pages/leadership/routes.ts';
import { HomePage } from '../pages/home-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageFault } from './page-fault.tsx';
import { rootRoute as root } from './root-route.ts';

/** How a run through several answers goes on: which of how many this is. */
export interface RunSearch {
  nr?: number;
  of?: number;
}

function runSearch(search: Record<string, unknown>): RunSearch {
  const nr = Number(search['nr']);
  const of = Number(search['of']);
  return Number.isInteger(nr) && Number.isInteger(of) && nr > 0 && nr <= of ? { nr, of } : {};
}

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  component: lazyRouteComponent(() => import('../pages/tasks-page.tsx'), 'TasksPage'),
});
const unit = createRoute({
  getParentRoute: () => root,
  path: '/units/$unitId',
  component: lazyRouteComponent(() => import('../pages/unit/unit-page.tsx'), 'UnitPage'),
});
const duty = createRoute({
  getParentRoute: () => root,
  path: '/units/$unitId/duties/$duty',
  validateSearch: runSearch,
  component: lazyRouteComponent(() => import('../pages/task/duty-page.tsx'), 'DutyPage'),
});
const why = createRoute({
  getParentRoute: () => root,
  path: '/units/$unitId/duties/$duty/why',
  component: lazyRouteComponent(() => import('../pages/history/why-page.tsx'), 'WhyPage'),
});
/** A letter about the unit itself asks its "why" here. */
const unitWhy = createRoute({
  getParentRoute: () => root,
  path: '/units/$unitId/why',
  component: lazyRouteComponent(() => import('../pages/history/why-page.tsx'), 'UnitWhyPage'),
});
const history = createRoute({
  getParentRoute: () => root,
  path: '/units/$unitId/history',
  component: lazyRouteComponent(() => import('../pages/history/history-page.tsx'), 'HistoryPage'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/my-calendar',
  component: lazyRouteComponent(() => import('../pages/calendar/calendar-page.tsx'), 'CalendarPage'),
});

/** A new page: a route here, a component of its own file, loaded when it is first opened (README.md). */
const routes = [home, tasks, unit, duty, why, unitWhy, history, calendar, ...coordinatorRoutes, ...leadershipRoutes];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: PageFault,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
