import type { DeliveryKind } from '../../domain/archive.ts';
import type { Instant } from '../../domain/time.ts';

/** One file of a delivery. The first is what the registration is about; the others are attachments. */
export interface ArchiveFile {
  /** Safe as a file name everywhere. */
  name: string;
  title: string;
  mediaType: 'application/pdf' | 'application/zip';
  /** PDF/A is for keeping; a bundle is what it was made of. */
  variant: 'Arkivformat' | 'Produksjonsformat';
  bytes: Uint8Array;
  sha256: string;
}

/** What people have said about the folder. Nothing here is guessed: without an access code none is given. */
export interface ArchiveFolder {
  system: string;
  caseId: string;
  title: string;
  accessCode: string | null;
  legalBasis: string | null;
}

/** All that is known of a delivery without its files. */
export interface ArchiveHead {
  /** Names the delivery for ever and everywhere: whoever asks the archive again, asks by this. */
  externalId: string;
  kind: DeliveryKind;
  title: string;
  /** When the text was final. */
  at: Instant;
  unit: { unitId: string; abbreviation: string; name: string };
  /** Who handed it in, and in which role. */
  writer: { name: string; role: string } | null;
  folder: ArchiveFolder;
}
