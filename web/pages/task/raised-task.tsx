import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonCommand } from '../../../api/schemas/command.schema.ts';
import { list } from '../../../texts/message.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ActProblem } from '../../components/act-problem.tsx';
import { Choice, FaultSummary, Field } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { storeDocument, useAct } from '../../data/commands.ts';
import { useKept } from '../../data/kept.ts';
import { raisedQuery, unitsQuery } from '../../data/queries.ts';
import { useLanguage, useSay } from '../../words/words.tsx';
import { textIn } from './measure-text.ts';
import type { TaskProps } from './task-props.ts';

type Answer = Extract<PersonCommand, { type: 'answerRaised' }>;
/** Taken on as a new measure, or into one that stands already. */
type Chosen = Answer['outcome'] | 'join';
interface Typed {
  outcome: Chosen | null;
  lastDay: string;
  joins: string | null;
  why: string;
}

/** A unit below could not solve it alone: taken on here with a day, not taken on with a reason, or passed on. */
export function RaisedTask({ unit, duty, followUpId, words, onDone }: TaskProps) {
  const say = useSay();
  const { language } = useLanguage();
  const raised = useQuery(raisedQuery(unit.unitId, language));
  const units = useQuery(unitsQuery(language)).data?.units ?? [];
  const start: Typed = { outcome: null, lastDay: '', joins: null, why: '' };
  const [typed, setTyped, forget] = useKept<Typed>(`raised ${followUpId} ${duty.duty}`, start);
  const [tried, setTried] = useState(false);
  const act = useAct(() => {
    forget();
    onDone();
  });
  if (!raised.data) return <Waiting error={raised.error} again={() => void raised.refetch()} />;
  const asked = raised.data.received.find((one) => one.duty === duty.duty);
  const nameOf = (unitId: string) => units.find((one) => one.unitId === unitId)?.abbreviation ?? unitId;
  const from = asked ? nameOf(asked.unit) : '';
  // A measure that is itself on its way upwards is still theirs to join; one that has ended is not.
  const standing = raised.data.common.filter(({ open }) => open);
  const joins = standing.some((one) => one.duty === typed.joins) ? typed.joins : null;
  const note = textIn(asked?.note);
  const why = typed.why.trim();
  const dayMissing = typed.outcome === 'accept' && typed.lastDay === '' ? say('task.dateMissing') : undefined;
  const joinMissing = typed.outcome === 'join' && joins === null;
  const whyMissing = typed.outcome === 'reject' && why === '' ? say('answer.writeSome') : undefined;
  const faults = [
    ...(typed.outcome === null ? [{ id: 'raised-accept', text: say('answer.chooseOne') }] : []),
    ...(dayMissing === undefined ? [] : [{ id: 'raised-day', text: dayMissing }]),
    ...(joinMissing ? [{ id: `joins-${standing[0]?.duty ?? ''}`, text: say('measure.joinMissing') }] : []),
    ...(whyMissing === undefined ? [] : [{ id: 'raised-why', text: whyMissing }]),
  ];
  const choice = (outcome: Chosen) => ({
    name: 'raised',
    value: outcome,
    chosen: typed.outcome === outcome,
    onChoose: () => setTyped({ ...typed, outcome }),
  });
  return (
    <form
      className="form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const { outcome, lastDay } = typed;
        if (faults.length > 0 || outcome === null) return;
        act.mutate(async () => {
          const reason = outcome === 'reject' ? await storeDocument(followUpId, duty.duty, 'reason', { text: why }) : null;
          const command: Answer = {
            type: 'answerRaised',
            duty: duty.duty,
            outcome: outcome === 'join' ? 'accept' : outcome,
            ...(outcome === 'accept' ? { lastDay } : {}),
            ...(outcome === 'join' && joins !== null ? { joins } : {}),
            ...(reason ? { reasonId: reason.documentId } : {}),
          };
          return { followUpId, sawRevision: duty.revision, command };
        });
      }}
    >
      {asked && (
        <section className="aside-note measure">
          <h2 className="as-h3">{say('task.raisedFrom', { unit: from })}</h2>
          {[asked.title, asked.why, asked.goal].map((text) => text !== null && text !== '' && <p key={text}>{text}</p>)}
          {note !== null && <blockquote>{words.quoted(note)}</blockquote>}
        </section>
      )}
      {tried && <FaultSummary title={say('task.faultsTitle')} faults={faults} />}
      <fieldset className="choices">
        <legend className="field-label">{say('answer.question')}</legend>
        <Choice {...choice('accept')} label={say('task.raisedAccept')} consequence={say('task.commonHelp')}>
          <Field id="raised-day" label={say('task.commonDay')} error={tried ? dayMissing : undefined}>
            {(wiring) => (
              <input
                {...wiring}
                type="date"
                className="ds-input short"
                min={words.today}
                value={typed.lastDay}
                onChange={(event) => setTyped({ ...typed, lastDay: event.target.value })}
              />
            )}
          </Field>
        </Choice>
        {standing.length > 0 && (
          <Choice {...choice('join')} label={say('measure.join')} consequence={say('measure.joinThen', { unit: from })}>
            <fieldset className="field">
              <legend className="field-label">{say('measure.joinWhich')}</legend>
              {standing.map((one) => {
                const forUnits = list(one.units.map(nameOf), words.language);
                const day = one.lastDay === null ? say('unit.noDate') : words.date(one.lastDay);
                return (
                  <Choice
                    key={one.duty}
                    name="joins"
                    value={one.duty}
                    chosen={joins === one.duty}
                    onChoose={() => setTyped({ ...typed, joins: one.duty })}
                    label={one.title ?? say('measure.commonFor', { units: forUnits })}
                    consequence={say('measure.joinDay', { units: forUnits, date: day })}
                  />
                );
              })}
            </fieldset>
          </Choice>
        )}
        <Choice {...choice('reject')} label={say('task.raisedReject')} consequence={say('task.raisedRejectThen', { unit: from })}>
          <TextField
            id="raised-why"
            label={say('task.raisedWhy')}
            help={say('task.raisedWhyHelp')}
            error={tried ? whyMissing : undefined}
            rows={4}
            value={typed.why}
            onText={(text) => setTyped({ ...typed, why: text })}
          />
        </Choice>
        {unit.level > 1 && (
          <Choice {...choice('redirect')} label={say('task.raisedRedirect')} consequence={say('task.raisedRedirectThen')} />
        )}
      </fieldset>
      <ActProblem error={act.error} now={words.lower(words.state(duty).word)} />
      <ActButton busy={act.isPending}>{say('task.raisedSend', { unit: from })}</ActButton>
    </form>
  );
}
