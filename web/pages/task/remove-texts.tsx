import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DutyTextsView } from '../../../api/schemas/removal.schema.ts';
import { ACCESS } from '../../../domain/access.ts';
import { REMOVAL_REASONS, type RemovalReason } from '../../../domain/facts.ts';
import { DOCUMENT_WORDS } from '../../../texts/evidence-words.ts';
import { REMOVAL, REMOVAL_CHOICES } from '../../../texts/pages/removal.ts';
import { REMOVED_WORDS } from '../../../texts/removal-words.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Choice, FaultSummary } from '../../components/field.tsx';
import { useAct } from '../../data/commands.ts';
import { dutyPath, dutyTextsQuery } from '../../data/queries.ts';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { dayOf } from '../../words/today.ts';
import { useTexts } from '../../words/use-texts.ts';
import { useLanguage } from '../../words/words.tsx';
import { Fold } from './ways-out.tsx';

interface Props {
  unitId: string;
  duty: string;
  roles: readonly string[];
  words: DutyWords;
}

type Kept = DutyTextsView['texts'][number];

/** For those who may: a text that holds what does not belong here is removed, whole. */
export function RemoveTexts({ unitId, duty, roles, words }: Props) {
  const text = useTexts(REMOVAL);
  const holds = (action: 'removeOwnTexts' | 'readDocuments') => ACCESS[action].some((role) => roles.includes(role));
  const may = holds('removeOwnTexts');
  const reads = holds('readDocuments');
  const { data } = useQuery({ ...dutyTextsQuery(unitId, duty), enabled: may });
  const [done, setDone] = useState(false);
  const left = data?.texts.filter(({ removed }) => !removed) ?? [];
  if (left.length === 0 && !done) return null;
  return (
    <>
      {done && <Done />}
      {left.length > 0 && (
        <Fold id="remove" title={text('title')}>
          <RemoveForm key={left.length} {...{ unitId, duty, reads, words, left }} onDone={() => setDone(true)} />
        </Fold>
      )}
    </>
  );
}

/** Takes the focus: the button that was pressed may be gone. */
function Done() {
  const text = useTexts(REMOVAL);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p className="notice" role="status" tabIndex={-1} ref={line}>
      {text('done')}
    </p>
  );
}

interface FormProps extends Omit<Props, 'roles'> {
  /** The person reads the words too. */
  reads: boolean;
  left: Kept[];
  onDone: () => void;
}

function RemoveForm({ unitId, duty, reads, words, left, onDone }: FormProps) {
  const text = useTexts(REMOVAL);
  const channel = useTexts(REMOVED_WORDS);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [why, setWhy] = useState<RemovalReason | null>(null);
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const act = useAct(onDone);
  const faults = [
    ...(chosen.length === 0 ? [{ id: `remove-${left[0]!.documentId}`, text: text('whichMissing') }] : []),
    ...(why === null ? [{ id: `remove-why-${REMOVAL_REASONS[0]!}`, text: text('whyMissing') }] : []),
    ...(sure ? [] : [{ id: 'remove-sure', text: text('sureMissing') }]),
  ];
  const nameOf = ({ kind, version, storedAt, byRole, inForce }: Kept) =>
    [
      text('text', { kind: DOCUMENT_WORDS[kind]?.[language] ?? kind, version, date: words.date(dayOf(storedAt)) }),
      byRole === null ? text('notSent') : text('by', { who: words.roleName(byRole) }),
      ...(inForce ? [text('inForce')] : []),
    ].join(', ');
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faults.length > 0 || act.isPending) return;
        act.mutate(() => Promise.resolve({ path: `${dutyPath(unitId, duty)}/texts/removal`, body: { documentIds: chosen, why } }));
      }}
    >
      <p className="measure">{text('lead')}</p>
      {left.some(({ inForce }) => inForce) && reads && <p className="measure">{text('correctFirst')}</p>}
      {!reads && <p className="muted">{text('unread')}</p>}
      {tried && <FaultSummary title={text('faults')} faults={faults} />}
      <fieldset className="field" aria-describedby="remove-which-help">
        <legend className="field-label">{text('which')}</legend>
        <p id="remove-which-help" className="muted small">
          {text('whichHelp')}
        </p>
        {left.map((one) => (
          <Tick
            key={one.documentId}
            id={`remove-${one.documentId}`}
            label={nameOf(one)}
            on={chosen.includes(one.documentId)}
            onTick={(on) => setChosen(on ? [...chosen, one.documentId] : chosen.filter((id) => id !== one.documentId))}
          />
        ))}
      </fieldset>
      <fieldset className="field" aria-describedby="remove-why-help">
        <legend className="field-label">{text('why')}</legend>
        <p id="remove-why-help" className="muted small">
          {text('whyHelp')}
        </p>
        {REMOVAL_REASONS.map((reason) => (
          <Choice
            key={reason}
            name="remove-why"
            value={reason}
            chosen={why === reason}
            onChoose={() => setWhy(reason)}
            label={REMOVAL_CHOICES[reason][language]}
            consequence={reason === 'otherChannel' ? channel('channel') : undefined}
          />
        ))}
      </fieldset>
      <h3>{text('thenTitle')}</h3>
      <ul className="measure stack">
        <li>{text('thenGone')}</li>
        <li>{text('thenStays')}</li>
        <li>{text('thenCorrect')}</li>
      </ul>
      <Tick id="remove-sure" label={text('sure')} on={sure} onTick={setSure} />
      <ActProblem error={act.error} />
      <ActButton busy={act.isPending}>{text('remove')}</ActButton>
    </form>
  );
}

function Tick({ id, label, on, onTick }: { id: string; label: string; on: boolean; onTick: (on: boolean) => void }) {
  return (
    <label className="tick">
      <input type="checkbox" className="ds-input" id={id} checked={on} onChange={(event) => onTick(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
