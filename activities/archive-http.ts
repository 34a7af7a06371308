import type { Receipt } from '../domain/archive.ts';
import type { ArchiveRequest } from '../documents/archive/archive-request.ts';
import { OUR_NAME } from '../documents/archive/arkivmelding.ts';
import { ArchiveRefusedError, type ArchiveAnswer, type ArchivePort } from './archive-port.ts';

export interface HttpArchiveSettings {
  /** The name folders know it by. */
  system: string;
  url: string;
  token?: string | undefined;
  /** How long one question may take, real ms. */
  timeoutMs?: number;
}

const TIMEOUT = 30_000;
const LARGEST_ANSWER = 1024 * 1024;

/** Retryable: the archive is away, slow, or said something that is no answer. */
export class ArchiveAwayError extends Error {
  override name = 'ArchiveAwayError';
}

/**
 * A Noark 5 style service: registrations under a case folder, found again by the key of the system they came from. It is asked for the
 * key before anything is made, so an answer that got lost makes no double; the same key goes along with what is made, for services
 * that look themselves.
 */
export function httpArchive(settings: HttpArchiveSettings): ArchivePort {
  const find = async (externalId: string): Promise<Receipt | null> => {
    const query = new URLSearchParams({ fagsystem: OUR_NAME, noekkel: externalId });
    const answer = await ask(settings, 'GET', `registreringer?${query.toString()}`);
    if (!answer.ok) throw new ArchiveAwayError(`the archive answered ${String(answer.status)} when asked for a key`);
    const found = (answer.body as { treff?: unknown } | null)?.treff;
    if (!Array.isArray(found)) throw new ArchiveAwayError('the archive gave no list');
    return found.length === 0 ? null : receiptIn(settings, found[0]);
  };
  return {
    find,
    async deliver(request) {
      const earlier = await find(request.externalId);
      if (earlier !== null) return { kind: 'receipt', receipt: earlier };
      const path = `saksmapper/${encodeURIComponent(request.folder.caseId)}/registreringer`;
      const answer = await ask(settings, 'POST', path, await bodyOf(request), request.externalId);
      return answer.ok ? { kind: 'receipt', receipt: receiptIn(settings, answer.body) } : refused(answer.status, find, request.externalId);
    },
  };
}

/** 409: it has the key already, though it did not say so when asked; then that is the receipt. */
async function refused(status: number, find: ArchivePort['find'], externalId: string): Promise<ArchiveAnswer> {
  const earlier = status === 409 ? await find(externalId) : null;
  return earlier === null ? { kind: 'refused', code: CODES[status] ?? 'ARCHIVE_REFUSED' } : { kind: 'receipt', receipt: earlier };
}

const CODES: Readonly<Partial<Record<number, string>>> = {
  401: 'ARCHIVE_ACCESS_DENIED',
  403: 'ARCHIVE_ACCESS_DENIED',
  404: 'ARCHIVE_CASE_NOT_FOUND',
  410: 'ARCHIVE_CASE_CLOSED',
  423: 'ARCHIVE_CASE_CLOSED',
};

interface Answer {
  ok: boolean;
  status: number;
  body: unknown;
}

async function ask(settings: HttpArchiveSettings, method: 'GET' | 'POST', path: string, body?: object, key?: string): Promise<Answer> {
  const { url, token, timeoutMs = TIMEOUT } = settings;
  const response = await fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), {
    method,
    // A token must not follow a redirect to somewhere else.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { status, ok } = response;
  if (status >= 500 || status === 408 || status === 425 || status === 429) {
    await response.body?.cancel();
    throw new ArchiveAwayError(`the archive answered ${String(status)}`);
  }
  if (!ok) {
    await response.body?.cancel();
    if (method === 'GET') throw new ArchiveRefusedError([401, 403].includes(status) ? 'ARCHIVE_ACCESS_DENIED' : 'ARCHIVE_REFUSED');
    return { ok, status, body: null };
  }
  const text = await response.text();
  if (text.length > LARGEST_ANSWER) throw new ArchiveAwayError('the archive answered more than an answer can be');
  try {
    return { ok, status, body: JSON.parse(text) as unknown };
  } catch {
    throw new ArchiveAwayError('the archive answered something that is no JSON');
  }
}

/** A receipt without a number is none: asked again later, the archive may have one. */
function receiptIn({ system }: HttpArchiveSettings, value: unknown): Receipt {
  const { saksnummer, journalnummer } = (value ?? {}) as { saksnummer?: unknown; journalnummer?: unknown };
  const [caseId, journalNumber] = [saksnummer, journalnummer].map((part) => (typeof part === 'number' ? String(part) : part));
  if (typeof caseId !== 'string' || typeof journalNumber !== 'string' || caseId === '' || journalNumber === '')
    throw new ArchiveAwayError('the archive gave a receipt without case or journal number');
  return { system, caseId: caseId.slice(0, 200), journalNumber: journalNumber.slice(0, 200) };
}

async function bodyOf(request: ArchiveRequest): Promise<object> {
  const { folder, writer, unit } = request;
  const screened = folder.accessCode !== null || folder.legalBasis !== null;
  return {
    tittel: request.title,
    journalposttype: 'Organinternt dokument uten oppfølging',
    opprettetDato: new Date(request.at).toISOString(),
    eksternNoekkel: { fagsystem: OUR_NAME, noekkel: request.externalId },
    korrespondansepart: { korrespondanseparttype: 'Intern avsender', korrespondansepartNavn: writer?.name ?? unit.name },
    administrativEnhet: `${unit.name} (${unit.abbreviation})`,
    ...(screened ? { skjerming: { tilgangsrestriksjon: folder.accessCode, skjermingshjemmel: folder.legalBasis } } : {}),
    dokumenter: (await request.files()).map((file, index) => ({
      tittel: file.title,
      tilknyttetRegistreringSom: index === 0 ? 'Hoveddokument' : 'Vedlegg',
      dokumentnummer: index + 1,
      filnavn: file.name,
      variantformat: file.variant,
      mimeType: file.mediaType,
      filstoerrelse: file.bytes.length,
      sjekksum: file.sha256,
      sjekksumAlgoritme: 'SHA-256',
      innhold: Buffer.from(file.bytes).toString('base64'),
    })),
  };
}
