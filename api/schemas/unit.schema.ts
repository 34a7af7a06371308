import { z } from 'zod';
import { unitArchive } from './archive.schema.ts';
import { id, instant, LARGEST, level, registerId } from './common.schema.ts';

export const unitPath = z.object({ unitId: registerId });
export const inCycle = z.object({ cycle: id.optional().describe('Without it, the cycle that runs') });

const counts = z.record(z.string(), z.number().int());

export const unitRow = z.object({
  unitId: z.string(),
  parentId: z.string().nullable(),
  level,
  abbreviation: z.string(),
  name: z.string(),
  isResponseUnit: z.boolean(),
  followUpId: id.nullable(),
  phase: z.string().nullable(),
  closed: z.boolean(),
  counts,
});
export type UnitRowView = z.infer<typeof unitRow>;

const party = z.object({
  role: z.string(),
  persons: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      answers: z.literal(true).exactOptional().describe('Chosen by several representatives to answer'),
    }),
  ),
});

export const unitDetail = unitRow.extend({
  cycleId: id,
  cycleTitle: z.string(),
  now: instant.describe('Plan time now'),
  startsAt: instant,
  closesAt: instant,
  phases: z.array(z.object({ key: z.string(), title: z.string(), from: instant, until: instant })),
  people: z
    .array(party)
    .describe('Who stands in the roles around the unit now, fallbacks included; empty for those who see only its status'),
  phaseTitle: z.string().nullable(),
  waiting: z.array(z.object({ duty: z.string(), title: z.string(), on: z.string(), since: instant.nullable() })),
  next: z.object({ duty: z.string(), title: z.string(), what: z.enum(['opens', 'due']), at: instant }).nullable(),
  formerNames: z
    .array(z.object({ abbreviation: z.string(), name: z.string(), until: instant }))
    .describe('What the unit was called before, the newest first'),
  archive: unitArchive.nullable().describe("For whoever follows the archive, and the unit's own parties; null for others"),
  myRoles: z.array(z.string()),
});
export type UnitDetailView = z.infer<typeof unitDetail>;
export type PartyView = z.infer<typeof party>;

const answer = z.object({
  outcome: z.string(),
  role: z.string(),
  at: instant,
  interim: z.literal(true).exactOptional().describe('By one of several representatives before they had chosen one of themselves'),
});

export const dutyView = z.object({
  duty: z.string(),
  title: z.string(),
  order: z.string().describe('The task as an order in plain words'),
  help: z.string(),
  phase: z.string(),
  status: z.string(),
  cause: z.string(),
  responsible: z.string(),
  jointWith: z.string().nullable(),
  heard: z.array(z.string()),
  evidence: z.string(),
  form: z.object({ key: z.string(), version: z.number().int() }).nullable().describe('What is filled in; its questions are at .../form'),
  opensAt: instant.nullable(),
  openedAt: instant.nullable(),
  targetDay: z.string().nullable(),
  lastDay: z.string().nullable().describe('The last day in time'),
  month: z.boolean().describe('A month deadline: shown as the month'),
  dueAt: instant.nullable().describe('Exclusive: the first instant that is late'),
  graceUntil: instant.nullable(),
  hardEndAt: instant.nullable(),
  lateSince: instant.nullable(),
  movedFrom: z.string().nullable().describe('The last day before somebody moved the deadline'),
  ahead: z
    .array(z.object({ step: z.string(), kind: z.string(), date: z.string(), to: z.array(z.string()), mine: z.boolean() }))
    .describe('The letters that come if nothing is done, as far as the reader may know of them'),
  derived: z.array(z.string()).describe("Dates that are the institution's proposals, not the guide's"),
  waitingOn: z.string().nullable(),
  revision: z.number().int(),
  lastChange: z.string().nullable(),
  end: z
    .object({ kind: z.string(), at: instant, onTarget: z.boolean().nullable(), inGrace: z.boolean(), reason: z.string().nullable() })
    .nullable(),
  joint: z
    .object({
      manager: z.string(),
      hash: z.string().nullable(),
      documentId: z.string().nullable(),
      submittedAt: instant.nullable(),
      answer: answer.nullable(),
    })
    .nullable(),
  extension: z.object({ askedAt: instant, lastDay: z.string() }).nullable(),
  meeting: z.object({ occurredOn: z.string(), contested: z.boolean() }).nullable(),
  parts: z.array(z.string()).describe('Days of the parts of a meeting that is not wholly held yet'),
  results: z
    .object({ from: z.string().nullable(), missingOn: z.array(z.string()), mayComeInWriting: z.boolean() })
    .nullable()
    .describe(
      'Of a meeting that reads a report back: from which day that could be done, the recorded days on which it was not, and whether a meeting stands that may be made good in writing',
    ),
  bookings: z
    .array(z.object({ part: z.number().int(), on: z.string(), sequence: z.number().int(), documentId: id, cancelled: z.boolean() }))
    .describe('Times that were set; the calendar file of each is beside the duty'),
  reviewed: z.object({ at: instant, outcome: z.string() }).nullable().describe('When a measure was last looked at'),
  reportOutcome: z.string().nullable(),
  figuresFrozen: z.boolean().describe('The figures it asks for have been frozen: the overview shows them'),
  sentUnits: z.array(z.string()).nullable(),
  plansToDiscuss: z.array(z.string()),
  wrongReceiver: z
    .object({
      discoveredAt: instant,
      accessEndedAt: instant.nullable().describe('When access was taken back'),
      assessed: z.object({ at: instant, authorityToldOn: z.string().nullable(), staffTold: z.boolean() }).nullable(),
      texts: z.array(id).describe('What happened, and why somebody need not be told; empty for those who may not read it'),
    })
    .nullable()
    .describe('A report that reached somebody it was not for'),
  mayDo: z.array(z.string()).describe('Commands the person may send about it now'),
  links: z.array(z.object({ url: z.string(), name: z.string() })),
});
export type DutyView = z.infer<typeof dutyView>;

