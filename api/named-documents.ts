import type { Command } from '../domain/commands.ts';
import type { CompiledPlan } from '../domain/plan.ts';
import type { Trx } from '../db/database.ts';
import { findDocument } from '../db/document.repository.ts';
import { namesSameMeasures, planIn } from '../documents/action-plan/plan-document.ts';
import { Problem, unknown } from './problem.ts';

/** Kinds that are nobody's but their writer's until the writer sends them. */
const OWN: readonly string[] = ['statement', 'reason'];

type NamedBy = 'documentId' | 'statementId' | 'reasonId';

/** The kind a text must be of: whatever is read as an invitation has been checked as one when it was stored. */
function kindOf(type: Command['type'], by: NamedBy): string | null {
  if (by === 'statementId') return 'statement';
  if (by === 'reasonId') return 'reason';
  return type === 'planMeeting' ? 'invitation' : null;
}

/**
 * What a command rests on must be in the record: each text it names was stored for this duty of this follow-up, with the hash it is
 * named by. Answers with the hash of what it names, for the facts to vouch for. A statement or a reason is its writer's own: nobody else can send it, or read it by pretending to.
 */
export async function checkNamedDocuments(
  trx: Trx,
  followUpId: string,
  personId: string,
  command: Command,
  plan: CompiledPlan,
): Promise<{ textHash?: string }> {
  // What is about the unit as a whole has its text where its duty is going to be.
  const about = 'duty' in command ? command.duty : command.type === 'reportWrongReceiver' ? plan.wrongReceiverDuty?.key : undefined;
  const named = command as Named;
  const { documentId, hash } = named;
  let textHash: string | undefined;
  for (const by of ['documentId', 'statementId', 'reasonId'] as const) {
    const id = named[by];
    if (id === undefined) continue;
    const document = await findDocument(trx, id);
    const fits = document?.follow_up_id === followUpId && document.duty === about;
    const kind = kindOf(command.type, by);
    if (!fits || (kind !== null && document.kind !== kind) || (OWN.includes(document.kind) && document.person_id !== personId))
      throw unknown('DOCUMENT', id);
    const { content } = document;
    if (content === null) throw new Problem(409, 'TEXT_WAS_REMOVED', { duty: document.duty });
    if (id === documentId && hash !== undefined && document.sha256 !== hash) throw new Problem(422, 'DOCUMENT_HASH_DIFFERS', { id });
    if (command.type === 'submitPlan') checkPlan(command, content);
    if (command.type === 'planMeeting' && (JSON.parse(content) as { date?: unknown }).date !== command.on) {
      throw new Problem(422, 'MEETING_DATE_DIFFERS', { duty: command.duty });
    }
    // A form or a plan is vouched for by the hash it is named by.
    if (id !== documentId || hash === undefined) textHash = document.sha256;
  }
  return textHash === undefined ? {} : { textHash };
}

/** The rules see only numbers and dates; they must be those of the plan that people read. */
function checkPlan(command: Command & { type: 'submitPlan' }, content: string): void {
  const plan = planIn(JSON.parse(content));
  if (!plan) return;
  if (!namesSameMeasures(plan, command.measures)) throw new Problem(422, 'PLAN_MEASURES_DIFFER', { duty: command.duty });
  if (plan.heardRepresentative !== command.heard) throw new Problem(422, 'PLAN_HEARD_DIFFERS', { duty: command.duty });
}

type Named = Partial<Record<NamedBy | 'hash', string>>;
