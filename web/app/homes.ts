import { lazy, useSyncExternalStore, type ComponentType } from 'react';
import type { MeView } from '../../api/schemas/me.schema.ts';
import { SAFETY_SERVICE } from '../../domain/roles.ts';
import type { PageKey } from '../../texts/pages/index.ts';
import { ManagerHome } from '../pages/unit/manager-home.tsx';

/** A first page for people with certain roles. Who has several switches between them in the header. */
export interface Home {
  key: string;
  label: PageKey;
  roles: readonly string[];
  component: ComponentType;
  /** Only for those who hold the role at a unit with others below it. */
  above?: true;
}

const SafetyHome = lazy(() => import('../pages/safety/safety-home.tsx').then((file) => ({ default: file.SafetyHome })));
const CoordinatorHome = lazy(() => import('../pages/coordinator/coordinator-home.tsx').then((file) => ({ default: file.CoordinatorHome })));
const LeadershipHome = lazy(() => import('../pages/leadership/leadership-home.tsx').then((file) => ({ default: file.LeadershipHome })));

/** In the order in which a person with several roles meets them. The manager's is part of the first download, since most people are managers. */
export const HOMES: readonly Home[] = [
  {
    key: 'manager',
    label: 'shell.homeManager',
    roles: ['unitManager', 'actingManager', 'level3Leader', 'level2Leader', 'institutionLeader'],
    component: ManagerHome,
  },
  { key: 'safety', label: 'shell.homeSafety', roles: SAFETY_SERVICE, component: SafetyHome },
  { key: 'coordinator', label: 'shell.homeCoordinator', roles: ['coordinator', 'localCoordinator'], component: CoordinatorHome },
  {
    key: 'leadership',
    label: 'shell.homeLeadership',
    roles: [
      'institutionLeader',
      'level2Leader',
      'level3Leader',
      'seniorSafetyRepresentative',
      'governanceOffice',
      'dataProtectionOfficer',
      'auditor',
    ],
    component: LeadershipHome,
    above: true,
  },
];

export function homesOf(me: MeView): Home[] {
  return HOMES.filter((home) => me.roles.some(({ role, unitsBelow }) => home.roles.includes(role) && (unitsBelow || !home.above)));
}

const CHOSEN = 'toarshjul.home';
const choice: { key: string | null; listeners: Set<() => void> } = { key: read(), listeners: new Set() };

/** The home the person chose last on this machine, else the first of those the roles give. */
export function useHome(me: MeView | undefined): Home | undefined {
  const key = useSyncExternalStore(
    (listener) => {
      choice.listeners.add(listener);
      return () => choice.listeners.delete(listener);
    },
    () => choice.key,
  );
  const homes = me ? homesOf(me) : [];
  return homes.find((home) => home.key === key) ?? homes[0];
}

export function chooseHome(key: string): void {
  choice.key = key;
  try {
    localStorage.setItem(CHOSEN, key);
  } catch {
    // Then the choice lasts as long as the page.
  }
  for (const listener of choice.listeners) listener();
}

function read(): string | null {
  try {
    return localStorage.getItem(CHOSEN);
  } catch {
    return null;
  }
}
