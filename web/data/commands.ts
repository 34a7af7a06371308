import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { DocumentStored } from '../../api/schemas/document.schema.ts';
import type { CommandAnswer, PersonCommand } from '../../api/schemas/command.schema.ts';
import { get, post } from './api.ts';
import { ApiProblem, codeOf, isVerdict, NotDecided } from './problem.ts';

export interface Asked {
  followUpId: string;
  sawRevision?: number;
  command: PersonCommand;
}

/** What has an address of its own, and a verdict like every command. */
export interface AskedAt {
  path: string;
  body: Record<string, unknown>;
}

const CHANGED: readonly string[] = ['DUTY_CHANGED', 'FORM_CHANGED', 'DUTY_ENDED', 'FORM_ALREADY_SUBMITTED'];
const LOOK_AGAIN_MS = 700;
const LOOKS = 20;

/** Sends a command and waits for its verdict; 202 means that it is written down and judged in a moment. Only accepted is done. */
export async function carryOut(key: string, asked: Asked | AskedAt): Promise<CommandAnswer> {
  const [path, body] = 'path' in asked ? [asked.path, asked.body] : ['/commands', asked];
  let answer = await post<CommandAnswer>(path, body, { 'idempotency-key': key });
  for (let look = 0; answer.status === 'undecided' && look < LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    answer = await get<CommandAnswer>(`/commands/${answer.commandId}`);
  }
  if (answer.refusal !== null) throw new ApiProblem(answer.refusal);
  if (answer.status !== 'accepted') throw new NotDecided();
  return answer;
}

/**
 * One act of a person. Its key stays the same until there is a verdict or its content changes, so that a double click,
 * or a retry after a lost answer, is one act. After a refusal the same content is a new act: things may have changed since.
 */
export function useAct(onDone?: () => void) {
  const queries = useQueryClient();
  const attempt = useRef({ content: '', key: '' });
  return useMutation({
    mutationFn: async (prepare: () => Promise<Asked | AskedAt>) => {
      const asked = await prepare();
      const content = JSON.stringify(asked);
      if (attempt.current.content !== content) attempt.current = { content, key: crypto.randomUUID() };
      return carryOut(attempt.current.key, asked);
    },
    onError: async (error) => {
      if (isVerdict(error)) attempt.current = { content: '', key: '' };
      // The page then shows how things stand since, and sends with what it sees.
      if (error instanceof NotDecided || CHANGED.includes(codeOf(error) ?? '')) await queries.invalidateQueries();
    },
    onSuccess: async () => {
      attempt.current = { content: '', key: '' };
      await queries.invalidateQueries();
      onDone?.();
    },
  });
}

export type DocumentKind = 'form' | 'actionPlan' | 'minutes' | 'invitation' | 'statement' | 'reason';

// A second try at sending the same text names the document of the first.
const stored = new Map<string, Promise<DocumentStored>>();

/** Stores a text, so that a command can name it. */
export function storeDocument(
  followUpId: string,
  duty: string,
  kind: DocumentKind,
  content: Record<string, unknown>,
): Promise<DocumentStored> {
  const body = { followUpId, duty, kind, content };
  const name = JSON.stringify(body);
  let storing = stored.get(name);
  if (!storing) {
    storing = post<DocumentStored>('/documents', body);
    stored.set(name, storing);
    storing.catch(() => stored.delete(name));
  }
  return storing;
}
