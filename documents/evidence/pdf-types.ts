import type { Instant } from '../../domain/time.ts';
import type { Language } from '../../texts/language.ts';

/** A document before it becomes a PDF: headings, paragraphs and tables, nothing about looks. */
export interface PdfDocument {
  title: string;
  language: Language;
  /** The date in the file's own data; never the machine's clock, or the same record would give other bytes. */
  createdAt: Instant;
  lead: string[];
  sections: PdfSection[];
  pageWords: (page: number, pages: number) => string;
}

export interface PdfSection {
  heading: string;
  paragraphs: string[];
  /** `otherColumns`: how wide each column is but the first, in points. */
  table: { columns: string[]; rows: string[][]; otherColumns?: number } | null;
}
