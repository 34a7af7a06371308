import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../db/clock.ts';
import type { Database } from '../db/database.ts';
import type { ArchiveSettings } from '../platform/archive-settings.ts';
import type { TextSeals } from '../platform/seals.ts';
import type { TokenVerifier } from './plugins/tokens.ts';
import type { BrowserSettings } from './sign-in/browser-sign-in.ts';

/** A client that signs in as itself (client credentials), and as whom it then acts. */
export interface ServiceClient {
  clientId: string;
  personId: string;
}

export interface ApiLimits {
  requestsPerMinute: number;
  /** Of an ordinary request; files of imports and plans may be larger. */
  bodyBytes: number;
  /** Real milliseconds to wait for a verdict before the answer is 202. */
  verdictMs: number;
  /** How long a sign-in vouches for who it is when a form is signed; null: as long as the session lasts. */
  signAgainMinutes: number | null;
}

export const FILE_BYTES = 16 * 1024 * 1024;

export const LIMITS: ApiLimits = { requestsPerMinute: 6000, bodyBytes: 1024 * 1024, verdictMs: 5000, signAgainMinutes: null };

/** What the engine does for the API. Whatever it answers, the row in the record decides. */
export interface EnginePort {
  /** Hands a written command to its follow-up; resolves when the follow-up has looked at it. */
  submit(followUpId: string, commandId: string): Promise<void>;
  /** Tells follow-ups that something was written for them. A lost nudge is made good by the worker's reconciler. */
  nudge(followUpIds: readonly string[]): Promise<void>;
  /** Starts the cycle's workflow and the post office; once or ten times is the same. */
  launchCycle(cycleId: string): Promise<void>;
  /** A date of the cycle was set or moved. */
  recheckCycle(cycleId: string): Promise<void>;
}

export interface ApiDeps {
  db: Database;
  clock: Clock;
  engine: EnginePort;
  tokens: TokenVerifier;
  /** Recognises what was shown without keeping it. */
  seals: TextSeals;
  /** Which archives there are; manual where nothing is set up. */
  archive?: ArchiveSettings;
  limits?: Partial<ApiLimits>;
  services?: readonly ServiceClient[];
  /** Silent without one. */
  log?: FastifyBaseLogger;
  /** Where people reach the API; stands in the OpenAPI document. */
  publicUrl?: string;
  /** Absent: only bearer tokens, no sign-in in a browser. */
  browser?: BrowserSettings;
  /** Folder of the built client; absent: where `npm run build` puts it. */
  webFiles?: string;
}
