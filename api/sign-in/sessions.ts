import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../db/database.ts';
import { addSession, endSession, sweepSessions, useSession, type SessionRow } from '../../db/session.repository.ts';
import type { Attempt, Found } from './issuer.ts';
import type { Secrets } from './secrets.ts';

/** A sign-in that has been begun in this browser. */
export interface Begun extends Attempt {
  to: string;
  until: number;
  /** It was completed: whoever comes back to it once more has pressed "back" or twice. */
  done?: true;
}

/** Sessions of browsers and what stands in their cookies. */
export interface Sessions {
  /** The session a request comes with: none, one that has ended, or one that lives. */
  of(request: FastifyRequest): Promise<SessionRow | 'ended' | null>;
  /** Gives back whose session it is: null for somebody who is not registered. */
  begin(request: FastifyRequest, reply: FastifyReply, who: Found): Promise<string | null>;
  /** Ends the request's session, if any, and gives back the id token it was begun with. */
  end(request: FastifyRequest, reply: FastifyReply): Promise<string | null>;
  /** The session's id as it came; none where somebody made one up. */
  idIn(request: FastifyRequest): string | undefined;
  csrfOf(request: FastifyRequest): string;
  csrfHolds(request: FastifyRequest): boolean;
  remember(request: FastifyRequest, reply: FastifyReply, begun: Begun): void;
  begun(request: FastifyRequest, state: string): Begun | null;
  sweep(): Promise<number>;
}

export const ATTEMPT_MS = 15 * 60_000;
/** Several tabs may sign in at once; whoever begins again and again must not outgrow what a request may carry. */
const MOST_ATTEMPTS = 5;

export function createSessions(db: Database, secrets: Secrets, publicUrl: string): Sessions {
  const { protocol, port } = new URL(publicUrl);
  const secure = protocol === 'https:';
  // Cookies do not know ports: two stacks on one machine would sign each other's people out.
  const name = secure ? '__Host-toarshjul' : `toarshjul-${port || '80'}`;
  const attemptName = `${name}-way`;
  const attemptCookie = (state: string) => `${attemptName}-${state.slice(0, 12)}`;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  const idIn: Sessions['idIn'] = (request) => {
    const id = request.cookies[name];
    return id !== undefined && secrets.isOurs(id) ? id : undefined;
  };

  return {
    idIn,
    of: async (request) => {
      const id = idIn(request);
      return id === undefined ? null : ((await useSession(db, secrets.hashOf(id))) ?? 'ended');
    },
    begin: async (request, reply, { sub, idToken, signedInAt }) => {
      const before = idIn(request);
      if (before !== undefined) await endSession(db, secrets.hashOf(before));
      // A new id each time: what a browser held before the sign-in opens nothing after it.
      const id = secrets.newId();
      const personId = await addSession(db, secrets.hashOf(id), { sub, logoutHint: secrets.seal('logout', idToken), signedInAt });
      reply.setCookie(name, id, options);
      return personId;
    },
    end: async (request, reply) => {
      const id = idIn(request);
      if (id === undefined) return null;
      reply.clearCookie(name, options);
      const ended = await endSession(db, secrets.hashOf(id));
      return ended?.logoutHint == null ? null : secrets.open('logout', ended.logoutHint);
    },
    csrfOf: (request) => secrets.csrfOf(idIn(request) ?? ''),
    csrfHolds: (request) => {
      const [id, given] = [idIn(request), request.headers['x-csrf-token']];
      return id !== undefined && typeof given === 'string' && secrets.csrfMatches(id, given);
    },
    remember: (request, reply, begun) => {
      const own = attemptCookie(begun.state);
      const others = Object.keys(request.cookies).filter((one) => one.startsWith(`${attemptName}-`) && one !== own);
      if (others.length >= MOST_ATTEMPTS) for (const one of others) reply.clearCookie(one, options);
      reply.setCookie(own, secrets.seal('attempt', JSON.stringify(begun)), { ...options, maxAge: ATTEMPT_MS / 1000 });
    },
    begun: (request, state) => {
      const sealed = request.cookies[attemptCookie(state)];
      const text = sealed === undefined ? null : secrets.open('attempt', sealed);
      const begun = text === null ? null : (JSON.parse(text) as Begun);
      return begun !== null && begun.state === state && begun.until > Date.now() ? begun : null;
    },
    sweep: () => sweepSessions(db),
  };
}
