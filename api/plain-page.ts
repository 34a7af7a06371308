import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOCALES, type Language } from '../texts/language.ts';
import { say } from '../texts/message.ts';
import { SIGN_IN_FRAME, type PageWords } from '../texts/sign-in-words.ts';
import { languageFor } from './request.ts';

/** What the pages may load: this origin only, and no script or style written into a page. */
export const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const PLAIN_PAGE_CSS = '/sign-in/page.css';

/** A small page of the server's own, for when the client is not there or nobody is signed in yet: what happened, and what to do. */
export function sendPlainPage(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  words: PageWords,
  { again, reference }: { again?: string; reference?: string } = {},
): FastifyReply {
  const language = languageFor(request);
  const parts = [
    `<p>${escape(say(words.text, language))}</p>`,
    again === undefined ? '' : linkButton(again, say(SIGN_IN_FRAME.again, language)),
    reference === undefined ? '' : `<p class="small">${escape(say(SIGN_IN_FRAME.reference, language, { id: reference }))}</p>`,
  ];
  return sendPage(reply, status, language, say(words.title, language), parts);
}

export function linkButton(address: string, words: string): string {
  return `<p><a class="button" href="${escape(address)}">${escape(words)}</a></p>`;
}

/** `parts` are HTML. */
export function sendPage(reply: FastifyReply, status: number, language: Language, heading: string, parts: readonly string[]): FastifyReply {
  const title = escape(heading);
  return reply
    .status(status)
    .headers({ 'content-security-policy': PAGE_POLICY, 'content-type': 'text/html; charset=utf-8', 'content-language': language })
    .send(
      `<!doctype html><html lang="${LOCALES[language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
        `<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title} – Toårshjulet</title>` +
        `<link rel="icon" href="data:,"><link rel="stylesheet" href="${PLAIN_PAGE_CSS}"></head>` +
        `<body><main><p class="brand">Toårshjulet</p><h1>${title}</h1>${parts.join('')}</main></body></html>`,
    );
}

/** The look of the pages (warm paper, ink, one green), in a size that fits any screen. */
export const PLAIN_PAGE_STYLE = `:root { --paper: #FBFAF7; --ink: #1B1A17; --muted: #5A5548; --action: #1B5E43; --on-action: #FFFFFF; }
@media (prefers-color-scheme: dark) { :root { --paper: #171613; --ink: #F0EDE4; --muted: #B9B3A4; --action: #7CC7A2; --on-action: #0E2219; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/27px Inter, 'Segoe UI', Helvetica, Arial, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 12vh 20px 48px; }
h1 { margin: 0 0 12px; font-size: 28px; line-height: 36px; font-weight: 700; text-wrap: balance; }
p { margin: 0 0 20px; }
.brand, .small { color: var(--muted); font-size: 15px; line-height: 22px; }
.button { display: inline-block; padding: 12px 24px; border-radius: 4px; background: var(--action); color: var(--on-action); font: inherit; font-weight: 600; text-decoration: none; border: 0; cursor: pointer; }
a { color: var(--action); }
a.button { color: var(--on-action); }
.button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
`;

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
