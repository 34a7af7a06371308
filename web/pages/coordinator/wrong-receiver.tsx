import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DutyView, UnitDetailView } from '../../../api/schemas/unit.schema.ts';
import { WRONG_RECEIVER } from '../../../texts/pages/wrong-receiver.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { FaultSummary, Field } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useSay } from '../../words/words.tsx';

interface Props {
  unit: UnitDetailView;
  duties: readonly DutyView[];
  /** Under which what happened is stored; null while one is open, or where the plan of the round has no such task. */
  kind: string | null;
  followUpId: string;
  onDone: (words: string) => void;
}

/** A report that reached somebody it was not for: written down at once, or on its way to be assessed. */
export function WrongReceiver({ unit, duties, kind, followUpId, onDone }: Props) {
  const say = useTexts(WRONG_RECEIVER);
  const open = duties.find(({ wrongReceiver, end }) => wrongReceiver !== null && end === null);
  if (!open && kind === null) return null;
  return (
    <section className="stack" aria-labelledby="wrong-receiver">
      <h2 id="wrong-receiver">{say('title')}</h2>
      {open ? (
        <p className="measure">
          {say('open', { unit: unit.abbreviation })}{' '}
          <Link to="/units/$unitId/duties/$duty" params={{ unitId: unit.unitId, duty: open.duty }}>
            {say('toAssess')}
          </Link>
        </p>
      ) : (
        kind !== null && <Report unit={unit} kind={kind} followUpId={followUpId} onDone={() => onDone(say('recorded'))} />
      )}
    </section>
  );
}

const START = { discovered: '', accessEnded: '', what: '' };

function Report({ unit, kind, followUpId, onDone }: { unit: UnitDetailView; kind: string; followUpId: string; onDone: () => void }) {
  const say = useTexts(WRONG_RECEIVER);
  const page = useSay();
  const [typed, setTyped, forget] = useKept(`wrong receiver ${followUpId}`, START);
  const [tried, setTried] = useState(false);
  const act = useAct(() => {
    forget();
    onDone();
  });
  const missing = typed.discovered === '' ? say('discoveredMissing') : undefined;
  const time = (name: 'discovered' | 'accessEnded', error?: string) => (
    <Field id={`wrong-${name}`} label={say(name)} help={say(`${name}Help`)} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          type="datetime-local"
          className="ds-input short"
          max={unit.now.slice(0, 16)}
          required={name === 'discovered'}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form
      className="form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing !== undefined) return;
        act.mutate(async () => {
          const text = typed.what.trim();
          const reason = text === '' ? null : await storeDocument(followUpId, kind, 'reason', { text });
          const command = {
            type: 'reportWrongReceiver' as const,
            discoveredAt: planTime(typed.discovered, unit.now),
            ...(typed.accessEnded === '' ? {} : { accessEndedAt: planTime(typed.accessEnded, unit.now) }),
            ...(reason ? { reasonId: reason.documentId } : {}),
          };
          return { followUpId, command };
        });
      }}
    >
      <p className="measure">{say('lead', { unit: unit.abbreviation })}</p>
      {tried && (
        <FaultSummary title={page('task.faultsTitle')} faults={missing === undefined ? [] : [{ id: 'wrong-discovered', text: missing }]} />
      )}
      {time('discovered', tried ? missing : undefined)}
      {time('accessEnded')}
      <TextField
        id="wrong-what"
        label={say('what')}
        help={say('whatHelp')}
        rows={4}
        value={typed.what}
        onText={(text) => setTyped({ ...typed, what: text })}
      />
      <ActProblem error={act.error} />
      <p className="actions">
        <ActButton secondary busy={act.isPending}>
          {say('record')}
        </ActButton>
      </p>
    </form>
  );
}

/** What is typed is the institution's own time, wherever the reader is; the page knows that clock by its `now`. */
function planTime(typed: string, now: string): number {
  return Date.parse(`${typed.slice(0, 16)}:00${/([+-]\d\d:\d\d|Z)$/.exec(now)?.[0] ?? 'Z'}`);
}
