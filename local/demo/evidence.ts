import type { Database } from '../../db/database.ts';
import type { CaughtMail } from '../processes/mail-store.ts';
import type { ApiClient } from './api-client.ts';

export interface SeenDuty {
  duty: string;
  end: { kind: string } | null;
  reportOutcome: string | null;
}

export interface SeenNotice {
  duty: string | null;
  step: string;
  role: string;
  state: string;
  letters: { letterId: string; state: string }[];
}

export interface SentLetter {
  letterId: string;
  personId: string;
  messageId: string;
  state: string;
}

/** What can be seen afterwards: through the API as a coordinator, in the record's letters, and in the mail that arrived. */
export interface Evidence {
  duties(unitId: string): Promise<SeenDuty[]>;
  notices(unitId: string): Promise<SeenNotice[]>;
  letter(letterId: string): SentLetter | undefined;
  /** The mails that reached an address. */
  mailsTo(address: string): CaughtMail[];
  arrived(messageId: string): boolean;
}

export async function gatherEvidence(
  db: Database,
  api: ApiClient,
  coordinator: string,
  cycleId: string,
  mails: readonly CaughtMail[],
): Promise<Evidence> {
  const rows = await db.selectFrom('letters').select(['letter_id', 'person_id', 'message_id', 'state']).execute();
  const letters = new Map(
    rows.map((row) => [row.letter_id, { letterId: row.letter_id, personId: row.person_id, messageId: row.message_id, state: row.state }]),
  );
  const ids = new Set(mails.map((mail) => bare(mail.messageId)));
  const read = <T>(unitId: string, what: string) =>
    api.call<T>(coordinator, `/units/${encodeURIComponent(unitId)}/${what}?cycle=${cycleId}`);
  return {
    duties: async (unitId) => (await read<{ duties: SeenDuty[] }>(unitId, 'duties')).duties,
    notices: async (unitId) => (await read<{ letters: SeenNotice[] }>(unitId, 'letters')).letters,
    letter: (letterId) => letters.get(letterId),
    mailsTo: (address) => mails.filter((mail) => mail.recipients.some((one) => one.toLowerCase() === address.toLowerCase())),
    arrived: (messageId) => ids.has(bare(messageId)),
  };
}

function bare(messageId: string): string {
  return messageId.replace(/^<|>$/g, '');
}
