import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { readCaseSearch, readDatesSearch, readPeopleSearch, readStartSearch } from './searches.ts';
import { readSelection } from './selection.ts';

const getParentRoute = () => rootRoute;

/** The coordinator's pages: none of them is part of what everybody downloads. */
export const coordinatorRoutes = [
  createRoute({
    getParentRoute,
    path: '/coordinator',
    validateSearch: readSelection,
    component: lazyRouteComponent(() => import('./coordinator-home.tsx'), 'CoordinatorHome'),
  }),
  createRoute({
    getParentRoute,
    path: '/coordinator/cases',
    validateSearch: readCaseSearch,
    component: lazyRouteComponent(() => import('./cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/coordinator/units/$unitId',
    component: lazyRouteComponent(() => import('./unit-acts-page.tsx'), 'UnitActsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/coordinator/people',
    validateSearch: readPeopleSearch,
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/coordinator/dates',
    validateSearch: readDatesSearch,
    component: lazyRouteComponent(() => import('./dates-page.tsx'), 'DatesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/coordinator/reports',
    component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/coordinator/import',
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/coordinator/start',
    validateSearch: readStartSearch,
    component: lazyRouteComponent(() => import('./start-page.tsx'), 'StartPage'),
  }),
] as const;
