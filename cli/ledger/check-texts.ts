import type { FollowUpRecord, StoredText } from '../../db/ledger.repository.ts';
import { sha256 } from '../../documents/hash.ts';
import { finding, type Finding } from './findings.ts';

/** A text or a snapshot that a fact rests on; `hash` where the fact vouches for its content. */
interface Named {
  unit: string;
  seq: number;
  id: string;
  hash: string | null;
}

/** The fields by which facts name texts; a fact has some of them. */
type Naming = Partial<Record<'documentId' | 'statementId' | 'reasonId' | 'hash', string | null>>;

/** What facts rest on outside themselves: gathered while they are read, compared with what is stored when all have been. */
export class NamedTexts {
  readonly #documents: Named[] = [];
  readonly #snapshots: Named[] = [];

  add({ followUp, facts }: FollowUpRecord): void {
    const unit = followUp.unit_id;
    for (const { seq, body } of facts) {
      if (body.type === 'snapshotTaken') this.#snapshots.push({ unit, seq, id: body.snapshotId, hash: null });
      const { documentId, statementId, reasonId, hash } = body as Naming;
      for (const id of [documentId, statementId, reasonId]) {
        // A receipt without a text is named by its own command.
        if (typeof id !== 'string' || id === body.commandId) continue;
        const vouched = id === documentId && hash !== body.commandId ? (hash ?? null) : null;
        this.#documents.push({ unit, seq, id, hash: vouched });
      }
    }
  }

  compare(stored: readonly StoredText[], snapshotIds: ReadonlySet<string>): Finding[] {
    const hashes = new Map(stored.map((text) => [text.document_id, sha256(text.content)]));
    const altered = stored.filter((text) => hashes.get(text.document_id) !== text.sha256);
    return [
      ...altered.map((text) => finding('DOCUMENT_ALTERED', { unit: text.unit_id, notice: text.document_id })),
      ...this.#documents.flatMap(({ unit, seq, id, hash }) => {
        const now = hashes.get(id);
        if (now === undefined) return [finding('DOCUMENT_MISSING', { unit, seq, notice: id })];
        return hash !== null && now !== hash ? [finding('DOCUMENT_ALTERED', { unit, notice: id })] : [];
      }),
      ...this.#snapshots
        .filter(({ id }) => !snapshotIds.has(id))
        .map(({ unit, seq, id }) => finding('SNAPSHOT_MISSING', { unit, seq, notice: id })),
    ];
  }
}
