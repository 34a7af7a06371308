import { useState } from 'react';
import type { FormFieldView, FormView } from '../../../api/schemas/form.schema.ts';
import { answerText } from '../../components/answers.tsx';
import { TextRemoved } from '../../components/text-removed.tsx';
import type { DutyWords } from '../../duties/use-duty-words.ts';
import { useSay } from '../../words/words.tsx';
import { piecesOf, type Piece } from './text-changes.ts';

interface Shown {
  field: FormFieldView;
  pieces: Piece[];
}

/** What was sent: first what has changed since the reader last answered, then the text with the same marks in place. */
export function ReadForm({ form, words }: { form: FormView; words: DutyWords }) {
  const say = useSay();
  const [marked, setMarked] = useState(true);
  const answers = form.submitted?.answers ?? {};
  const changes = new Map(form.changes?.fields.map((change) => [change.field, change]));
  const text = (field: FormFieldView, value: unknown) => answerText(field, value, { say, date: words.date });
  const shown = form.form.fields.flatMap((field): Shown[] => {
    const change = changes.get(field.key);
    const now = text(field, answers[field.key]);
    const pieces: Piece[] = change ? piecesOf(text(field, change.before), now) : now === '' ? [] : [{ text: now, kind: 'same' }];
    return pieces.length === 0 ? [] : [{ field, pieces }];
  });
  if (form.removed) return <TextRemoved removed={form.removed} />;
  const changed = shown.filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same'));
  return (
    <>
      {form.changes && (
        <section className="changes">
          <h2>{say(changed.length > 0 ? 'answer.changesTitle' : 'answer.noChanges')}</h2>
          {changed.length > 0 && <p className="muted">{say('answer.changesSince')}</p>}
          {changed.flatMap(({ field, pieces }) =>
            pieces
              .filter(({ kind }) => kind !== 'same')
              .map((piece) => (
                <p key={field.key + piece.kind + piece.text}>
                  <b className="small">
                    {say(piece.kind === 'new' ? 'answer.new' : 'answer.removed')}, {words.lower(field.label)}:
                  </b>{' '}
                  <Marked piece={piece} quoted />
                </p>
              )),
          )}
        </section>
      )}
      <dl className="read-form">
        {shown.map(({ field, pieces }) => (
          <div key={field.key}>
            <dt className="muted small">{field.label}</dt>
            <dd>
              {pieces
                .filter(({ kind }) => marked || kind !== 'removed')
                .map((piece, index) => (
                  <span key={piece.kind + piece.text}>
                    {index > 0 && ' '}
                    {marked ? <Marked piece={piece} /> : piece.text}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
      {changed.length > 0 && (
        <button type="button" className="plain" aria-pressed={!marked} onClick={() => setMarked(!marked)}>
          {say(marked ? 'answer.plain' : 'answer.marked')}
        </button>
      )}
    </>
  );
}

/** Words, line and tint: colour is never alone. */
function Marked({ piece, quoted = false }: { piece: Piece; quoted?: boolean }) {
  const text = quoted ? `«${piece.text}»` : piece.text;
  if (piece.kind === 'new') return <ins>{text}</ins>;
  return piece.kind === 'removed' ? <del>{text}</del> : <>{text}</>;
}
