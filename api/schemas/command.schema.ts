import { z } from 'zod';
import type { Command } from '../../domain/commands.ts';
import { because } from '../../texts/field-reasons.ts';
import { dutyKey, id, instant, LARGEST, localDate, problem, registerId, role, sha256 } from './common.schema.ts';

const duty = dutyKey;
const documentId = id.exactOptional();
const hash = sha256;
const outsideParty = z.enum(['archive', 'ark', 'report']);
// Facts hold no free text: what people write stands in documents. These are words of a list and numbers of a case.
const wordCode = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, because('wordCode'));
const caseReference = z.string().regex(/^[\p{L}\d][\p{L}\d/._-]{0,59}$/u, because('caseReference'));

const whySmall = id.exactOptional().describe('Why units with fewer employees than advised answer on their own');
const measureId = z.string().regex(/^[\w.-]{1,60}$/, because('measureId'));

const LATEST = Date.UTC(2200, 0);
/** As the rest of the API writes instants; the number of milliseconds is what it becomes. */
const moment = z
  .union([z.int().min(0).max(LATEST), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))], because('moment'))
  .describe('Plan time: ISO 8601 with an offset, or epoch milliseconds');

const part = z.number().int().min(1).max(50).describe('Of a meeting in several parts');
const meeting = z.strictObject({
  occurredOn: localDate,
  partial: z.literal(true).exactOptional().describe('One of several parts; the meeting is held with the one that is not partial'),
  meetingId: id.exactOptional().describe('The same for every unit that met together'),
  present: z.array(role).max(20).exactOptional().describe('Roles that were there; persons are never listed'),
  attended: z.number().int().min(0).max(100_000).exactOptional(),
  resultsReadBack: z
    .enum(['ownReport', 'parentReport'])
    .exactOptional()
    .describe('Whose results were read back. Left out, a meeting before the report came leaves the task open'),
  inWriting: z.literal(true).exactOptional().describe('No meeting: after one, the results were read back in writing to everybody'),
  channel: wordCode.exactOptional(),
});

