import { z } from 'zod';
import { DELIVERY_STATES } from '../../domain/archive.ts';
import { because } from '../../texts/field-reasons.ts';
import { id, instant, registerId } from './common.schema.ts';

/** Numbers and codes as archives write them: no line breaks, nothing to hide in. */
const reference = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cf}]+$/u, because('oneLine'));
const system = z
  .string()
  .max(40)
  .regex(/^[a-z0-9][a-z0-9-]*$/, because('archiveSystem'));

export const folderPath = z.object({ cycleId: id, unitId: registerId });
export const folderBody = z.strictObject({
  caseId: reference.describe("The archive's own number of the case folder"),
  system: system.optional().describe('Where the folder is; without it, the system set up for the unit'),
  title: reference.optional().describe("The folder's title in the archive; without it, the title the plan gives"),
  accessCode: reference.optional().describe('Set by people (tilgangskode); without it none is given'),
  legalBasis: reference.optional().describe('Its legal basis (skjermingshjemmel)'),
  blocked: z.boolean().optional().describe('Nothing is delivered to a blocked folder'),
});

/** A line of a list of folders; empty cells are left out. */
export const folderCells = z.object({
  unitId: registerId,
  caseId: reference,
  system: system.optional(),
  title: reference.optional(),
  accessCode: reference.optional(),
  legalBasis: reference.optional(),
  blocked: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
});
export const folderFile = z.strictObject({
  csv: z
    .string()
    .max(6_000_000)
    .describe('unitId,caseId and, if wanted, system,title,accessCode,legalBasis,blocked. The same as a body of text/csv'),
});
export const foldersQuery = z.strictObject({
  confirm: z.string().describe('The "preview" value of the answer one agrees to; if it would be another now, nothing is stored'),
});
const place = z.object({
  caseId: z.string(),
  system: z.string(),
  title: z.string().nullable().describe('Null: the title the plan gives'),
  accessCode: z.string().nullable(),
  legalBasis: z.string().nullable(),
  blocked: z.boolean(),
});
export const foldersAnswer = z.object({
  preview: z.string().describe('Send it back as "confirm" to store exactly this'),
  counts: z.object({ new: z.number().int(), changed: z.number().int(), same: z.number().int() }),
  folders: z.array(
    z.object({
      unitId: z.string(),
      abbreviation: z.string(),
      change: z.enum(['new', 'changed', 'same']),
      after: place.describe('The folder as the list would have it'),
      before: place.nullable().describe('The folder as it is now'),
    }),
  ),
});

export const folderView = z.object({
  unitId: z.string(),
  cycleId: id,
  system: z.string(),
  caseId: z.string(),
  title: z.string(),
  accessCode: z.string().nullable(),
  legalBasis: z.string().nullable(),
  blocked: z.boolean(),
  setAt: instant,
});
export type FolderView = z.infer<typeof folderView>;

export const folderAnswer = z.object({
  folder: folderView.nullable(),
  earlier: z.array(folderView).describe('Where the folder was before: what was archived then is still there'),
  proposed: z.object({ system: z.string(), title: z.string() }).describe('What a new folder would be called, and where it would be'),
  systems: z.array(z.string()),
});

export const deliveryPath = z.object({ deliveryId: id });
export const deliveriesQuery = z.object({
  cycle: id.optional().describe('Without it, the cycle that runs'),
  state: z.enum(DELIVERY_STATES).optional(),
  unit: registerId.optional(),
  after: id.optional().describe('The last id of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const deliveryView = z.object({
  deliveryId: id,
  unitId: z.string(),
  kind: z.string(),
  duty: z.string().nullable(),
  title: z.string().describe('As it is called in the archive'),
  state: z.enum(DELIVERY_STATES),
  stateText: z.string(),
  problem: z.object({ code: z.string(), detail: z.string() }).nullable().describe('What a person must mend'),
  madeAt: instant,
  late: z.boolean().describe('The archive has had it for long: nobody in the unit is late because of it'),
  system: z.string().nullable(),
  caseId: z.string().nullable(),
  journalNumber: z.string().nullable(),
  archivedAt: instant.nullable(),
});
export type DeliveryView = z.infer<typeof deliveryView>;

export const deliveriesAnswer = z.object({ deliveries: z.array(deliveryView) });
export const unitArchive = z.object({
  caseId: z.string().nullable(),
  system: z.string().nullable(),
  deliveries: z.array(deliveryView),
});

export const receiptBody = z.strictObject({
  journalNumber: reference,
  caseId: reference.optional().describe("Without it, the unit's case"),
});
