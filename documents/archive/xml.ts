/** An element; null children are left out, so that nothing empty is claimed. */
export interface Element {
  name: string;
  attributes?: Readonly<Record<string, string>>;
  children: readonly (Element | null)[] | string;
}

export function element(name: string, children: Element['children'], attributes: Readonly<Record<string, string>> = {}): Element {
  return { name, attributes, children };
}

/** An element with a text, or none where there is no text. */
export function optional(name: string, text: string | null): Element | null {
  return text === null || text === '' ? null : element(name, text);
}

export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, attributes = {}, children }: Element, indent: string): string {
  const named = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  if (typeof children === 'string') return `${indent}<${named}>${escaped(children)}</${name}>\n`;
  const inner = children.filter((child) => child !== null).map((child) => written(child, `${indent}  `));
  return `${indent}<${named}>\n${inner.join('')}${indent}</${name}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** Characters that no XML 1.0 file may hold, not even escaped. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\t\r\n]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
