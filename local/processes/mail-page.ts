import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaughtMail, MailStore } from './mail-store.ts';

/** Mails are somebody else's HTML: nothing in them may load or run anything. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'";

/** A page to read the caught mails: list, one mail as text and HTML, and the same as JSON. */
export async function startMailPage(
  store: MailStore,
  { host, port }: { host: string; port: number },
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const reply =
      request.method === 'GET' || request.method === 'HEAD' ? replyTo(request.url ?? '/', store) : { status: 405, body: 'GET only' };
    const { status = 200, type = 'text/html', body, policy = PAGE_POLICY } = reply;
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Reply {
  status?: number;
  type?: string;
  body: string;
  policy?: string;
}

function replyTo(url: string, store: MailStore): Reply {
  const { pathname, searchParams } = new URL(url, 'http://mail');
  if (pathname === '/') return { body: listPage(matching(store.all(), searchParams), searchParams) };
  if (pathname === '/mails.json')
    return { type: 'application/json', body: JSON.stringify(matching(store.all(), searchParams).map(summary)) };
  const [, id = '', form = ''] = /^\/mails\/(\d+)(?:\/(html|text|json))?$/.exec(pathname) ?? [];
  const mail = id === '' ? undefined : store.find(Number(id));
  if (!mail) return { status: 404, body: page('Finnes ikke', '<p>Denne siden finnes ikke.</p>') };
  if (form === 'html') return { body: mail.html === '' ? `<pre>${escape(mail.text)}</pre>` : mail.html, policy: MAIL_POLICY };
  if (form === 'text') return { type: 'text/plain', body: mail.text };
  if (form === 'json') return { type: 'application/json', body: JSON.stringify(mail) };
  return { body: mailPage(mail) };
}

/** `?to=` part of a receiver's address, `?q=` part of the subject, `?after=` a mail's number. */
function matching(mails: readonly CaughtMail[], query: URLSearchParams): CaughtMail[] {
  const to = (query.get('to') ?? '').toLowerCase();
  const words = (query.get('q') ?? '').toLowerCase();
  const after = Number(query.get('after') ?? 0);
  return mails.filter(
    (mail) =>
      mail.id > after &&
      mail.subject.toLowerCase().includes(words) &&
      (to === '' || mail.recipients.some((address) => address.toLowerCase().includes(to))),
  );
}

function summary({ id, receivedAt, recipients, from, subject, messageId, date }: CaughtMail) {
  return { id, receivedAt, recipients, from, subject, messageId, date };
}

function listPage(mails: readonly CaughtMail[], query: URLSearchParams): string {
  const shown = mails.slice(-500).reverse();
  const rows = shown.map(
    (mail) =>
      `<tr><td>${escape(shortDate(mail))}</td><td>${escape(mail.recipients.join(', '))}</td><td><a href="/mails/${mail.id}">${escape(mail.subject) || '(uten emne)'}</a></td></tr>`,
  );
  const field = (name: string, label: string) => `<label>${label} <input name="${name}" value="${escape(query.get(name) ?? '')}"></label>`;
  return page(
    'Post',
    `<h1>Post</h1><p>${mails.length} brev${mails.length > shown.length ? `, de siste ${shown.length} vises` : ''}. Ingenting herfra sendes videre.</p>
<form>${field('to', 'Til')} ${field('q', 'Emne')} <button>Søk</button></form>
<table><thead><tr><th scope="col">Dato</th><th scope="col">Til</th><th scope="col">Emne</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
  );
}

function mailPage(mail: CaughtMail): string {
  const rows = [
    ['Fra', mail.from],
    ['Til', mail.recipients.join(', ')],
    ['Dato', mail.date === null ? '' : localTime(mail.date)],
    ['Mottatt', localTime(mail.receivedAt)],
    ['Message-ID', mail.messageId],
  ].map(([name = '', value = '']) => `<tr><th scope="row">${name}</th><td>${escape(value)}</td></tr>`);
  return page(
    mail.subject,
    `<p><a href="/">Alle brev</a></p><h1>${escape(mail.subject) || '(uten emne)'}</h1><table>${rows.join('')}</table>
<p><a href="/mails/${mail.id}/html">Bare HTML</a> · <a href="/mails/${mail.id}/text">Bare tekst</a> · <a href="/mails/${mail.id}/json">JSON</a></p>
<h2>HTML</h2><iframe title="Brevet som HTML" src="/mails/${mail.id}/html" sandbox></iframe><h2>Tekst</h2><pre>${escape(mail.text)}</pre>`,
  );
}

function shortDate({ date, receivedAt }: CaughtMail): string {
  return localTime(date ?? receivedAt);
}

/** As the people who get the letters read it. */
const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' });

function localTime(instant: string): string {
  return CLOCK.format(new Date(instant));
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`;
}

const STYLE = `:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1b1a17;--line:#ddd8cc;--action:#1b5e43;--on-action:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#171613;--ink:#f0ede4;--line:#38352e;--action:#7cc7a2;--on-action:#0e2219}}
body{background:var(--paper);color:var(--ink);font:16px/25px Inter,"Segoe UI",Helvetica,Arial,sans-serif;margin:24px auto 64px;padding:0 20px;max-width:64rem}
h1{font-size:24px;line-height:32px}h2{font-size:16px;margin:32px 0 8px}a{color:var(--action)}
table{border-collapse:collapse;width:100%;margin-top:16px}th,td{text-align:left;padding:8px 16px 8px 0;border-bottom:1px solid var(--line);vertical-align:top;font-weight:400}
thead th{font-weight:600}th[scope=row]{width:8rem}td:first-child{white-space:nowrap;font-variant-numeric:tabular-nums}
label{margin-right:16px}input,button{font:inherit;padding:4px 8px;border:1px solid var(--line);border-radius:4px;background:transparent;color:inherit}
button{background:var(--action);border-color:var(--action);color:var(--on-action);padding:4px 16px}
iframe{width:100%;height:44rem;border:1px solid var(--line)}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}`;

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
