import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export interface CaughtMail {
  /** Counts from 1 in the order of arrival. */
  id: number;
  /** Real time. */
  receivedAt: string;
  /** The envelope: who it was handed over for, whatever the headers say. */
  recipients: string[];
  from: string;
  to: string[];
  subject: string;
  messageId: string;
  /** The mail's own date: plan time, where a scaled clock is played. */
  date: string | null;
  headers: { name: string; value: string }[];
  text: string;
  html: string;
  /** Absent in mails kept by an earlier version. */
  files?: { name: string; type: string; method: string; content: string }[];
}

/** All mails in memory and, where a folder is given, one line each in a file, so that they can be read after a restart. */
export class MailStore {
  readonly #mails: CaughtMail[] = [];
  readonly #file: string | null;

  constructor(folder?: string) {
    this.#file = folder === undefined ? null : join(folder, 'mails.jsonl');
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    if (this.#file === null || !existsSync(this.#file)) return;
    for (const line of readFileSync(this.#file, 'utf8').split('\n')) {
      const mail = parseLine(line);
      if (mail) this.#mails.push(mail);
    }
  }

  all(): readonly CaughtMail[] {
    return this.#mails;
  }

  find(id: number): CaughtMail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  clear(): void {
    this.#mails.length = 0;
    if (this.#file !== null) rmSync(this.#file, { force: true });
  }

  async add(raw: Buffer, recipients: readonly string[]): Promise<CaughtMail> {
    const parsed = await PostalMime.parse(raw);
    const mail: CaughtMail = {
      id: (this.#mails.at(-1)?.id ?? 0) + 1,
      receivedAt: new Date().toISOString(),
      recipients: [...recipients],
      from: parsed.from?.address ?? '',
      to: (parsed.to ?? []).map(({ address }) => address ?? ''),
      subject: parsed.subject ?? '',
      messageId: parsed.messageId ?? '',
      date: parsed.date ?? null,
      headers: parsed.headers.map(({ key, value }) => ({ name: key, value })),
      text: parsed.text ?? '',
      html: parsed.html ?? '',
      files: parsed.attachments.map(({ filename, mimeType, method, content }) => ({
        name: filename ?? '',
        type: mimeType,
        method: method ?? '',
        content: typeof content === 'string' ? content : new TextDecoder().decode(content),
      })),
    };
    this.#mails.push(mail);
    if (this.#file !== null) appendFileSync(this.#file, `${JSON.stringify(mail)}\n`);
    return mail;
  }
}

/** The last line may be half written when the process was killed. */
function parseLine(line: string): CaughtMail | null {
  try {
    return JSON.parse(line) as CaughtMail;
  } catch {
    return null;
  }
}
