import { pipeline, Transform, type TransformCallback } from 'node:stream';
import { domainToASCII } from 'node:url';
import { createTransport } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import { outcomeOf, type Outcome } from './outcome.ts';

/** A letter as it leaves the house. */
export interface OutgoingLetter {
  letterId: string;
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  language: string;
  /** Plan time shown as the letter's date. */
  date: Date;
  replyTo?: { name: string; address: string } | undefined;
  /** Message-ID of the first letter about the same matter, so that clients show them as one thread. */
  thread?: string | undefined;
  files?: readonly LetterFile[];
}

/** Something that goes with a letter. */
export interface LetterFile {
  name: string;
  /** With its parameters. */
  type: string;
  content: string;
}

export interface Transport {
  /** Answers how it went; throws only for faults of our own. */
  send(letter: OutgoingLetter): Promise<Outcome>;
  close(): void;
}

export interface TransportSettings {
  /** `smtp://user:password@host:port`, `smtps://…`. */
  url: string;
  from: { name: string; address: string };
  /** Connections at once. */
  connections?: number;
  /** Ms of silence after which the server counts as lost. */
  patience?: number;
}

/** One pool of connections to the institution's mail server. */
export function smtpTransport(settings: TransportSettings): Transport {
  const url = new URL(settings.url);
  const secure = url.protocol === 'smtps:';
  const patience = settings.patience ?? 30_000;
  const user = decodeURIComponent(url.username);
  const options: SMTPPool.Options = {
    pool: true,
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // A server of one's own on the same machine seldom has a certificate.
    ignoreTLS: !secure && isLocal(url.hostname),
    maxConnections: settings.connections ?? 4,
    maxMessages: Number.POSITIVE_INFINITY,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
  };
  const pool = createTransport(options);
  const begun = new Set<string>();
  pool.use('stream', (mail, done) => {
    const id = String(mail.data.messageId);
    mail.message.processFunc((input) => pipeline(input, new TextGate(() => begun.add(id)), () => undefined));
    done();
  });
  // Reported again with the letter it struck; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    async send(letter) {
      try {
        const info = await pool.sendMail(messageOf(letter, settings.from));
        return { kind: 'sent', code: codeOf(info.response) };
      } catch (error) {
        return outcomeOf(error, begun.has(letter.messageId));
      } finally {
        begun.delete(letter.messageId);
      }
    },
    close() {
      pool.close();
    },
  };
}

/**
 * Tells when the text begins to leave. The library's errors do not say how far a letter had come, and it matters: before the text
 * a lost connection has lost nothing, after it the letter may have arrived. The text is read only after the server asked for it.
 */
class TextGate extends Transform {
  readonly #onText: () => void;

  constructor(onText: () => void) {
    super({ readableHighWaterMark: 0 });
    this.#onText = onText;
  }

  override _read(size: number): void {
    this.#onText();
    super._read(size);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    done(null, chunk);
  }
}

function messageOf(letter: OutgoingLetter, from: TransportSettings['from']): SMTPPool.MailOptions {
  return {
    from,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: letter.messageId,
    date: letter.date,
    ...(letter.replyTo ? { replyTo: letter.replyTo } : {}),
    ...(letter.thread && letter.thread !== letter.messageId ? { inReplyTo: letter.thread, references: letter.thread } : {}),
    attachments: (letter.files ?? []).map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
    // Not among the headers below, which are encoded whole: the identifier is ASCII in angle brackets (RFC 2919), only the phrase is encoded.
    list: { id: { url: listId(from.address), comment: 'Toårshjulet' } },
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': letter.language,
      'X-Entity-Ref-ID': letter.letterId,
    },
    // Nothing in a letter may be read from a file or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function listId(address: string): string {
  const domain = domainToASCII(address.slice(address.lastIndexOf('@') + 1));
  return `toarshjul.${domain === '' ? 'localhost' : domain}`;
}

function codeOf(response: unknown): string {
  return /^\d{3}/.exec(String(response))?.[0] ?? '250';
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}
