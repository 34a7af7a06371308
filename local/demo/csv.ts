/** Rows to CSV, the columns in the order of the first row. */
export function stringify(rows: readonly object[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => cell(textOf((row as Record<string, unknown>)[column]))).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
