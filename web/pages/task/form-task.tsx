import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import type { FormView } from '../../../api/schemas/form.schema.ts';
import type { PersonCommand } from '../../../api/schemas/command.schema.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { FaultSummary } from '../../components/field.tsx';
import { TextRemoved } from '../../components/text-removed.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { withoutEmpty } from '../../data/merge.ts';
import { formQuery } from '../../data/queries.ts';
import { useSharedDraft, type SharedDraft } from '../../data/shared-draft.ts';
import { opensOn } from '../../duties/pick.ts';
import { dayOf, timeOf } from '../../words/today.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { ReadForm } from '../safety/read-form.tsx';
import { FormField, fieldId } from './form-field.tsx';
import { MeasuresSoFar } from './measures-so-far.tsx';
import { PlanOffers } from './plan-offers.tsx';
import type { TaskProps } from './task-props.ts';

/** A form that two fill in together; the responsible person sends it. */
export function FormTask(props: TaskProps) {
  const { unit, duty } = props;
  const say = useSay();
  const { language } = useLanguage();
  const form = useQuery({ ...formQuery(unit.unitId, duty.duty, language), refetchInterval: 5_000 });
  const sent = duty.joint !== null && duty.joint.manager !== 'draft';
  const [changing, setChanging] = useState(false);
  if (!form.data) return <Waiting error={form.error} again={() => void form.refetch()} />;
  const { submitted, removed } = form.data;
  if (sent && !changing) {
    return (
      <section className="stack">
        {submitted && <p>{say('task.sentVersion', { version: submitted.version, date: props.words.date(dayOf(submitted.storedAt)) })}</p>}
        {(submitted ?? removed) && <ReadForm form={form.data} words={props.words} />}
        {duty.mayDo.includes('editForm') && (
          <>
            {duty.joint?.answer && duty.jointWith !== null && (
              <p className="muted">{say('task.voidsAnswer', { who: props.words.who(duty.jointWith) })}</p>
            )}
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => setChanging(true)}>
              {say('task.changeForm')}
            </button>
          </>
        )}
      </section>
    );
  }
  return (
    <>
      {removed && <TextRemoved removed={removed} />}
      <FormEditor key={form.data.followUpId + form.data.duty + (removed?.at ?? '')} {...props} form={form.data} sent={sent} />
    </>
  );
}

function FormEditor({ form, sent, ...props }: TaskProps & { form: FormView; sent: boolean }) {
  const { duty, words, followUpId, onDone } = props;
  const say = useSay();
  const draft = useSharedDraft(form);
  const [tried, setTried] = useState(false);
  const act = useAct(() => {
    draft.forget();
    onDone();
  });
  const faults = tried ? (draft.state?.faults ?? []) : [];
  const errorAt = (path: string) => faults.find((fault) => fault.path === `answers.${path}`)?.detail;
  const other = duty.jointWith;
  const type = sendsAs(props, sent);

  async function send(): Promise<void> {
    if (draft.conflicts.length > 0) {
      document.getElementById(CONFLICTS)?.focus();
      return;
    }
    const saved = await draft.flush();
    setTried(true);
    if (!saved || saved.faults.length > 0 || type === null) return;
    await act
      .mutateAsync(async () => {
        const content = { form: { key: form.form.key, version: form.form.version }, answers: withoutEmpty(draft.answers) };
        const kind = type === 'submitPlan' ? 'actionPlan' : 'form';
        const stored = await storeDocument(followUpId, duty.duty, kind, content);
        return { followUpId, sawRevision: duty.revision, command: commandFor(type, props, stored, content.answers) };
      })
      .catch(() => undefined);
  }

  return (
    <form
      className="form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FaultSummary
        title={say('task.faultsTitle')}
        faults={faults.map(({ path, detail }) => ({ id: fieldId(path.replace(/^answers\./, '')), text: detail }))}
      />
      <p className="measure">{form.form.intro}</p>
      {other !== null && <p className="muted">{say('task.formLead')}</p>}
      <Conflicts form={form} draft={draft} />
      {duty.evidence === 'actionPlan' && <PlanOffers unitId={props.unit.unitId} draft={draft} />}
      {form.form.fields.map((field) => (
        <Fragment key={field.key}>
          {field.rowsFrom === 'measures' && <MeasuresSoFar unit={props.unit} words={words} />}
          <FormField
            field={field}
            value={draft.answers[field.key]}
            path={field.key}
            errorAt={errorAt}
            today={words.today}
            onChange={(value) => draft.change(field.key, value)}
          />
        </Fragment>
      ))}
      <Hints draft={draft} />
      <SaveLine draft={draft} />
      <ActProblem error={act.error ?? draft.refusal} now={words.lower(words.state(duty).word)} />
      {type === null ? (
        <p className="aside-note measure">
          {duty.mayDo.includes('requestExtension') || opensOn(duty) === null
            ? say('task.onlyManagerSends', { who: words.who(duty.responsible) })
            : say('task.notOpen', { date: words.date(opensOn(duty) ?? '') })}
        </p>
      ) : (
        <>
          <p className="measure">
            {type === 'submitPlan'
              ? say('task.planAfter')
              : other === null
                ? null
                : say('task.sendAfter', { Who: words.upper(words.who(other)), who: words.who(other) })}
          </p>
          <ActButton busy={act.isPending}>{sendLabel(type, props, say)}</ActButton>
        </>
      )}
    </form>
  );
}