export const dutiesAnswer = z.object({
  unitId: z.string(),
  cycleId: id,
  followUpId: id,
  duties: z.array(dutyView),
  reportWrongReceiver: z
    .string()
    .nullable()
    .describe('The duty under which to store what happened, for whoever may record a report to the wrong receiver now'),
});
export type DutiesAnswer = z.infer<typeof dutiesAnswer>;

export const factsQuery = inCycle.extend({
  duty: z.string().optional(),
  before: z.coerce.number().int().min(1).max(LARGEST).optional().describe('Only facts before this number'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const factView = z.object({
  seq: z.number().int(),
  type: z.string(),
  duty: z.string().nullable(),
  title: z.string().nullable(),
  at: instant.describe('When it counts'),
  recordedAt: instant,
  byRole: z.string().nullable(),
  commandId: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  told: z.array(z.object({ step: z.string(), role: z.string(), urgency: z.string() })).describe('Whom it told'),
});
export type FactView = z.infer<typeof factView>;

export const factsAnswer = z.object({
  unitId: z.string(),
  cycleId: id,
  followUpId: id,
  facts: z.array(factView),
  next: z
    .array(z.object({ duty: z.string(), title: z.string(), step: z.string(), at: instant, to: z.array(z.string()), urgency: z.string() }))
    .describe('What comes if nothing is done'),
  seenBy: z.array(z.string()).describe('Roles that see this history'),
});

export type FactsAnswer = z.infer<typeof factsAnswer>;

export const letterView = z.object({
  noticeId: id,
  duty: z.string().nullable(),
  title: z.string().nullable(),
  step: z.string(),
  count: z
    .record(z.string(), z.union([z.number(), z.string()]))
    .nullable()
    .describe('The rule: how the step finds its day; null for an occasion'),
  role: z.string(),
  urgency: z.string(),
  issuedAt: instant,
  factSeq: z.number().int(),
  state: z.string(),
  reason: z.string().nullable(),
  supersededBy: z.string().nullable(),
  letters: z.array(
    z.object({
      letterId: id,
      kind: z.string(),
      state: z.string(),
      subject: z.string(),
      madeAt: instant,
      sentAt: instant.nullable(),
      possiblyTwice: z.boolean(),
    }),
  ),
});
export const lettersAnswer = z.object({ unitId: z.string(), cycleId: id, followUpId: id, letters: z.array(letterView) });
export type LettersAnswer = z.infer<typeof lettersAnswer>;
