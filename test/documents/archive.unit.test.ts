import { describe, expect, it } from 'vitest';
import { formSections, plainLines } from '../../documents/archive/answers-in-words.ts';
import type { ArchiveFile, ArchiveHead } from '../../documents/archive/archive-types.ts';
import { arkivmelding } from '../../documents/archive/arkivmelding.ts';
import { deliveryPdf, deliveryTitle } from '../../documents/archive/delivery-text.ts';
import { PACKAGE_MANIFEST, packageFiles } from '../../documents/archive/package-files.ts';
import { sha256 } from '../../documents/hash.ts';
import { archivedForm, NTNU_TEXTS } from '../fixtures/archive.ts';
import { readXml, textsOf } from '../support/read-xml.ts';

const MADE = Date.UTC(2023, 9, 12, 8);
const bytes = new TextEncoder().encode('%PDF');
const FILE: ArchiveFile = {
  name: 'dokument.pdf',
  title: 'Forberedelse',
  mediaType: 'application/pdf',
  variant: 'Arkivformat',
  bytes,
  sha256: sha256(bytes),
};

function head(changes: Partial<ArchiveHead> = {}, folder: Partial<ArchiveHead['folder']> = {}): ArchiveHead {
  return {
    externalId: '0f4d7a52-0a3c-7000-8000-000000000001',
    kind: 'form',
    title: 'Forberedelse, MH ISM (versjon 1)',
    at: MADE,
    unit: { unitId: 'mh-ism', abbreviation: 'MH ISM', name: 'Institutt for samfunnsmedisin' },
    writer: { name: 'Kari Prøve', role: 'lederen' },
    folder: {
      system: 'archive',
      caseId: '2023/1234',
      title: 'Arbeidsmiljøundersøkelse 2023 MH ISM',
      accessCode: null,
      legalBasis: null,
      ...folder,
    },
    ...changes,
  };
}

describe('arkivmelding.xml', () => {
  it('[NT-027] names the folder, the registration and each file with its checksum', () => {
    const root = readXml(arkivmelding(head(), [FILE, { ...FILE, name: 'bunt.zip', mediaType: 'application/zip' }], MADE));
    expect(root.name).toBe('arkivmelding');
    expect(textsOf(root, 'mappeID')).toEqual(['2023/1234']);
    expect(textsOf(root, 'antallFiler')).toEqual(['2']);
    expect(textsOf(root, 'noekkel')).toEqual(['0f4d7a52-0a3c-7000-8000-000000000001']);
    expect(textsOf(root, 'tilknyttetRegistreringSom')).toEqual(['Hoveddokument', 'Vedlegg']);
    expect(textsOf(root, 'sjekksum')).toEqual([FILE.sha256, FILE.sha256]);
    expect(textsOf(root, 'referanseDokumentfil')).toEqual(['dokumenter/dokument.pdf', 'dokumenter/bunt.zip']);
  });

  it('is well-formed whatever people are called, and says exactly their names', () => {
    const name = `Åse "Bitten" O'Brien & Sønn <script> ]]> 李 \u{1f600}`;
    const title = 'Linje\nto\ttab';
    const root = readXml(arkivmelding(head({ writer: { name, role: 'x' } }, { title }), [FILE], MADE));
    expect(new Set(textsOf(root, 'opprettetAv'))).toEqual(new Set([name]));
    expect(textsOf(root, 'tittel')[0]).toBe(title);
  });

  it('holds no character that XML cannot', () => {
    const odd = `a\u0000b\u0008c\ud800d\ufffee`;
    const xml = arkivmelding(head({ title: odd }), [FILE], MADE);
    expect(textsOf(readXml(xml), 'tittel')).toContain('a\ufffdb\ufffdc\ufffdd\ufffde');
  });

  it('screens what people have screened, and nothing else', () => {
    expect(arkivmelding(head(), [FILE], MADE)).not.toContain('skjerming');
    const root = readXml(arkivmelding(head({}, { accessCode: 'UO', legalBasis: 'Offl. § 23' }), [FILE], MADE));
    expect([textsOf(root, 'tilgangsrestriksjon'), textsOf(root, 'skjermingshjemmel')]).toEqual([['UO'], ['Offl. § 23']]);
  });
});

