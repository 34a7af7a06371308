import { useNavigate } from '@tanstack/react-router';
import type { DutyView, UnitDetailView } from '../../api/schemas/unit.schema.ts';
import { monthShort } from '../../texts/dates.ts';
import { Mark } from '../components/mark.tsx';
import { useNarrow } from '../components/use-narrow.ts';
import { dayOf, lastDayBefore } from '../words/today.ts';
import { useSay } from '../words/words.tsx';
import { Wheel } from '../wheel/wheel.tsx';
import type { WheelData, WheelMark } from '../wheel/wheel-data.ts';
import { doneCount, wheelKind } from './pick.ts';
import type { DutyWords } from './use-duty-words.ts';

interface Props {
  unit: UnitDetailView;
  duties: readonly DutyView[];
  next: DutyView | undefined;
  words: DutyWords;
}

/** The wheel of one unit, from the very duties that stand in its table. */
export function DutyWheel({ unit, duties, next, words }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  const narrow = useNarrow(700);
  const data = wheelData({ unit, duties, next, words }, (duty, date) =>
    say('wheel.mark', { duty: duty.title, date: words.date(date), state: words.lower(words.state(duty).word) }),
  );
  const counts = { done: doneCount(duties), all: duties.length };
  return (
    <div className="duty-wheel">
      <Wheel
        data={data}
        version={narrow ? 'small' : 'desk'}
        label={say('wheel.label', { unit: unit.abbreviation, ...counts })}
        hrefOf={(duty) => `/units/${encodeURIComponent(unit.unitId)}/duties/${encodeURIComponent(duty)}`}
        onOpen={(duty) => void navigate({ to: '/units/$unitId/duties/$duty', params: { unitId: unit.unitId, duty } })}
      >
        <Centre unit={unit} next={next} words={words} counts={counts} />
      </Wheel>
      <Legend data={data} />
    </div>
  );
}

function wheelData({ unit, duties, next, words }: Props, label: (duty: DutyView, date: string) => string): WheelData {
  const start = dayOf(unit.startsAt);
  return {
    start,
    today: words.today,
    todayText: words.short(words.today),
    monthNames: Array.from({ length: 12 }, (_, index) => monthShort((index + Number(start.slice(5, 7)) - 1) % 12, words.language)),
    phases: unit.phases.map(({ title, from, until }) => ({ name: title, from: dayOf(from), until: dayOf(until) })),
    marks: duties.flatMap((duty): WheelMark[] => {
      const { lastDay: date } = duty;
      if (date === null) return [];
      return [
        {
          key: duty.duty,
          date,
          kind: wheelKind(duty, duty === next),
          label: label(duty, date),
          ...(duty.targetDay === null ? {} : { targetDay: duty.targetDay }),
          ...(duty.graceUntil === null ? {} : { graceDay: lastDayBefore(duty.graceUntil) }),
          ...(duty.movedFrom === null ? {} : { movedFrom: duty.movedFrom }),
        },
      ];
    }),
  };
}

function Centre({ unit, next, words, counts }: Pick<Props, 'unit' | 'next' | 'words'> & { counts: { done: number; all: number } }) {
  const say = useSay();
  const last = next?.lastDay ?? null;
  const late = last !== null && last < words.today;
  return (
    <>
      <div className="muted">{unit.abbreviation}</div>
      <div className="wheel-task" data-long={(next?.title.length ?? 0) > 18 || undefined}>
        {next?.title ?? say('wheel.nothing')}
      </div>
      {last !== null && (
        <>
          <div>{say(late ? 'wheel.lastDayWas' : 'wheel.lastDay', { date: late ? words.short(last) : words.date(last) })}</div>
          <div className="wheel-left" data-late={late || undefined}>
            {late ? words.late(last) : say('wheel.left', { n: words.daysTo(last) })}
          </div>
        </>
      )}
      <div className="muted">{say('wheel.doneOf', counts)}</div>
    </>
  );
}

const KINDS = ['done', 'half', 'next', 'late', 'todo', 'ended'] as const;

/** Only what is on the wheel. */
function Legend({ data }: { data: WheelData }) {
  const say = useSay();
  const present = KINDS.filter((kind) => data.marks.some((mark) => mark.kind === kind));
  const arcs = (
    [
      ['target', data.marks.some((mark) => mark.targetDay !== undefined && (mark.kind === 'next' || mark.kind === 'late'))],
      ['grace', data.marks.some((mark) => mark.graceDay !== undefined && mark.kind !== 'done' && mark.kind !== 'ended')],
      ['moved', data.marks.some((mark) => mark.movedFrom !== undefined)],
    ] as const
  ).filter(([, shown]) => shown);
  return (
    <ul className="legend" aria-label={say('wheel.legend')}>
      {present.map((kind) => (
        <li key={kind}>
          <Mark kind={kind} />
          {say(`wheel.${kind}`)}
        </li>
      ))}
      {arcs.map(([kind]) => (
        <li key={kind}>
          <svg width={26} height={12} viewBox="0 -6 26 12" aria-hidden="true" className={`wheel-${kind}`}>
            <path d="M2 0H24" strokeWidth={kind === 'moved' ? 1.5 : 3} strokeDasharray={kind === 'grace' ? '0.1 6' : undefined} />
            {kind !== 'grace' && <path d="M2 -5V5" strokeWidth={2} />}
          </svg>
          {say(`wheel.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
