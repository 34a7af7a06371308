import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'use small letters, digits and hyphens');

const system = z.discriminatedUnion('adapter', [
  z.strictObject({ adapter: z.literal('manual') }),
  z.strictObject({ adapter: z.literal('package'), dir: z.string().min(1).optional() }),
  z.strictObject({
    adapter: z.literal('http'),
    url: z.url({ protocol: /^https?$/ }),
    token: z.string().min(1).optional(),
    timeoutSeconds: z.int().min(1).max(240).optional(),
  }),
]);

const schema = z
  .strictObject({
    default: name,
    systems: z.record(name, system),
    /** Units with a system of their own; it holds for all below them. */
    units: z.record(z.string(), name).default({}),
    levels: z.partialRecord(z.enum(['1', '2', '3', '4']), name).default({}),
    /** What archived files are written in. */
    language: z.enum(['nb', 'nn', 'en']).default('nb'),
  })
  .superRefine((value, context) => {
    for (const used of [value.default, ...Object.values(value.units), ...Object.values(value.levels)]) {
      if (!Object.hasOwn(value.systems, used)) context.addIssue({ code: 'custom', message: `there is no system ${used} in systems` });
    }
  });

export type ArchiveSettings = z.infer<typeof schema>;

/** Without a file, somebody in the records office enters case and journal number. */
export const MANUAL_ONLY: ArchiveSettings = {
  default: 'archive',
  systems: { archive: { adapter: 'manual' } },
  units: {},
  levels: {},
  language: 'nb',
};

export class ArchiveSettingsError extends Error {
  override name = 'ArchiveSettingsError';
}

/** Values are not shown: there are tokens among them. */
export function parseArchiveSettings(text: string, file = 'the archive settings'): ArchiveSettings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ArchiveSettingsError(`${file} is no JSON`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new ArchiveSettingsError(`${file} has a fault:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}

export function readArchiveSettings(file: string | undefined): ArchiveSettings {
  if (file === undefined) return MANUAL_ONLY;
  if (!existsSync(file)) throw new ArchiveSettingsError(`ARCHIVE_CONFIG names ${file}, which is not there`);
  return parseArchiveSettings(readFileSync(file, 'utf8'), file);
}

/** Where a system's packages are put. */
export function packageDir(system: string, dir: string | undefined, dataDir: string | undefined): string {
  if (dir !== undefined) return dir;
  if (dataDir !== undefined) return join(dataDir, 'archive', system);
  throw new ArchiveSettingsError(`the archive ${system} has no dir, and DATA_DIR is not set`);
}