describe('a package', () => {
  it('lists every other file with size and checksum, and is the same for the same delivery', () => {
    const files = packageFiles(head(), [FILE], MADE);
    expect(Object.keys(files)).toEqual(['arkivmelding.xml', 'dokumenter/dokument.pdf', PACKAGE_MANIFEST]);
    const manifest = JSON.parse(new TextDecoder().decode(files[PACKAGE_MANIFEST])) as { files: { name: string; sha256: string }[] };
    expect(manifest.files.map(({ name, sha256: hash }) => [name, hash === sha256(files[name]!)])).toEqual([
      ['arkivmelding.xml', true],
      ['dokumenter/dokument.pdf', true],
    ]);
    expect(packageFiles(head(), [FILE], MADE)).toEqual(files);
  });
});

describe('the text that is archived', () => {
  const paragraphs = (content: ReturnType<typeof deliveryPdf>) =>
    content.sections.flatMap(({ heading, paragraphs: lines }) => [heading, ...lines]);

  it('holds every question with its answer, who handed it in, and the second party’s own words unaltered [E64]', () => {
    const statement = 'Vi var ikke enige om målene.\nDet står her for alle.';
    const pdf = deliveryPdf(
      archivedForm({
        answer: { name: 'Ola Prøve', role: 'safetyRepresentative', outcome: 'notConfirmed', at: MADE, statement: { text: statement } },
      }),
      'nb',
    );
    expect(pdf.title).toBe('Skjema for forberedelse, MH ISM (versjon 2)'.replace('Skjema for forberedelse', titleOf('P1.preparationForm')));
    expect(pdf.lead.join(' ')).toContain('Levert av Kari Prøve (lederen).');
    const said = paragraphs(pdf);
    expect(said).toContain('Hvilke mål har dere for arbeidsmiljøarbeidet?');
    expect(said).toContain('– Alle skal kunne si fra');
    expect(said.some((line) => line.startsWith('Ikke bekreftet, egen uttalelse. Ola Prøve (verneombudet)'))).toBe(true);
    expect(said).toContain(statement);
  });

  it('[E66] says for ever that the safety service has not answered', () => {
    expect(paragraphs(deliveryPdf(archivedForm({ end: 'closedUnanswered' }), 'nb'))).toContain(
      'Ikke besvart fra vernetjenesten innen fristen.',
    );
    expect(paragraphs(deliveryPdf(archivedForm({ end: 'fulfilled' }), 'nb')).join(' ')).not.toContain('Ikke besvart fra vernetjenesten');
  });

  it('leaves out nothing that was written, also where no form asks for it', () => {
    const form = NTNU_TEXTS.forms!['preparation']!;
    const sections = formSections(form, { extra: { deep: ['a', 'b'] } }, 'nb');
    expect(sections.at(-1)?.paragraphs).toEqual(plainLines({ extra: { deep: ['a', 'b'] } }, 'nb'));
    expect(plainLines({ extra: { deep: ['a', 'b'] } }, 'nb').join('|')).toMatch(/a.*b/);
    expect(plainLines({ text: 'Bare dette' }, 'nb')).toEqual(['Bare dette']);
  });

  it('is called by thing, unit and version, in three languages, and by no person', () => {
    const about = { duty: 'P3.actionPlan', version: 3, unit: 'MH ISM', texts: NTNU_TEXTS };
    for (const language of ['nb', 'nn', 'en'] as const) {
      expect(deliveryTitle('plan', about, language)).toMatch(/MH ISM \(ver[a-z]+ 3\)$/);
      expect(deliveryTitle('evidence', { ...about, duty: null }, language)).toContain('MH ISM');
    }
  });
});

function titleOf(duty: string): string {
  return NTNU_TEXTS.duties[duty]!.nb;
}
