import type { Instant } from '../../domain/time.ts';
import { plainInstant } from '../evidence/plain-instant.ts';
import type { ArchiveFile, ArchiveHead } from './archive-types.ts';
import { element, optional, xmlDocument, type Element } from './xml.ts';

const NAMESPACE = 'http://www.arkivverket.no/standarder/noark5/arkivmelding/v2';
export const OUR_NAME = 'Toårshjulet';

/**
 * The delivery as Noark 5 calls things: case folder, registration, documents with checksums. Codes that an archive gives out itself
 * (classes, series, disposal) are its own and not in here; access is what people have set for the folder.
 */
export function arkivmelding(head: ArchiveHead, files: readonly ArchiveFile[], madeAt: Instant): string {
  const { folder, unit } = head;
  return xmlDocument(
    element(
      'arkivmelding',
      [
        element('system', OUR_NAME),
        element('meldingId', head.externalId),
        element('tidspunkt', plainInstant(madeAt)),
        element('antallFiler', String(files.length)),
        element(
          'mappe',
          [
            element('mappeID', folder.caseId),
            element('tittel', folder.title),
            element('registrering', registration(head, files), { 'xsi:type': 'journalpost' }),
            element('administrativEnhet', unit.name),
          ],
          { 'xsi:type': 'saksmappe' },
        ),
      ],
      { xmlns: NAMESPACE, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' },
    ),
  );
}

function registration(head: ArchiveHead, files: readonly ArchiveFile[]): (Element | null)[] {
  const { externalId, title, at, unit, writer } = head;
  const made = element('opprettetDato', plainInstant(at));
  const by = element('opprettetAv', writer?.name ?? OUR_NAME);
  return [
    made,
    by,
    element('tittel', title),
    screening(head),
    ...files.map((file, index) => documentOf(file, index, [made, by])),
    element('eksternNoekkel', [element('fagsystem', OUR_NAME), element('noekkel', externalId)]),
    element('journalposttype', 'Organinternt dokument uten oppfølging'),
    element('dokumentetsDato', plainInstant(at).slice(0, 10)),
    element('korrespondansepart', [
      element('korrespondanseparttype', 'Intern avsender'),
      element('korrespondansepartNavn', writer?.name ?? unit.name),
      element('administrativEnhet', `${unit.name} (${unit.abbreviation})`),
      optional('saksbehandler', writer === null ? null : writer.name),
    ]),
  ];
}

function screening({ folder: { accessCode, legalBasis } }: ArchiveHead): Element | null {
  if (accessCode === null && legalBasis === null) return null;
  return element('skjerming', [optional('tilgangsrestriksjon', accessCode), optional('skjermingshjemmel', legalBasis)]);
}

function documentOf(file: ArchiveFile, index: number, made: readonly Element[]): Element {
  return element('dokumentbeskrivelse', [
    element('dokumenttype', index === 0 ? 'Dokument' : 'Vedlegg'),
    element('dokumentstatus', 'Dokumentet er ferdigstilt'),
    element('tittel', file.title),
    ...made,
    element('tilknyttetRegistreringSom', index === 0 ? 'Hoveddokument' : 'Vedlegg'),
    element('dokumentnummer', String(index + 1)),
    element('dokumentobjekt', [
      element('versjonsnummer', '1'),
      element('variantformat', file.variant),
      element('format', file.mediaType === 'application/pdf' ? 'PDF/A-3a' : 'ZIP'),
      element('mimeType', file.mediaType),
      ...made,
      element('referanseDokumentfil', `dokumenter/${file.name}`),
      element('sjekksum', file.sha256),
      element('sjekksumAlgoritme', 'SHA-256'),
      element('filstoerrelse', String(file.bytes.length)),
    ]),
  ]);
}
