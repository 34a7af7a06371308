import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { readLeadershipSearch } from './search.ts';

const getParentRoute = () => rootRoute;

export const leadershipRoutes = [
  createRoute({
    getParentRoute,
    path: '/leadership',
    validateSearch: readLeadershipSearch,
    component: lazyRouteComponent(() => import('./leadership-home.tsx'), 'LeadershipHome'),
  }),
] as const;
