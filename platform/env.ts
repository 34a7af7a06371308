import { z } from 'zod';

/** The process environment as it stands. Everything else reads its settings through `readEnv`; only programs that are passed on to children need more. */
export const environment: NodeJS.ProcessEnv = process.env;

const DATABASE_SCHEMES = ['postgres:', 'postgresql:'];
const hasScheme = (text: string, schemes: readonly string[]) => URL.canParse(text) && schemes.includes(new URL(text).protocol);

/** For an address that is given on the command line instead. */
export const isDatabaseUrl = (text: string): boolean => hasScheme(text, DATABASE_SCHEMES);

const url = (...schemes: string[]) =>
  z.string().refine((text) => hasScheme(text, schemes), {
    error: `must be an address starting with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
  });

const codecKeys = z
  .string()
  .regex(
    /^[\w.-]+:[A-Za-z0-9+/]{43}=(,[\w.-]+:([A-Za-z0-9+/]{43}=|destroyed))*$/,
    'must be id:key[,id:key], each key 32 bytes in base64; the first one encrypts',
  );

/** Every configuration name of the product. All are optional here: local mode fills what is missing, a server asks by `requireEnv`. */
const schema = z.object({
  DATABASE_URL: url(...DATABASE_SCHEMES).optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d{1,5}$/, 'must be host:port')
    .optional(),
  TEMPORAL_NAMESPACE: z.string().min(1).default('toarshjul'),
  TEMPORAL_CLI: z.string().min(1).optional(),
  TEMPORAL_TEST_SERVER: z.string().min(1).optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  OIDC_ISSUER: url('https:', 'http:').optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  PUBLIC_URL: url('https:', 'http:').optional(),
  CODEC_KEYS: codecKeys.optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  DATA_DIR: z.string().min(1).optional(),
  SIGN_AGAIN_MINUTES: z.coerce.number('must be a number of minutes').int().min(1).max(480).optional(),
  ARCHIVE_CONFIG: z.string().min(1).optional(),
});

export type Env = z.infer<typeof schema>;
export type EnvName = keyof Env;

export const ENV_NAMES = Object.keys(schema.shape) as EnvName[];

/** Wrong or missing settings: all of them at once, each with its name and what it must be. Values are never shown, they may be secrets. */
export class EnvError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.name = 'EnvError';
    this.faults = faults;
  }
}

/** An empty variable counts as not set, as compose files and CI systems write it. */
function withoutEmpty(source: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(source).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
}

export function readEnv(source: NodeJS.ProcessEnv = environment): Env {
  return requireEnv<never>([], source);
}

/** Like `readEnv`, and the named settings must be there. */
export function requireEnv<Name extends EnvName>(
  names: readonly Name[],
  source: NodeJS.ProcessEnv = environment,
): Env & { [K in Name]-?: NonNullable<Env[K]> } {
  const given = withoutEmpty(source);
  const parsed = schema.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  for (const name of names) {
    if (given[name] === undefined && !(parsed.success && parsed.data[name] !== undefined)) faults.push(`${name} must be set`);
  }
  if (!parsed.success || faults.length > 0) throw new EnvError(faults);
  return parsed.data as Env & { [K in Name]-?: NonNullable<Env[K]> };
}
