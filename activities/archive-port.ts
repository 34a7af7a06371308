import type { Receipt } from '../domain/archive.ts';
import type { ArchiveRequest } from '../documents/archive/archive-request.ts';

/** What an archive answered. `waiting`: it is handed over, and the receipt comes by other ways. */
export type ArchiveAnswer =
  | { kind: 'receipt'; receipt: Receipt }
  | { kind: 'waiting' }
  /** It will not take it as it is; a person must mend what the code says. */
  | { kind: 'refused'; code: string };

/** Being turned away at a look-up is an answer for people too, not a reason to try for days. */
export class ArchiveRefusedError extends Error {
  override name = 'ArchiveRefusedError';
  readonly code: string;
  constructor(code: string) {
    super(`the archive refused to be asked: ${code}`);
    this.code = code;
  }
}

/**
 * One archive, whatever it is. Asked twice for the same delivery it keeps one: `externalId` names the delivery, and an answer that got
 * lost is found again by it. What only fails for now is thrown, and tried again later, for days if need be; only an
 * `ArchiveRefusedError` is for people.
 */
export interface ArchivePort {
  deliver(request: ArchiveRequest): Promise<ArchiveAnswer>;
  /** The receipt of a delivery whose answer may have got lost; null where the archive does not have it. */
  find(externalId: string): Promise<Receipt | null>;
}

/** By the system's name, as folders name it. */
export type ArchivePorts = ReadonlyMap<string, ArchivePort>;
