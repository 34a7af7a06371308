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
  readonly #snapshots: (Place & { id: string })[] = [];

  add({ followUp, facts }: FollowUpRecord): void {
    const unit = followUp.unit_id;
    for (const { seq, body } of facts) {
      if (body.type === 'snapshotTaken') this.#snapshots.push({ unit, seq, id: body.snapshotId });
      this.#documents.push(...textsNamed(body).map((text) => ({ unit, seq, ...text })));
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
