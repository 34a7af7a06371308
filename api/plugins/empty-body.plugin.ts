import type { FastifyInstance } from 'fastify';

/** Programs that always name the kind of their body name it where there is none, too: an empty one counts as none. */
export function addEmptyBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.trim() === '') done(null, undefined);
    else void parse(request, body, done);
  });
}
