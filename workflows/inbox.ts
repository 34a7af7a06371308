import { ApplicationFailure, allHandlersFinished, condition, isCancellation, setHandler } from '@temporalio/workflow';
import type { AdvanceResult } from '../activities/types.ts';
import { look, submit, type SubmitVerdict } from './messages.ts';

interface Question {
  verdict?: SubmitVerdict;
}

export interface Inbox {
  hasCommands(): boolean;
  /** Nobody waits for an answer and no handler runs. */
  isIdle(): boolean;
  undecided(): number;
  /** Empties the queue; the ids stay open until they are settled. */
  take(): string[];
  settle(verdicts: AdvanceResult['verdicts']): void;
}

const COMMAND_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function checkShape(commandId: unknown): void {
  if (typeof commandId !== 'string' || !COMMAND_ID.test(commandId)) {
    throw ApplicationFailure.nonRetryable('a command is named by its id', 'COMMAND_ID_INVALID');
  }
}

/** Collects command ids from updates; a handler answers when the main loop has decided. Refusals are answers, never thrown. */
export function openInbox(): Inbox {
  const open = new Map<string, Question>();
  let queue: string[] = [];
  let taken: string[] = [];
  let looks: Question[] = [];
  let looking: Question[] = [];

  async function answered(question: Question): Promise<SubmitVerdict> {
    try {
      await condition(() => question.verdict !== undefined);
    } catch (error) {
      // The follow-up was cancelled in Temporal. The row still decides; say only that no answer came from here.
      if (!isCancellation(error)) throw error;
    }
    return question.verdict ?? 'unknown';
  }

  setHandler(
    submit,
    (commandId) => {
      const known = open.get(commandId);
      if (known) return answered(known);
      const question: Question = {};
      open.set(commandId, question);
      queue.push(commandId);
      return answered(question);
    },
    { validator: checkShape },
  );

  setHandler(look, async () => {
    const question: Question = {};
    looks.push(question);
    await answered(question);
  });

  return {
    hasCommands: () => queue.length > 0 || looks.length > 0,
    isIdle: () => open.size === 0 && looks.length === 0 && allHandlersFinished(),
    undecided: () => open.size,
    take() {
      [taken, queue] = [queue, []];
      [looking, looks] = [looks, []];
      return taken;
    },
    settle(verdicts) {
      for (const commandId of taken) {
        const question = open.get(commandId);
        if (question) question.verdict = verdicts[commandId] ?? 'unknown';
        open.delete(commandId);
      }
      for (const question of looking) question.verdict = 'accepted';
      taken = [];
      looking = [];
    },
  };
}
