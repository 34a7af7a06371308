import pino from 'pino';
import type { Logger, LoggerOptions } from 'pino';

export type { Logger } from 'pino';

/** Logs carry ids. What could name a person or open a door is cut out even where somebody logs a whole object. */
const PERSONAL = [
  'name',
  'email',
  'to',
  'cc',
  'subject',
  'text',
  'html',
  'body',
  'statement',
  'remarks',
  'phone',
  'envelope',
  'recipients',
];
const SECRET = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'access_token',
  'refresh_token',
  'id_token',
  'client_secret',
  'connectionString',
  'codecKeys',
];
const REDACTED = [...PERSONAL.map((key) => `*.${key}`), ...SECRET.flatMap((key) => [key, `*.${key}`, `*.headers.${key}`])];

/** Error texts of drivers and mail servers quote addresses and values. */
const ADDRESS = /[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g;
const CREDENTIALS = /\/\/[^\s/@]+@/g;

export function withoutPersons(text: string): string {
  return text.replace(CREDENTIALS, '//[redacted]@').replace(ADDRESS, (found) => (found.startsWith('//[redacted]') ? found : '[address]'));
}

/** Name, code, message and stack: never `detail`, `response` or whatever else a driver hangs on its errors. */
function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutPersons(String(error)) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    message: withoutPersons(error.message),
    stack: withoutPersons(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
  };
}

export const LOG_OPTIONS: LoggerOptions = {
  base: null,
  redact: { paths: REDACTED, censor: '[redacted]' },
  serializers: { err: errorForLog, error: errorForLog },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
};

export interface LogOptions {
  /** Which part of the product speaks: `api`, `worker`, … */
  part: string;
  level?: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** A file, or standard error: standard output belongs to `--json`. */
  file?: string;
}

export function createLogger({ part, level = 'info', file }: LogOptions): Logger {
  const destination = pino.destination({ dest: file ?? 2, mkdir: true, sync: true });
  return pino({ ...LOG_OPTIONS, level }, destination).child({ part });
}
