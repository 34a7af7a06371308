import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { startMailPage } from './mail-page.ts';
import { MailStore } from './mail-store.ts';
import type { CaughtMail } from './mail-store.ts';

/**
 * How a mail server can fail. `drop` and `hang` take the mail and give no answer, so the sender cannot know;
 * `slow` takes its time to say yes.
 */
export type Misbehaviour = 'from451' | 'rcpt550' | 'data451' | 'data554' | 'drop' | 'hang' | 'slow';

export interface MisbehaveOptions {
  /** Only for these receivers (not with `from451`, which comes before they are named). */
  to?: (address: string) => boolean;
  /** So many times, then well again. */
  times?: number;
  /** With `slow`. */
  delayMs?: number;
}

export interface MailCatcher {
  smtpUrl: string;
  /** Where a person reads the mails. */
  pageUrl: string;
  mails(): readonly CaughtMail[];
  clear(): void;
  misbehave(how: Misbehaviour | null, options?: MisbehaveOptions): void;
  stop(): Promise<void>;
}

export interface MailCatcherOptions {
  /** Keeps the mails over a restart; absent: in memory only. */
  folder?: string;
  host?: string;
  smtpPort?: number;
  pagePort?: number;
  onMail?: (mail: CaughtMail) => void;
}

/** An SMTP server that delivers nothing: every mail ends in its store and on its page. */
export async function startMailCatcher(options: MailCatcherOptions = {}): Promise<MailCatcher> {
  const { host = '127.0.0.1', onMail } = options;
  const store = new MailStore(options.folder);
  const mood = new Mood();
  const answer = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> => {
    const raw = await bytesOf(stream);
    const recipients = session.envelope.rcptTo.map(({ address }) => address);
    if (stream.sizeExceeded) throw smtpError(552, '5.3.4 the mail is too large');
    const { how, delayMs } = mood.strike(['data451', 'data554', 'drop', 'hang', 'slow'], recipients);
    if (how === 'data451') throw smtpError(451, '4.3.0 try again later');
    if (how === 'data554') throw smtpError(554, '5.6.0 rejected');
    if (how === 'slow') await sleep(delayMs);
    const mail = await store.add(raw, recipients);
    onMail?.(mail);
    if (how === 'drop') for (const connection of server.connections) socketOf(connection).destroy();
    if (how === 'drop' || how === 'hang') await new Promise<never>(() => undefined);
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    logger: false,
    size: 10_000_000,
    closeTimeout: 100,
    disableReverseLookup: true,
    onMailFrom: (_address, _session, done) =>
      done(mood.strike(['from451']).how ? smtpError(451, '4.7.1 greylisted, try again later') : null),
    onRcptTo: ({ address }, _session, done) => done(mood.strike(['rcpt550'], [address]).how ? smtpError(550, '5.1.1 no such user') : null),
    onData: (stream, session, done) => {
      answer(stream, session).then(() => done(null), done);
    },
  });
  server.on('error', () => undefined); // a sender that went away
  const smtpPort = await new Promise<number>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.smtpPort ?? 0, host, () => resolve((server.server.address() as AddressInfo).port));
  });
  const stopServer = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const page = await startMailPage(store, { host, port: options.pagePort ?? 0 }).catch(async (error: unknown) => {
    await stopServer();
    throw error;
  });
  return {
    smtpUrl: `smtp://${host}:${smtpPort}`,
    pageUrl: page.url,
    mails: () => store.all(),
    clear: () => store.clear(),
    misbehave: (how, detail) => mood.set(how, detail),
    stop: async () => {
      await Promise.all([stopServer(), page.stop()]);
    },
  };
}

/** What the server has been told to do wrong, and how often still. */
class Mood {
  #how: Misbehaviour | null = null;
  #options: MisbehaveOptions = {};
  #left = 0;

  set(how: Misbehaviour | null, options: MisbehaveOptions = {}): void {
    this.#how = how;
    this.#options = options;
    this.#left = options.times ?? Number.POSITIVE_INFINITY;
  }

  strike(here: readonly Misbehaviour[], recipients: readonly string[] = []): { how: Misbehaviour | null; delayMs: number } {
    const { to, delayMs = 500 } = this.#options;
    const concerned = to === undefined || recipients.some(to);
    if (this.#how === null || !here.includes(this.#how) || !concerned || this.#left <= 0) return { how: null, delayMs: 0 };
    this.#left -= 1;
    return { how: this.#how, delayMs };
  }
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The package does not tell its types; without the socket a lost connection cannot be played. */
function socketOf(connection: unknown): { destroy(): void } {
  return (connection as { _socket: { destroy(): void } })._socket;
}
