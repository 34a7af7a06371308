import { useId, useState, type ReactNode } from 'react';
import { at, SHAPES } from './geometry.ts';
import { MarkShape } from './mark-shape.tsx';
import { elapsed, hand, months, phaseArcs, yearNames } from './place-frame.ts';
import { markArcs, placeMarks, type PlacedMark } from './place-marks.ts';
import { SharePill } from './share-pill.tsx';
import type { WheelData } from './wheel-data.ts';

interface WheelProps {
  data: WheelData;
  version: keyof typeof SHAPES;
  label: string;
  /** Where a mark leads. */
  onOpen?: (key: string) => void;
  hrefOf?: (key: string) => string;
  /** The text in the middle. It says nothing that does not stand elsewhere on the page. */
  children?: ReactNode;
}

/** The two years as two rings. Everything on it stands in a table beside it as well. */
export function Wheel({ data, version, label, onOpen, hrefOf, children }: WheelProps) {
  const shape = SHAPES[version];
  const id = useId();
  const [shown, setShown] = useState<string | null>(null);
  const marks = placeMarks(data, shape);
  const today = hand(data, shape);
  return (
    <figure className="wheel" data-version={version}>
      <div className="wheel-stage" style={{ width: shape.width, height: shape.height }}>
        <svg
          viewBox={`${-shape.width / 2} ${-shape.height / 2} ${shape.width} ${shape.height}`}
          width={shape.width}
          height={shape.height}
          role="group"
          aria-label={label}
        >
          {shape.rings.map((ring, index) => {
            const middle = (ring.inner + ring.outer) / 2;
            const past = elapsed(data, shape)[index];
            const width = ring.outer - ring.inner;
            return (
              <g key={ring.inner} fill="none" strokeWidth={width} aria-hidden="true">
                <circle r={middle} className={past === 'whole' ? 'wheel-elapsed' : 'wheel-band'} />
                {past !== null && past !== undefined && past !== 'whole' && <path d={past} className="wheel-elapsed" />}
              </g>
            );
          })}
          <g className="wheel-gaps" aria-hidden="true">
            {Array.from({ length: 12 }, (_, month) =>
              shape.rings.map((ring) => {
                const [from, to] = [at(ring.inner, month * 30), at(ring.outer, month * 30)];
                return (
                  <path key={`${month} ${ring.inner}`} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} strokeWidth={month === 0 ? 4 : 1.5} />
                );
              }),
            )}
          </g>
          <g aria-hidden="true">
            {phaseArcs(data, shape).map((phase, index) => (
              <g key={phase.path}>
                <path d={phase.path} className={phase.now ? 'wheel-phase-now' : 'wheel-phase'} strokeWidth={shape.rim} />
                {phase.text && (
                  <AlongLine
                    id={`${id}p${index}`}
                    {...phase.text}
                    className={phase.now ? 'wheel-phase-name-now' : 'wheel-month'}
                    size={shape.fontSize}
                  />
                )}
              </g>
            ))}
            {yearNames(data, shape).map((year, index) => (
              <AlongLine key={year.words} id={`${id}y${index}`} {...year} className="wheel-year" size={shape.fontSize} />
            ))}
            {months(data, shape).map((month) => (
              <text
                key={month.name}
                x={month.x}
                y={month.y + shape.fontSize * 0.36}
                textAnchor="middle"
                className="wheel-month"
                fontSize={shape.fontSize + (version === 'desk' ? 1 : 0)}
              >
                {month.name}
              </text>
            ))}
            {marks.flatMap((mark) =>
              markArcs(mark, data, shape).map(({ className, path, tick }) => (
                <g key={path} className={className}>
                  <path d={path} strokeWidth={widthOf(className, shape.markRadius)} strokeDasharray={dashOf(className, shape.markRadius)} />
                  {tick && <path d={`M${tick.from.x} ${tick.from.y}L${tick.to.x} ${tick.to.y}`} strokeWidth={2} />}
                </g>
              )),
            )}
            {today && (
              <g className="wheel-hand">
                <path d={`M${today.thin.from.x} ${today.thin.from.y}L${today.thin.to.x} ${today.thin.to.y}`} strokeWidth={1.25} />
                <path d={`M${today.thick.from.x} ${today.thick.from.y}L${today.thick.to.x} ${today.thick.to.y}`} strokeWidth={3} />
                {!today.flag && <circle cx={today.thick.to.x} cy={today.thick.to.y} r={4} />}
              </g>
            )}
          </g>
          {marks.map((mark) => (
            <OneMark key={mark.marks[0]!.key} mark={mark} shape={shape} onShow={setShown} onOpen={onOpen} hrefOf={hrefOf} />
          ))}
          {today?.flag && (
            <g className="wheel-flag" aria-hidden="true">
              <rect
                x={today.flag.x - today.flag.width / 2}
                y={today.flag.y - today.flag.height / 2}
                width={today.flag.width}
                height={today.flag.height}
                rx={4}
              />
              <text x={today.flag.x} y={today.flag.y + (shape.fontSize + 1) * 0.36} textAnchor="middle" fontSize={shape.fontSize + 1}>
                {data.todayText}
              </text>
            </g>
          )}
        </svg>
        <div className="wheel-centre" style={{ width: shape.textRadius * 2 - 8 }} aria-hidden="true">
          {children}
        </div>
      </div>
      <p className="wheel-shown no-print" aria-hidden="true">
        {shown}
      </p>
    </figure>
  );
}

