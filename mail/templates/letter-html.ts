import { LOCALES } from '../../texts/language.ts';
import { thenLine, type LetterView } from '../../texts/letter.ts';
import { DARK, STYLE } from './look.ts';

/** The letter as HTML: one column, one button, no picture, nothing fetched from anywhere. Says the same as the text part. */
export function letterHtml(view: LetterView): string {
  const [lead, ...rest] = view.sections;
  const body = [
    paragraph(view.greeting),
    view.opening === null ? '' : paragraph(view.opening),
    lead ? `<h1 style="${STYLE.lead}">${escape(lead.heading)}</h1>` : '',
    lead?.when ? `<p style="${STYLE.when}">${escape(lead.when)}</p>` : '',
    ...(lead?.lines ?? []).map(paragraph),
    button(view),
    lead?.then ? part(lead.then.heading, lead.then.lines) : '',
    ...rest.map((section) =>
      part(
        section.heading,
        [section.when, ...section.lines, thenLine(section)].filter((line) => line !== null),
      ),
    ),
    ...view.outlook.map(({ heading, lines }) => part(heading, lines)),
    `<div class="rule" style="${STYLE.rule}margin:32px 0 16px;">&nbsp;</div>`,
    ...view.small.map((line) => small(escape(line))),
    small(`<a class="link" style="${STYLE.link}" href="${escape(view.why.url)}">${escape(view.why.label)}</a>`),
  ].join('\n');
  const lang = LOCALES[view.language];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(view.subject)}</title>
<style>${DARK}</style>
</head>
<body class="page" style="${STYLE.page}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<table role="presentation" lang="${lang}" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;"><tr>
<td class="cell" align="left" style="${STYLE.cell}">
${body}
</td>
</tr></table>
</td></tr></table>
</body>
</html>
`;
}

function button({ button: { label, url } }: LetterView): string {
  const link = `<a style="${STYLE.buttonLink}" href="${escape(url)}">${escape(label)}</a>`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 16px;"><tr><td class="button" style="${STYLE.button}">${link}</td></tr></table>`;
}

function part(heading: string, lines: readonly string[]): string {
  return `<h2 style="${STYLE.heading}">${escape(heading)}</h2>\n${lines.map((line) => `<p style="${STYLE.line}">${escape(line)}</p>`).join('\n')}`;
}

function paragraph(text: string): string {
  return `<p style="${STYLE.paragraph}">${escape(text)}</p>`;
}

function small(html: string): string {
  return `<p class="small" style="${STYLE.small}">${html}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign).replace(NUMBER_BEFORE_WORD, '$1&nbsp;');
}

/** "30. april", "1 November" and "7 dager" stay on one line. */
const NUMBER_BEFORE_WORD = /(\b\d{1,3}\.?) (?=\p{L})/gu;