type Sends = 'submitForm' | 'editForm' | 'submitPlan';

function sendsAs({ duty }: Pick<TaskProps, 'duty'>, sent: boolean): Sends | null {
  if (duty.mayDo.includes('submitPlan')) return 'submitPlan';
  if (sent) return duty.mayDo.includes('editForm') ? 'editForm' : null;
  return duty.mayDo.includes('submitForm') ? 'submitForm' : null;
}

function sendLabel(type: Sends, { duty, words }: Pick<TaskProps, 'duty' | 'words'>, say: ReturnType<typeof useSay>): string {
  if (type === 'submitPlan') return say(duty.end ? 'task.planSendNew' : 'task.planSend');
  if (duty.jointWith === null) return say('task.sendFormAlone');
  return say(type === 'editForm' ? 'task.sendAgain' : 'task.sendForm', { who: words.roleName(duty.jointWith) });
}

interface Stored {
  documentId: string;
  sha256: string;
}

function commandFor(
  type: Sends,
  { duty }: Pick<TaskProps, 'duty'>,
  { documentId, sha256: hash }: Stored,
  answers: Record<string, unknown>,
): PersonCommand {
  const named = { duty: duty.duty, documentId, hash };
  if (type === 'submitPlan') return { type, ...named, heard: answers['heardRepresentative'] === true, measures: measuresIn(answers) };
  return type === 'editForm' ? { type, ...named } : { type, ...named, external: duty.evidence === 'externalForm' };
}

/** Each measure with its day, and how it ended, as the plan itself says. */
function measuresIn(answers: Record<string, unknown>): Extract<PersonCommand, { type: 'submitPlan' }>['measures'] {
  const rows = Array.isArray(answers['measures']) ? (answers['measures'] as Record<string, string>[]) : [];
  return rows.map(({ id = '', lastDay = '', status }) => ({
    id,
    lastDay,
    ...(status === 'done' || status === 'stopped' ? { state: status } : {}),
  }));
}

/** Whether it is saved, and by whom last; said politely, not at every key. */
function SaveLine({ draft }: { draft: SharedDraft }) {
  const say = useSay();
  const { status, state } = draft;
  const time = state ? timeOf(state.savedAt) : '';
  const line =
    status === 'waiting'
      ? say('task.notSaved')
      : status === 'saving'
        ? say('task.saving')
        : state
          ? say(state.mine || status === 'saved' ? 'task.saved' : 'task.savedOther', { time })
          : '';
  return (
    <p className="saving" role="status">
      {draft.merged ? `${say('task.merged')} ` : ''}
      {line}
    </p>
  );
}

/** A name, or somebody's health: asked kindly, nothing is refused. */
function Hints({ draft }: { draft: SharedDraft }) {
  const warnings = draft.state?.warnings ?? [];
  if (warnings.length === 0) return null;
  return (
    <ul className="aside-note">
      {warnings.map(({ path, detail }) => (
        <li key={path + detail}>{detail}</li>
      ))}
    </ul>
  );
}

const CONFLICTS = 'conflicts';

function Conflicts({ form, draft }: { form: FormView; draft: SharedDraft }) {
  const say = useSay();
  if (draft.conflicts.length === 0) return null;
  const labelOf = (key: string) => form.form.fields.find((field) => field.key === key)?.label ?? key;
  return (
    <div className="notice stack" role="alert" id={CONFLICTS} tabIndex={-1}>
      <h2 className="as-h3">{say('task.conflictTitle')}</h2>
      <p>{say('task.conflict', { fields: draft.conflicts.map(({ key }) => `«${labelOf(key)}»`).join(', ') })}</p>
      {draft.conflicts.map(({ key, theirs }) => (
        <div key={key} className="stack">
          <h3>{labelOf(key)}</h3>
          <p>
            <span className="muted">{say('task.theirs')}:</span> {shown(theirs) || say('task.empty')}
          </p>
          <p>
            <span className="muted">{say('task.mine')}:</span> {shown(draft.answers[key]) || say('task.empty')}
          </p>
          <p className="actions">
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => draft.choose(key, 'theirs')}>
              {say('task.useTheirs')}
            </button>
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => draft.choose(key, 'mine')}>
              {say('task.useMine')}
            </button>
          </p>
        </div>
      ))}
    </div>
  );
}

function shown(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(shown).filter(Boolean).join(', ');
}
