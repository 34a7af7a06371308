import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftView, FormView } from '../../api/schemas/form.schema.ts';
import { put } from './api.ts';
import { useKept } from './kept.ts';
import { merge, same, withoutEmpty, type Answers } from './merge.ts';
import { ApiProblem, codeOf } from './problem.ts';
import { dutyPath } from './queries.ts';

const AFTER_TYPING_MS = 800;

export interface SharedDraft {
  answers: Answers;
  change: (key: string, value: unknown) => void;
  status: 'clean' | 'saving' | 'saved' | 'waiting';
  /** As the API last said. */
  state: DraftView | null;
  /** Fields both have changed, with what the other wrote. */
  conflicts: { key: string; theirs: unknown }[];
  choose: (key: string, whose: 'mine' | 'theirs') => void;
  /** The other wrote something that was put in. */
  merged: boolean;
  refusal: ApiProblem | null;
  /** Saves what is not saved yet; what it answers holds the faults. */
  flush: () => Promise<DraftView | null>;
  forget: () => void;
}

interface Local {
  answers: Answers;
  /** What the API held when this was last in step with it. */
  base: Answers;
  revision: number;
  /** Fields that both have changed and nobody has chosen in yet; kept, for a page loaded anew must not send one over the other. */
  open?: readonly string[];
}

/** A draft that two write: saved a moment after the last key, put together with what the other wrote, and never lost. */
export function useSharedDraft(form: FormView): SharedDraft {
  const { unitId, duty } = form;
  const queries = useQueryClient();
  const start = form.draft?.answers ?? form.submitted?.answers ?? form.proposed;
  const [local, setLocal, forget] = useKept<Local>(`draft ${form.followUpId} ${duty}`, {
    answers: start,
    base: start,
    revision: form.draft?.revision ?? 0,
  });
  const [status, setStatus] = useState<SharedDraft['status']>('clean');
  const [state, setState] = useState<DraftView | null>(form.draft);
  const [merged, setMerged] = useState(false);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const now = useRef(local);
  const saving = useRef<Promise<DraftView | null> | null>(null);
  now.current = local;
  const open = local.open ?? [];

  const keep = useCallback(
    (next: Local) => {
      now.current = next;
      setLocal(next);
    },
    [setLocal],
  );

  /** Puts what the API holds together with what is here. */
  const takeIn = useCallback(
    (theirs: Answers, revision: number) => {
      const { answers, base } = now.current;
      const both = merge(base, answers, theirs);
      // What nobody has chosen yet stays a question, although the base is theirs by now.
      const unchosen = (now.current.open ?? []).filter((key) => !same(both.answers[key], theirs[key]));
      keep({ answers: both.answers, base: theirs, revision, open: [...new Set([...unchosen, ...both.conflicts])] });
      if (both.taken.length > 0) setMerged(true);
    },
    [keep],
  );

  useEffect(() => {
    const held = form.draft;
    if (!held || held.revision <= now.current.revision) return;
    takeIn(held.answers, held.revision);
    setState(held);
  }, [form.draft, takeIn]);

  const save = useCallback(async (): Promise<DraftView | null> => {
    const { answers, revision } = now.current;
    setStatus('saving');
    try {
      const body = { formVersion: form.form.version, sawRevision: revision, answers: withoutEmpty(answers) };
      const saved = await put<DraftView>(`${dutyPath(unitId, duty)}/form/draft`, body);
      const later = now.current.answers;
      keep({ answers: later, base: answers, revision: saved.revision });
      setState(saved);
      setRefusal(null);
      setStatus(same(later, answers) ? 'saved' : 'saving');
      return saved;
    } catch (error) {
      if (codeOf(error) === 'DRAFT_CHANGED') {
        setStatus('waiting');
        await queries.invalidateQueries({ queryKey: ['unit', unitId, 'form', duty] });
        return null;
      }
      setStatus('waiting');
      setRefusal(error instanceof ApiProblem ? error : null);
      return null;
    }
  }, [duty, form.form.version, keep, queries, unitId]);

  const saveOnce = useCallback(async (): Promise<DraftView | null> => {
    while (saving.current) await saving.current;
    saving.current = save().finally(() => {
      saving.current = null;
    });
    return saving.current;
  }, [save]);

  const unsaved = !same(local.answers, local.base);
  useEffect(() => {
    if (!unsaved || open.length > 0) return undefined;
    const timer = setTimeout(() => void saveOnce(), status === 'waiting' ? 3_000 : AFTER_TYPING_MS);
    return () => clearTimeout(timer);
  }, [open.length, local.answers, local.revision, saveOnce, status, unsaved]);

  return {
    answers: local.answers,
    change: (key, value) => {
      setMerged(false);
      keep({ ...now.current, answers: { ...now.current.answers, [key]: value } });
    },
    status,
    state,
    conflicts: open.map((key) => ({ key, theirs: local.base[key] })),
    choose: (key, whose) => {
      const { answers, base, open: asked = [] } = now.current;
      const chosen = whose === 'theirs' ? { ...answers, [key]: base[key] } : answers;
      keep({ ...now.current, answers: chosen, open: asked.filter((one) => one !== key) });
    },
    merged,
    refusal,
    flush: async () => {
      while (saving.current) await saving.current;
      // Saving now would put out what the other wrote.
      if ((now.current.open ?? []).length > 0) return null;
      return same(now.current.answers, now.current.base) && state !== null ? state : saveOnce();
    },
    forget,
  };
}
