import type { FollowUpRecord, StoredText } from '../../db/ledger.repository.ts';
import { textsNamed, type NamedText } from '../../domain/documents.ts';
import { sha256 } from '../../documents/hash.ts';
import { finding, type Finding } from './findings.ts';

interface Place {
  unit: string;
  seq: number;
}

/** What facts rest on outside themselves: gathered while they are read, compared with what is stored when all have been. */
export class NamedTexts {
  readonly #documents: (Place & NamedText)[] = [];
  readonly #removed = new Map<string, Place & { hash: string }>();
  readonly #snapshots: (Place & { id: string })[] = [];

  add({ followUp, facts }: FollowUpRecord): void {
    const unit = followUp.unit_id;
    for (const { seq, body } of facts) {
      if (body.type === 'snapshotTaken') this.#snapshots.push({ unit, seq, id: body.snapshotId });
      if (body.type === 'textRemoved') this.#removed.set(body.textId, { unit, seq, hash: body.sha256 });
      this.#documents.push(...textsNamed(body).map((text) => ({ unit, seq, ...text })));
    }
  }

  compare(stored: readonly StoredText[], snapshotIds: ReadonlySet<string>): Finding[] {
    // A text that a fact says was removed is known by the hash it had.
    const hashes = new Map(stored.map(({ document_id: id, content, sha256: hash }) => [id, content === null ? hash : sha256(content)]));
    const altered = stored.filter((text) => hashes.get(text.document_id) !== text.sha256);
    return [
      ...this.#emptied(stored),
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

  /** Empty is exactly what a fact says was removed. */
  *#emptied(stored: readonly StoredText[]): Iterable<Finding> {
    const rows = new Map(stored.map((text) => [text.document_id, text]));
    for (const { document_id: id, unit_id: unit, content, sha256: hash } of stored) {
      if (content === null && this.#removed.get(id)?.hash !== hash) yield finding('DOCUMENT_EMPTIED', { unit, notice: id });
    }
    for (const [id, { unit, seq }] of this.#removed) {
      const row = rows.get(id);
      if (!row) yield finding('DOCUMENT_MISSING', { unit, seq, notice: id });
      else if (row.content !== null) yield finding('DOCUMENT_NOT_REMOVED', { unit, seq, notice: id });
    }
  }
}
