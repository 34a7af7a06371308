/** What somebody wrote, out of its document. */
export function textIn(content: unknown): string | null {
  const text = typeof content === 'object' && content !== null ? (content as { text?: unknown }).text : undefined;
  return typeof text === 'string' && text !== '' ? text : null;
}