/** What a person may ask of a follow-up: the commands of the rules, without those that only outside causes write. */
export const personCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sendResponseUnits'), duty, units: z.array(registerId).max(500), reasonId: whySmall }),
  z.strictObject({ type: z.literal('confirmResponseUnits'), duty, units: z.array(registerId).max(500), reasonId: whySmall }),
  z.strictObject({ type: z.literal('recordMeeting'), duty, meeting, documentId }),
  z.strictObject({ type: z.literal('planMeeting'), duty, part: part.exactOptional(), on: localDate, documentId: id, hash }),
  z.strictObject({ type: z.literal('cancelMeeting'), duty, part: part.exactOptional() }),
  z.strictObject({ type: z.literal('contestMeeting'), duty, statementId: id.exactOptional() }),
  z.strictObject({ type: z.literal('submitForm'), duty, documentId: id, hash, external: z.boolean() }),
  z.strictObject({ type: z.literal('editForm'), duty, documentId: id, hash }),
  z.strictObject({
    type: z.literal('answerForm'),
    duty,
    outcome: z.enum(['confirmed', 'confirmedWithRemarks', 'notConfirmed']),
    hash: z.string().min(1).max(100).describe('The hash of what is answered, as the duty shows it'),
    statementId: id.exactOptional(),
    interim: z
      .literal(true)
      .exactOptional()
      .describe('By one of several representatives who have not chosen yet: the answer counts, and shows that it is interim'),
  }),
  z.strictObject({ type: z.literal('closeUnanswered'), duty }),
  z.strictObject({
    type: z.literal('submitPlan'),
    duty,
    documentId: id,
    hash,
    heard: z.boolean(),
    measures: z
      .array(z.strictObject({ id: measureId, lastDay: localDate, state: z.enum(['done', 'stopped']).exactOptional() }))
      .max(200)
      .describe('Those of the document: done and stopped ones with their state'),
  }),
  z.strictObject({
    type: z.literal('reviewMeasure'),
    duty: duty.describe('One measure, such as P4.measure/m1'),
    outcome: z.enum(['keep', 'adjust', 'finish']),
    lastDay: localDate.exactOptional().describe('The new last day, to adjust'),
    heard: z.boolean().exactOptional().describe('Whether the safety representative was heard about the change'),
    documentId,
  }),
  z.strictObject({ type: z.literal('giveConfirmation'), duty, detail: wordCode.exactOptional(), documentId }),
  z.strictObject({
    type: z.literal('recordDiscussion'),
    duty,
    unit: registerId,
    outcome: z.enum(['noted', 'commonMeasure', 'help']),
    measure: z
      .strictObject({ id: measureId, lastDay: localDate })
      .exactOptional()
      .describe('The common measure; one that stands is joined'),
    documentId,
  }),
  z.strictObject({ type: z.literal('raiseMeasure'), duty, documentId }),
  z.strictObject({
    type: z.literal('answerRaised'),
    duty,
    outcome: z.enum(['accept', 'reject', 'redirect']),
    lastDay: localDate.exactOptional().describe('Of the common measure, to accept'),
    joins: dutyKey.exactOptional().describe('A common measure that stands already'),
    reasonId: id.exactOptional().describe('To reject; the unit reads it'),
  }),
  z.strictObject({
    type: z.literal('reportWrongReceiver'),
    discoveredAt: moment,
    accessEndedAt: moment.exactOptional().describe('When access was taken back'),
    reasonId: id.exactOptional().describe('What happened: a reason stored for the duty of the plan, such as P2.wrongReceiver'),
  }),
  z.strictObject({
    type: z.literal('assessWrongReceiver'),
    duty,
    authorityToldOn: localDate.exactOptional().describe('Left out: the authority need not be told'),
    staffTold: z.boolean(),
    reasonId: id.exactOptional().describe('Why somebody need not be told'),
  }),
  z.strictObject({
    type: z.literal('recordReport'),
    duty,
    outcome: z.enum(['ownReport', 'noOwnReport']),
    languages: z.array(z.enum(['nb', 'nn', 'en'])).max(3),
    corrected: z.literal(true).exactOptional().describe('A new version of a report that was recorded before'),
    reasonId: id.exactOptional().describe('Why it was corrected, without any of its content'),
  }),
  z.strictObject({ type: z.literal('recordExternal'), duty, reference: caseReference.exactOptional() }),
  z.strictObject({ type: z.literal('startWaiting'), duty, on: outsideParty }),
  z.strictObject({ type: z.literal('endWaiting'), duty, on: outsideParty }),
  z.strictObject({
    type: z.literal('chooseRepresentative'),
    personId: registerId.describe('One of those who share the representative’s task at the unit'),
  }),
  z.strictObject({ type: z.literal('endUnit'), end: z.enum(['transferred', 'discontinued']), reason: wordCode }),
  z.strictObject({ type: z.literal('requestExtension'), duty, lastDay: localDate, reasonId: id.exactOptional() }),
  z.strictObject({
    type: z.literal('decideExtension'),
    duty,
    granted: z.boolean(),
    lastDay: localDate.exactOptional(),
    reasonId: id.exactOptional(),
  }),
  z.strictObject({ type: z.literal('moveDeadline'), duty, lastDay: localDate, reasonId: id.exactOptional() }),
  z.strictObject({ type: z.literal('setOpening'), duty, opensOn: localDate }),
  z.strictObject({ type: z.literal('waive'), duty, reason: wordCode }),
  z.strictObject({ type: z.literal('requestHelp'), duty, kind: z.enum(['coordinator', 'resourcePerson']) }),
  z.strictObject({ type: z.literal('giveHelp'), duty }),
  z.strictObject({ type: z.literal('reportMissingLink'), duty }),
]);

/** What is removed is made from the record, by a route of its own. */
type OnlyOutside = 'start' | 'becomeResponseUnit' | 'removeTexts' | `note${string}`;
export type PersonCommand = Exclude<Command, { type: OnlyOutside }>;
type Schema = z.output<typeof personCommand>;
type Mirrors = [Schema] extends [PersonCommand] ? ([PersonCommand['type']] extends [Schema['type']] ? true : false) : false;
// Breaks the build when the rules and the API part ways.
export const MIRRORS_THE_RULES: Mirrors = true;

export const commandBody = z
  .strictObject({
    followUpId: id.optional(),
    unitId: registerId.optional(),
    cycleId: id.optional(),
    sawRevision: z
      .number()
      .int()
      .min(0)
      .max(LARGEST)
      .optional()
      .describe('The revision of the duty that the person saw; a stale one is refused with what changed'),
    command: personCommand,
  })
  .refine((body) => body.followUpId !== undefined || body.unitId !== undefined, {
    error: because('whichUnit'),
    path: ['followUpId'],
  });

export const idempotencyHeaders = z.object({
  'idempotency-key': z.string().min(8, because('idempotencyKey')).max(200, because('idempotencyKey')),
});

export const commandAnswer = z.object({
  commandId: id,
  followUpId: id,
  status: z.enum(['accepted', 'refused', 'undecided']),
  receivedAt: instant,
  decidedAt: instant.nullable(),
  duty: z.string().nullable(),
  type: z.string(),
  note: z.object({ code: z.string(), text: z.string() }).nullable().describe('What is still to do although it was accepted'),
  refusal: problem.nullable().describe('Why the rules refused it, in the words of the person'),
});
export type CommandAnswer = z.infer<typeof commandAnswer>;
