import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Language } from '../../texts/language.ts';
import { iso } from '../iso.ts';
import { Problem, type Params } from '../problem.ts';
import { faultWords, problemWords } from '../words/say-problem.ts';
import { languageFor } from '../request.ts';
import { fieldFaults } from './field-faults.ts';

export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  params: Record<string, string | number | null>;
  instance?: string;
  errors: { path: string; line: number | null; code: string; file?: string; detail: string }[];
}

/** Every failure leaves as one kind of document, in the person's language. */
export function addProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = asProblem(error, request);
    if (problem.status >= 500) request.log.error({ err: error }, problem.code);
    return sendProblem(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, new Problem(404, 'ROUTE_UNKNOWN', { id: request.url.split('?')[0] ?? '' })),
  );
}

/** An address that cannot be read reaches no route and no hook: what every answer carries is set here. */
export function sendAddressProblem(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const faults = [{ path: 'url', code: 'ADDRESS_UNREADABLE' }];
  void sendProblem(request, reply, new Problem(400, 'REQUEST_INVALID', { count: 1 }, { faults, headers: { 'cache-control': 'no-store' } }));
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const document = problemDocument(problem, languageFor(request));
  return reply
    .status(problem.status)
    .headers({ ...problem.headers, 'content-type': 'application/problem+json; charset=utf-8', 'content-language': languageFor(request) })
    .serializer((value: unknown) => JSON.stringify(value))
    .send(document);
}

export function problemDocument(problem: Problem, language: Language): ProblemDocument {
  const { title, detail } = problemWords(problem.code, problem.params, language, problem.plan);
  return {
    type: `urn:toarshjul:problem:${problem.code}`,
    title,
    status: problem.status,
    code: problem.code,
    detail,
    params: readable(problem.params),
    ...(problem.instance === undefined ? {} : { instance: problem.instance }),
    errors: problem.faults.map((fault) => ({
      path: fault.path,
      line: fault.line ?? null,
      code: fault.code,
      ...(fault.file === undefined ? {} : { file: fault.file }),
      detail: fault.detail ?? faultWords(fault, language),
    })),
  };
}

/** Instants among the parameters leave as dates: no count is as large as an instant. */
function readable(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'number' && value > 1e11 ? iso(value) : value]),
  );
}

function asProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = fieldFaults(request, error.validationContext ?? 'body', error.validation);
    const noKey = error.validationContext === 'headers' && request.headers['idempotency-key'] === undefined;
    return noKey
      ? new Problem(400, 'KEY_MISSING', {}, { faults })
      : new Problem(400, 'REQUEST_INVALID', { count: faults.length }, { faults });
  }
  if (error.statusCode === 413) return new Problem(413, 'BODY_TOO_LARGE');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem(error.statusCode, 'BODY_INVALID');
  if (isDatabaseAway(error)) return new Problem(503, 'DATABASE_AWAY', {}, { headers: { 'retry-after': '2' } });
  return new Problem(500, 'SERVER_FAILED', { request: request.id });
}

/** No connection, the connection broke, or the server is starting or stopping: the request itself was fine. */
function isDatabaseAway(error: { code?: string; message: string }): boolean {
  const code = error.code ?? '';
  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|08...|57P0[123]|53300)$/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated|connection timeout/i.test(error.message)
  );
}
