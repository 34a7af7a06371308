import type { Clock } from '../db/clock.ts';
import type { Database } from '../db/database.ts';
import { claimLetters, deferLetter, markBounced, markHanded, markSent, type LetterRow } from '../db/letter.repository.ts';
import type { StoredPlans } from '../db/plan.repository.ts';
import type { Outcome } from '../mail/outcome.ts';
import type { LetterFile, Transport } from '../mail/transport.ts';
import type { Logger } from '../platform/log.ts';
import { LOCALES } from '../texts/language.ts';
import { filesOf } from './post-calendar.ts';

export interface SendDependencies {
  db: Database;
  clock: Clock;
  plans: StoredPlans;
  transport: Transport;
  log: Logger;
  settings: {
    /** Letters a second at most. */
    perSecond: number;
    /** Letters under way at once. */
    atOnce: number;
    /** How long a claim holds, real ms. */
    leaseMs: number;
    /** First wait before another try, real ms; it doubles, up to an hour. */
    retryMs: number;
  };
}

/** Longest wait between two tries. */
const HOUR_MS = 3_600_000;

/** Sends what may be sent now, not faster than the house allows. Answers how many left. */
export async function sendLetters(dependencies: SendDependencies, heartbeat: () => void): Promise<number> {
  const { db, settings } = dependencies;
  const letters = await claimLetters(db, Date.now(), settings.leaseMs, Math.max(1, settings.perSecond));
  if (letters.length === 0) return 0;
  const files = await filesOf(dependencies, letters, (letterId, err) => {
    dependencies.log.error({ letterId, err }, 'a letter leaves without its calendar file');
  });
  const started = Date.now();
  const queue = letters.entries();
  let sent = 0;
  const hand = async (): Promise<void> => {
    // One iterator for all hands: each takes the next letter.
    for (const [index, letter] of queue) {
      const wait = started + (index * 1000) / settings.perSecond - Date.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      heartbeat();
      if (await sendOne(dependencies, letter, files.get(letter.letter_id) ?? [])) sent += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.min(settings.atOnce, letters.length) }, hand));
  return sent;
}

async function sendOne(
  { db, clock, transport, log, settings }: SendDependencies,
  letter: LetterRow,
  files: LetterFile[],
): Promise<boolean> {
  const { letter_id: letterId } = letter;
  await markHanded(db, letterId);
  const outcome = await transport.send({
    letterId,
    messageId: letter.message_id,
    to: { name: '', address: letter.address },
    subject: letter.subject,
    text: letter.body_text,
    html: letter.body_html,
    language: LOCALES[letter.language],
    date: new Date(letter.made_at),
    replyTo: letter.reply_to ?? undefined,
    thread: letter.thread ?? undefined,
    files,
  });
  switch (outcome.kind) {
    case 'sent':
      await markSent(db, letterId, await clock.now(db), outcome.code);
      return true;
    case 'bounced':
      await markBounced(db, letterId, await clock.now(db), outcome.code);
      break;
    case 'deferred':
    case 'lost':
      await deferLetter(db, letterId, Date.now() + waitAfter(letter.attempts, outcome, settings.retryMs), outcome.code);
      break;
    case 'unknown':
      // Stays handed: when its claim expires it is sent once more, with the same Message-ID, and marked.
      break;
  }
  log.warn({ letterId, outcome: outcome.kind, code: outcome.code, attempts: letter.attempts }, 'a letter did not leave');
  return false;
}

/** A server that is away is asked again soon; one that says "later" is given time. */
function waitAfter(attempts: number, outcome: Outcome, retryMs: number): number {
  const first = outcome.kind === 'lost' ? retryMs : 4 * retryMs;
  return Math.min(HOUR_MS, first * 2 ** Math.min(10, attempts - 1));
}