function AlongLine({ id, line, words, className, size }: { id: string; line: string; words: string; className: string; size: number }) {
  return (
    <>
      <path id={id} d={line} fill="none" />
      <text className={className} fontSize={size}>
        <textPath href={`#${id}`} startOffset="50%" textAnchor="middle">
          {words}
        </textPath>
      </text>
    </>
  );
}

interface OneMarkProps {
  mark: PlacedMark;
  shape: (typeof SHAPES)[keyof typeof SHAPES];
  onShow: (label: string | null) => void;
  onOpen: ((key: string) => void) | undefined;
  hrefOf: ((key: string) => string) | undefined;
}

function OneMark({ mark, shape, onShow, onOpen, hrefOf }: OneMarkProps) {
  const label = mark.marks.map((one) => one.label).join('; ');
  // Of several on one day the first that is not done is the one to open.
  const target = mark.marks.find((one) => one.kind !== 'done') ?? mark.marks[0]!;
  const share = mark.marks[0]!.share;
  const drawn = share ? (
    <SharePill {...share} fontSize={shape.fontSize} />
  ) : (
    <MarkShape kind={mark.kind} r={shape.markRadius} count={mark.count} />
  );
  const listening = {
    transform: `translate(${mark.x} ${mark.y})`,
    onFocus: () => onShow(label),
    onBlur: () => onShow(null),
    onMouseEnter: () => onShow(label),
    onMouseLeave: () => onShow(null),
  };
  if (!hrefOf || !onOpen) {
    return (
      <g {...listening} tabIndex={0} role="img" aria-label={label} className="wheel-mark">
        {drawn}
      </g>
    );
  }
  return (
    <a
      {...listening}
      href={hrefOf(target.key)}
      aria-label={label}
      className="wheel-mark"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(target.key);
      }}
    >
      {drawn}
    </a>
  );
}

function widthOf(className: string, markRadius: number): number {
  if (className === 'wheel-moved') return 1.5;
  return Math.round(markRadius * (className === 'wheel-target' ? 0.36 : className === 'wheel-grace' ? 0.3 : 0.34) * 100) / 100;
}

function dashOf(className: string, markRadius: number): string | undefined {
  return className === 'wheel-grace' ? `0.1 ${Math.round(markRadius * 68) / 100}` : undefined;
}
