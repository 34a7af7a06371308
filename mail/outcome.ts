/**
 * What became of a letter. `bounced` is for good; `deferred` was refused for now; `lost` never reached the text, so trying again is
 * safe; `unknown` was on its way when the answer went missing, so it may have arrived.
 */
export type Outcome =
  | { kind: 'sent'; code: string }
  | { kind: 'bounced'; code: string }
  | { kind: 'deferred'; code: string }
  | { kind: 'lost'; code: string }
  | { kind: 'unknown'; code: string };

interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
}

/** Sorts an error of the transport. Answers of the server decide; without one it matters whether the text had begun to leave. */
export function outcomeOf(error: unknown, textBegun: boolean): Outcome {
  const { code, responseCode, command } = (error ?? {}) as SmtpError;
  // A refused log-in or greeting is ours to mend, not the receiver's fault.
  if (code === 'EAUTH' || (command !== undefined && GREETING.has(command) && responseCode !== undefined)) {
    return { kind: 'lost', code: String(responseCode ?? code) };
  }
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'bounced', code: String(responseCode) };
  if (responseCode !== undefined && responseCode >= 400) return { kind: 'deferred', code: String(responseCode) };
  // No usable address: the library refused before it called anybody.
  if (code === 'EENVELOPE') return { kind: 'bounced', code: 'address' };
  return { kind: textBegun ? 'unknown' : 'lost', code: code ?? 'ERROR' };
}

const GREETING: ReadonlySet<string> = new Set(['CONN', 'HELO', 'EHLO', 'STARTTLS', 'AUTH']);
