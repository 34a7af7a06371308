import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { LOCALES } from '../../texts/language.ts';
import { archiveFonts, drawable } from './fonts.ts';
import { PDF_UA } from './pdf-ua.ts';
import type { PdfDocument, PdfSection } from './pdf-types.ts';

const MARGIN = 56;
/** Width of all columns but the first, which names the thing and takes the rest, where a table says no other. */
const OTHER_COLUMNS = 92;
const SIZE = { title: 20, heading: 14, text: 10.5, table: 9, page: 8 };

/** A PDF/A-3a and PDF/UA-1 file: tagged, with its own fonts, and the same bytes for the same document. */
export async function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  const fonts = archiveFonts();
  const date = new Date(document.createdAt);
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    subset: 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    lang: LOCALES[document.language],
    // Else Helvetica is selected, which is not embedded.
    font: fonts.regular as unknown as string,
    info: { Title: document.title, Author: 'Toårshjulet', Creator: 'Toårshjulet', Producer: 'pdfkit', CreationDate: date, ModDate: date },
  });
  const bytes = buffer(pdf);
  pdf.appendXML(PDF_UA);
  pdf.registerFont('regular', fonts.regular as unknown as string);
  pdf.registerFont('bold', fonts.bold as unknown as string);

  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const write = (tag: 'H1' | 'H2' | 'P', text: string) => {
    const bold = tag !== 'P';
    const size = tag === 'H1' ? SIZE.title : tag === 'H2' ? SIZE.heading : SIZE.text;
    const shown = drawable(text, bold ? fonts.bold : fonts.regular);
    root.add(
      pdf.struct(tag, {}, () => {
        pdf
          .font(bold ? 'bold' : 'regular')
          .fontSize(size)
          .text(shown);
      }),
    );
    pdf.moveDown(tag === 'P' ? 0.4 : 0.5);
  };
  write('H1', document.title);
  for (const text of document.lead) write('P', text);
  for (const section of document.sections) {
    // A heading at the very foot of a page would stand without what it is about.
    if (pdf.y > pdf.page.height - 3 * MARGIN) pdf.addPage();
    pdf.moveDown();
    write('H2', section.heading);
    for (const text of section.paragraphs) write('P', text);
    if (section.table) drawTable(pdf, root, section.table);
  }
  root.end();
  numberPages(pdf, document);
  pdf.end();
  return bytes;
}

function drawTable(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { columns, rows, otherColumns = OTHER_COLUMNS }: NonNullable<PdfSection['table']>,
): void {
  const { regular, bold } = archiveFonts();
  pdf.font('regular').fontSize(SIZE.table);
  // The types know neither `structParent` nor `scope`.
  const options = {
    structParent: root,
    columnStyles: columns.map((_, index) => (index === 0 ? '*' : otherColumns)),
    defaultStyle: { padding: 4, borderColor: '#8a94a3' },
    rowStyles: (index: number) => (index === 0 ? { font: { src: 'bold' } } : {}),
    data: [
      columns.map((text) => ({ text: drawable(text, bold), type: 'TH' as const, scope: 'Column' as const })),
      ...rows.map((row) => row.map((text) => drawable(text, regular))),
    ],
  };
  pdf.table(options as PDFKit.Mixins.TableOptionsWithData);
  pdf.moveDown();
}

/** Page numbers are no content: a screen reader must not read them in the middle of a sentence. */
function numberPages(pdf: PDFKit.PDFDocument, { pageWords }: PdfDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    // Text below the margin would otherwise open a new page.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('regular').fontSize(SIZE.page);
    pdf.text(pageWords(index + 1, count), MARGIN, pdf.page.height - MARGIN / 2, { align: 'right', lineBreak: false });
    pdf.endMarkedContent();
  }
}
