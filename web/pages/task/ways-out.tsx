import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Choice, FaultSummary, Field } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import { useSay } from '../../words/words.tsx';
import type { TaskProps } from './task-props.ts';

// A coordinator's only: nobody else loads it.
const LinkSent = lazy(() => import('./link-sent.tsx').then((file) => ({ default: file.LinkSent })));

/** Opens by a press, or because the address names it. */
export function Fold({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const hash = useRouterState({ select: (state) => state.location.hash });
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (hash !== id || !details.current) return;
    details.current.open = true;
    details.current.scrollIntoView({ block: 'start' });
    details.current.querySelector('summary')?.focus();
  }, [hash, id]);
  return (
    <details ref={details} id={id} className="fold">
      <summary>{title}</summary>
      <div className="fold-content stack">{children}</div>
    </details>
  );
}

/** More time, help, a link that has not come, an answer that does not come: whatever is open to this person. */
export function WaysOut(props: TaskProps) {
  const { duty, words } = props;
  const say = useSay();
  const { mayDo, extension } = duty;
  const decider = words.upper(words.who('localCoordinator'));
  return (
    <div className="ways-out">
      {extension && <p className="aside-note">{say('task.extensionAsked', { date: words.date(extension.lastDay), Who: decider })}</p>}
      {mayDo.includes('requestExtension') && (
        <Fold id="extension" title={say('task.extensionTitle')}>
          <Extension {...props} decider={decider} />
        </Fold>
      )}
      {mayDo.includes('requestHelp') && (
        <Fold id="help" title={say('task.helpTitle')}>
          <Help {...props} />
        </Fold>
      )}
      {mayDo.includes('reportMissingLink') && (
        <Fold id="link" title={say('task.linkMissing')}>
          <OnePress {...props} lead={say('task.linkMissingLead')} label={say('task.linkMissing')} type="reportMissingLink" />
        </Fold>
      )}
      {mayDo.includes('endWaiting') && (
        <Suspense fallback={null}>
          <LinkSent {...props} />
        </Suspense>
      )}
      {mayDo.includes('closeUnanswered') && (
        <Fold id="close" title={say('task.closeTitle')}>
          <OnePress {...props} lead={say('task.closeLead')} label={say('task.close')} type="closeUnanswered" />
        </Fold>
      )}
      {mayDo.includes('contestMeeting') && (
        <Fold id="contest" title={say('task.contestTitle')}>
          <Contest {...props} />
        </Fold>
      )}
    </div>
  );
}

function Extension({ duty, followUpId, words, onDone, decider }: TaskProps & { decider: string }) {
  const say = useSay();
  const [typed, setTyped, forget] = useKept(`extension ${followUpId} ${duty.duty}`, { lastDay: '', why: '' });
  const [tried, setTried] = useState(false);
  const act = useAct(() => {
    forget();
    onDone();
  });
  const fault = typed.lastDay === '' ? say('task.dateMissing') : undefined;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (fault !== undefined) return;
        act.mutate(async () => {
          const why = typed.why.trim();
          const reason = why === '' ? null : await storeDocument(followUpId, duty.duty, 'reason', { text: why });
          const command = {
            type: 'requestExtension' as const,
            duty: duty.duty,
            lastDay: typed.lastDay,
            ...(reason ? { reasonId: reason.documentId } : {}),
          };
          return { followUpId, sawRevision: duty.revision, command };
        });
      }}
    >
      <p className="measure">{say('task.extensionLead', { Who: decider })}</p>
      {tried && fault !== undefined && <FaultSummary title={say('task.faultsTitle')} faults={[{ id: 'new-day', text: fault }]} />}
      <Field id="new-day" label={say('task.extensionDay')} error={tried ? fault : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            className="ds-input short"
            min={duty.lastDay ?? words.today}
            value={typed.lastDay}
            onChange={(event) => setTyped({ ...typed, lastDay: event.target.value })}
          />
        )}
      </Field>
      <TextField
        id="reason"
        label={say('task.extensionWhy')}
        help={say('task.extensionWhyHelp')}
        value={typed.why}
        onText={(text) => setTyped({ ...typed, why: text })}
      />
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton busy={act.isPending} secondary>
        {say('task.extensionSend')}
      </ActButton>
    </form>
  );
}

function Help({ duty, followUpId, words, onDone }: TaskProps) {
  const say = useSay();
  const [kind, setKind] = useState<'coordinator' | 'resourcePerson'>('coordinator');
  const act = useAct(onDone);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const command = { type: 'requestHelp' as const, duty: duty.duty, kind };
        act.mutate(() => Promise.resolve({ followUpId, sawRevision: duty.revision, command }));
      }}
    >
      <p className="measure">{say('task.helpLead')}</p>
      <fieldset>
        <legend className="field-label">{say('task.helpFrom')}</legend>
        <Choice
          name="help-kind"
          value="coordinator"
          chosen={kind === 'coordinator'}
          onChoose={() => setKind('coordinator')}
          label={words.upper(words.who('localCoordinator'))}
        />
        <Choice
          name="help-kind"
          value="resourcePerson"
          chosen={kind === 'resourcePerson'}
          onChoose={() => setKind('resourcePerson')}
          label={say('task.helpResource')}
        />
      </fieldset>
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton busy={act.isPending} secondary>
        {say('task.helpSend')}
      </ActButton>
    </form>
  );
}

type Press = { lead: string; label: string; type: 'reportMissingLink' | 'closeUnanswered' };

function OnePress({ duty, followUpId, words, onDone, lead, label, type }: TaskProps & Press) {
  const act = useAct(onDone);
  return (
    <>
      <p className="measure">{lead}</p>
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton
        busy={act.isPending}
        secondary
        onPress={() => act.mutate(() => Promise.resolve({ followUpId, sawRevision: duty.revision, command: { type, duty: duty.duty } }))}
      >
        {label}
      </ActButton>
    </>
  );
}

/** The representative says that a date is not right; why is private until it is sent. */
function Contest({ duty, followUpId, words, onDone }: TaskProps) {
  const say = useSay();
  const [why, setWhy, forget] = useKept(`contest ${followUpId} ${duty.duty}`, '');
  const act = useAct(() => {
    forget();
    onDone();
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate(async () => {
          const statement = why.trim() === '' ? null : await storeDocument(followUpId, duty.duty, 'statement', { text: why.trim() });
          const command = { type: 'contestMeeting' as const, duty: duty.duty, ...(statement ? { statementId: statement.documentId } : {}) };
          return { followUpId, sawRevision: duty.revision, command };
        });
      }}
    >
      <p className="measure">{say('task.contestLead')}</p>
      <TextField id="contest-why" label={say('task.contestWhy')} help={say('answer.private')} value={why} onText={setWhy} />
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton busy={act.isPending} secondary>
        {say('task.contest')}
      </ActButton>
    </form>
  );
}
