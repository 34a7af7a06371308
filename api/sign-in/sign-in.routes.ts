import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_MS } from '../../db/session.repository.ts';
import { SIGN_IN_PAGES, type SignInTrouble } from '../../texts/sign-in-words.ts';
import { PLAIN_PAGE_STYLE, PLAIN_PAGE_CSS, sendPlainPage } from '../plain-page.ts';
import type { ApiLimits } from '../deps.ts';
import { Problem } from '../problem.ts';
import type { BrowserSignIn } from './browser-sign-in.ts';
import { ATTEMPT_MS } from './sessions.ts';
import { signInAddress, wayBack } from './way-back.ts';
import { whyNot } from './why-not.ts';

const STATUS: Readonly<Record<SignInTrouble, number>> = { away: 503, denied: 403, lost: 400, failed: 502, notSetUp: 503 };
/** From one address; behind a proxy that is everybody. */
const ATTEMPTS_PER_MINUTE = 600;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The way to the sign-in service and back, and out again. Without settings, a page says so. */
export function addSignInRoutes(
  app: FastifyInstance,
  browser: BrowserSignIn | null,
  { requestsPerMinute, signAgainMinutes }: Pick<ApiLimits, 'requestsPerMinute' | 'signAgainMinutes'>,
): void {
  const rateLimit = { max: Math.min(ATTEMPTS_PER_MINUTE, requestsPerMinute), keyGenerator: (request: FastifyRequest) => request.ip };
  // Codes and states stand in the addresses: the ordinary line for each request is not written.
  const open = { config: { open: true as const, rateLimit }, schema: { hide: true }, logLevel: 'warn' as const };

  app.get(PLAIN_PAGE_CSS, open, (_request, reply) =>
    reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' }).send(PLAIN_PAGE_STYLE),
  );

  app.get<{ Querystring: { to?: unknown; again?: unknown } }>('/sign-in', open, async (request, reply) => {
    const to = wayBack(request.query.to);
    if (browser === null) return sendPlainPage(request, reply, STATUS.notSetUp, SIGN_IN_PAGES.notSetUp);
    const elsewhere = otherLoopbackName(request, browser.publicUrl);
    if (elsewhere !== null) return reply.redirect(`${elsewhere}${signInAddress(to)}`);
    // Asked for by somebody who is signed in, and is to show once more who it is.
    const anew = request.query.again === '1' && signAgainMinutes !== null;
    if (!anew && (await lives(browser, request))) return reply.redirect(to);
    try {
      const { attempt, url } = await browser.issuer.begin(
        signAgainMinutes === null ? undefined : { anew, withinMinutes: anew ? signAgainMinutes : LONGEST_MS / 60_000 },
      );
      browser.sessions.remember(request, reply, { ...attempt, to, until: Date.now() + ATTEMPT_MS });
      return await reply.redirect(url);
    } catch (error) {
      return explain(request, reply, error, to);
    }
  });

  app.get<{ Querystring: { state?: unknown } }>('/sign-in/callback', open, async (request, reply) => {
    if (browser === null) return sendPlainPage(request, reply, STATUS.notSetUp, SIGN_IN_PAGES.notSetUp);
    const { state } = request.query;
    const begun = typeof state === 'string' ? browser.sessions.begun(request, state) : null;
    if (begun === null || begun.done) {
      const to = begun?.to ?? '/';
      // Twice, or "back": whoever is signed in already just goes on.
      if (await lives(browser, request)) return reply.redirect(to);
      return sendPlainPage(request, reply, STATUS.lost, SIGN_IN_PAGES.lost, { again: signInAddress(to) });
    }
    try {
      const who = await browser.issuer.finish(begun, request.url.split('?')[1] ?? '');
      const personId = await browser.sessions.begin(request, reply, who);
      browser.sessions.remember(request, reply, { ...begun, nonce: '', verifier: '', done: true });
      app.log.info({ personId }, 'signed in');
      return await reply.redirect(begun.to);
    } catch (error) {
      // Whoever was to show once more who it is must read why it did not come about, or would go round in a circle.
      return !begun.seen?.anew && (await lives(browser, request)) ? reply.redirect(begun.to) : explain(request, reply, error, begun.to);
    }
  });

  app.post('/sign-out', { ...open, logLevel: 'info' }, async (request, reply) => {
    if (browser === null || browser.sessions.idIn(request) === undefined) return { to: '/' };
    if (!browser.sessions.csrfHolds(request)) throw new Problem(403, 'CSRF_REFUSED');
    const idToken = await browser.sessions.end(request, reply);
    // The session here has ended whatever the service says.
    const there = await browser.issuer.endSessionUrl(idToken).catch(() => null);
    return { to: there ?? '/' };
  });
}

async function lives({ sessions }: BrowserSignIn, request: FastifyRequest): Promise<boolean> {
  const session = await sessions.of(request);
  return session !== null && session !== 'ended';
}

/** The cookie set here must be there on the way back, so the way begins at the name that it ends at. */
function otherLoopbackName(request: FastifyRequest, publicUrl: string): string | null {
  const { hostname, origin } = new URL(publicUrl);
  const asked = request.hostname;
  return asked !== hostname && LOOPBACK.includes(asked) && LOOPBACK.includes(hostname) ? origin : null;
}

function explain(request: FastifyRequest, reply: FastifyReply, error: unknown, to: string): FastifyReply {
  const { trouble, code } = whyNot(error);
  request.log.warn({ trouble, code }, 'a sign-in did not come about');
  const reference = trouble === 'failed' ? { reference: request.id } : {};
  return sendPlainPage(request, reply, STATUS[trouble], SIGN_IN_PAGES[trouble], { again: signInAddress(to), ...reference });
}
