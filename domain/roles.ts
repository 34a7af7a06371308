/** The roles a person can hold at a unit (design 11). `system` speaks for outside causes. */
export const ROLES = [
  'coordinator',
  'localCoordinator',
  'institutionLeader',
  'level2Leader',
  'level3Leader',
  'unitManager',
  'actingManager',
  'safetyRepresentative',
  'deputySafetyRepresentative',
  'localSeniorSafetyRepresentative',
  'seniorSafetyRepresentative',
  'resourcePerson',
  'archivist',
  'governanceOffice',
  'dataProtectionOfficer',
  'auditor',
  'employee',
] as const;

export type Role = (typeof ROLES)[number];

/** Leaders whose name says the level of the unit they lead. A `unitManager` may lead a unit of any level. */
export const LEADER_LEVELS: Readonly<Partial<Record<Role, 1 | 2 | 3>>> = { institutionLeader: 1, level2Leader: 2, level3Leader: 3 };

/** `leaderAbove` is the nearest leader above the unit who is a different person than its own. */
export type Receiver = Role | 'leaderAbove';

/** Who acts: an opaque person id and the roles held towards this unit when the command came. */
export interface Actor {
  personId: string;
  roles: readonly (Receiver | 'system')[];
  /** Who share the representative's task at the unit, this person included; absent where the person does not share it. */
  sharing?: readonly string[];
  /** Signed in shortly before, as the institution asks before such words. */
  freshSignIn?: true;
}

/** The safety service: outside the management line, never reported to leaders. */
export const SAFETY_SERVICE: readonly Receiver[] = [
  'safetyRepresentative',
  'deputySafetyRepresentative',
  'localSeniorSafetyRepresentative',
  'seniorSafetyRepresentative',
];
