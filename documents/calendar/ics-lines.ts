// The grammar of RFC 5545: how a line is written. What stands in the lines is decided elsewhere.

const OCTETS = 75;
const encoder = new TextEncoder();

/** One property, folded: no line is longer than 75 octets, and no letter is cut in two. */
export function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > OCTETS) {
      lines.push(current);
      // The space that marks a continuation counts too.
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** A text value: what has a meaning in the format is escaped, line ends are `\n`, other control letters are gone. */
export function text(value: string): string {
  return withoutControls(value.replaceAll(/\r\n?/g, '\n'))
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');
}

/** A parameter's value in quotes. It has no escape for quotes, so they go. */
export function quoted(value: string): string {
  return `"${withoutControls(value).replaceAll('\n', ' ').replaceAll('"', '')}"`;
}

/** An address as a URI: nothing in it can end the line. */
export function mailto(address: string): string {
  return `mailto:${withoutControls(address).replaceAll(/[\s",;:<>]/g, '')}`;
}

/** `2024-03-06` and `09:30` as `20240306T093000`. */
export function localTime(date: string, time: string): string {
  return `${date.replaceAll('-', '')}T${time.replace(':', '')}00`;
}

/** An instant in UTC. */
export function utcTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Control letters could end a line; lone halves of surrogate pairs cannot be written in UTF-8. */
function withoutControls(value: string): string {
  return Array.from(value)
    .filter((letter) => letter === '\n' || letter === '\t' || isWritable(letter.codePointAt(0) ?? 0))
    .join('');
}

function isWritable(code: number): boolean {
  return code >= 0x20 && code !== 0x7f && !(code >= 0x80 && code < 0xa0) && !(code >= 0xd800 && code < 0xe000);
}
