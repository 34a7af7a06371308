import type { FastifyInstance, FastifyRequest } from 'fastify';
import { canonicalJson } from '../../documents/canonical.ts';
import { sha256 } from '../../documents/hash.ts';
import { writeCommand, type CommandRow } from '../../db/command.repository.ts';
import type { AnswerClaim, AnswerLinks } from '../../platform/answer-links.ts';
import { newId } from '../../platform/ids.ts';
import { languageFor } from '../request.ts';
import type { RouteDeps } from '../route-deps.ts';
import { hearVerdict, refusalOf } from '../verdicts.ts';
import { openAnswer, type AnswerCase } from './answer-case.ts';
import { sendQuestion, sendRefusal, sendState, sendThanks, sendUnknown } from './answer-pages.ts';

/** From one address; behind a proxy that is everybody. */
const PRESSES_PER_MINUTE = 600;
const FORM_BYTES = 4096;

/**
 * Light answers from a letter, without signing in: the link shows a page, and only the press of its one button records. Weightier
 * answers have no such link. Without SESSION_SECRET there are none at all.
 */
export function addAnswerRoutes(app: FastifyInstance, deps: RouteDeps, links: AnswerLinks | null): void {
  const { db } = deps;
  const rateLimit = {
    max: Math.min(PRESSES_PER_MINUTE, deps.limits.requestsPerMinute),
    keyGenerator: (request: FastifyRequest) => request.ip,
  };
  // The token stands in the address: the ordinary line for each request is not written.
  const open = { config: { open: true as const, rateLimit }, schema: { hide: true }, logLevel: 'warn' as const };

  // In a scope of its own: nothing else takes what a form sends.
  void app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_request, body, parsed) => {
        parsed(null, Object.fromEntries(new URLSearchParams(String(body))));
      },
    );

    // A wildcard, because a token is longer than the longest parameter.
    scope.get<{ Params: { '*': string } }>('/answer/*', open, async (request, reply) => {
      reply.header('x-robots-tag', 'noindex, nofollow');
      const token = request.params['*'];
      const found = await caseOf(token);
      if (!found || links === null) return sendUnknown(reply, languageFor(request));
      if (found.standing.kind !== 'ask') return sendState(reply, found);
      return sendQuestion(reply, found, `/answer/${token}`, links.press(token, Date.now()));
    });

    scope.post<{ Params: { '*': string }; Body: { press?: unknown } | null }>('/answer/*', open, async (request, reply) => {
      reply.header('x-robots-tag', 'noindex, nofollow');
      const token = request.params['*'];
      const found = await caseOf(token);
      if (!found || links === null) return sendUnknown(reply, languageFor(request));
      const press = request.body?.press;
      // Whatever posts without having been shown the page has not been pressed by anybody.
      if (found.standing.kind === 'ask' && !(typeof press === 'string' && links.isPress(token, press, Date.now()))) {
        return sendQuestion(reply, found, `/answer/${token}`, links.press(token, Date.now()));
      }
      const written = await record(found.claim);
      if ('standing' in written) return sendState(reply, written);
      const row = await hearVerdict(deps, written.row, (error) =>
        request.log.warn({ err: error }, 'the engine did not take a command; it waits in the record'),
      );
      const refusal = refusalOf(row, found.shelved);
      return refusal ? sendRefusal(reply, found, refusal) : sendThanks(reply, found, row.received_at, row.verdict !== null);
    });
    done();
  });

  function caseOf(token: string): Promise<AnswerCase | null> {
    const claim = links?.read(token) ?? null;
    return claim === null ? Promise.resolve(null) : openAnswer(deps, claim);
  }

  /** Roles and state as they are when the press comes. The key is the same for every link to the same question, so twice is once. */
  function record(claim: AnswerClaim): Promise<AnswerCase | { row: CommandRow }> {
    return db.transaction().execute(async (trx) => {
      const found = await openAnswer({ ...deps, db: trx }, claim);
      if (found?.standing.kind !== 'ask') return found!;
      const { actor, command } = found.standing;
      const { followUpId, revision } = claim;
      const written = await writeCommand(trx, deps.clock, {
        commandId: newId(),
        followUpId,
        actor,
        command,
        sawRevision: revision,
        idempotency: {
          key: `letter ${followUpId} ${claim.duty} ${claim.answer} ${String(revision)}`,
          requestHash: sha256(canonicalJson({ followUpId, sawRevision: revision, command })),
        },
      });
      if (written.outcome === 'noFollowUp') throw new Error('a follow-up disappeared');
      return { row: written.row };
    });
  }
}
