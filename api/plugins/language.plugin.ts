import type { FastifyInstance } from 'fastify';
import { isLanguage } from '../../texts/language.ts';

/** The language a page shows just now, chosen by the person; letters keep to the one in the register. */
export const LANGUAGE_HEADER = 'x-language';

/** Runs after sign-in. */
export function addChosenLanguage(app: FastifyInstance): void {
  app.addHook('preParsing', async (request) => {
    const chosen = request.headers[LANGUAGE_HEADER];
    if (request.signedIn && isLanguage(chosen)) request.signedIn = { ...request.signedIn, language: chosen };
  });
}
