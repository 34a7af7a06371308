export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

const TOKEN =
  /<\?xml [^?]*\?>|<(?<close>\/)?(?<name>[A-Za-z_][\w:.-]*)(?<attributes>(?:\s+[\w:.-]+="[^"<]*")*)\s*(?<empty>\/)?>|(?<text>[^<]+)/gy;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads XML strictly, as far as the product writes it; anything that is not well-formed is an error. */
export function readXml(source: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let at = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index !== at) throw new Error(`not well-formed at ${String(at)}: ${source.slice(at, at + 40)}`);
    at += match[0].length;
    const { close, name, attributes = '', empty, text } = match.groups ?? {};
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += unescaped(text);
    else if (close) {
      if (open.pop()?.name !== name) throw new Error(`</${String(name)}> closes nothing`);
    } else if (name) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescaped(value!)] as const);
      const node: XmlNode = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  if (at !== source.length || open.length !== 1 || root.children.length !== 1) throw new Error(`not well-formed at ${String(at)}`);
  return root.children[0]!;
}

function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) throw new Error(`not well-formed: ${text}`);
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string | undefined) =>
    code === undefined ? ENTITIES[name ?? '']! : String.fromCodePoint(Number(code)),
  );
}

/** The texts of all elements with the name, in order. */
export function textsOf(node: XmlNode, name: string): string[] {
  return [...(node.name === name ? [node.text] : []), ...node.children.flatMap((child) => textsOf(child, name))];
}
