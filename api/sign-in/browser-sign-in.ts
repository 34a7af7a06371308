import type { Database } from '../../db/database.ts';
import { createIssuer, type Issuer, type IssuerSettings } from './issuer.ts';
import { createSecrets } from './secrets.ts';
import { createSessions, type Sessions } from './sessions.ts';

/** What people's sign-in in a browser needs. */
export interface BrowserSettings extends IssuerSettings {
  sessionSecret: string;
}

export interface BrowserSignIn {
  issuer: Issuer;
  sessions: Sessions;
  publicUrl: string;
}

export function createBrowserSignIn(db: Database, settings: BrowserSettings): BrowserSignIn {
  const { sessionSecret, publicUrl } = settings;
  return { issuer: createIssuer(settings), sessions: createSessions(db, createSecrets(sessionSecret), publicUrl), publicUrl };
}
