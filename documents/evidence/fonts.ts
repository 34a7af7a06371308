import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const require = createRequire(import.meta.url);
const open = (weight: string): Font => create(readFileSync(require.resolve(`@expo-google-fonts/inter/${weight}`))) as Font;

let fonts: { regular: Font; bold: Font } | undefined;

/** Inter (Open Font License), whole and embedded: an archive PDF may use no other. Parsed once, which takes half a second. */
export function archiveFonts(): { regular: Font; bold: Font } {
  return (fonts ??= { regular: open('400Regular/Inter_400Regular.ttf'), bold: open('700Bold/Inter_700Bold.ttf') });
}

const INVISIBLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]/g;

/** One character without a glyph breaks conformance for the whole file, so what the font does not know becomes a square. */
export function drawable(text: string, font: Font): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\t\u2028\u2029]/g, ' ')
    .replace(INVISIBLE, '');
  return Array.from(clean, (char) => (char === '\n' || font.hasGlyphForCodePoint(char.codePointAt(0)!) ? char : '\u25a1')).join('');
}
