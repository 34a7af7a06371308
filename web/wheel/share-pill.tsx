import { useId } from 'react';
import { round } from './geometry.ts';

const LEAST = 44;
const H = 20;

/** A mark of a faculty: how many of how many inside it, filled to its share. */
export function SharePill({ n, all, late, fontSize }: { n: number; all: number; late: boolean; fontSize: number }) {
  const clip = useId();
  const full = all > 0 && n >= all;
  // Hundreds of units need a wider pill; figures are never made smaller.
  const W = full ? LEAST : Math.max(LEAST, Math.ceil(`${n}/${all}`.length * fontSize * 0.58 + 10));
  const y = round(fontSize * 0.36);
  return (
    <>
      <rect x={-W / 2 - 2} y={-H / 2 - 2} width={W + 4} height={H + 4} rx={H / 2 + 2} className="wheel-halo" />
      {full ? (
        <>
          <rect x={-W / 2} y={-H / 2} width={W} height={H} rx={H / 2} className="wheel-done" />
          <path d="M-14.4 .3L-11.8 3L-7 -2.8" className="wheel-on" strokeWidth={1.9} />
          <text x={H * 0.3} y={y} textAnchor="middle" fontSize={fontSize} className="wheel-number-on">
            {n}
          </text>
        </>
      ) : (
        <>
          <clipPath id={clip}>
            <rect x={-W / 2} y={-H / 2} width={W} height={H} rx={H / 2} />
          </clipPath>
          {n > 0 && (
            <rect clipPath={`url(#${clip})`} x={-W / 2} y={-H / 2} width={round((W * n) / all)} height={H} className="wheel-share" />
          )}
          <rect
            x={-W / 2 + 0.9}
            y={-H / 2 + 0.9}
            width={W - 1.8}
            height={H - 1.8}
            rx={H / 2 - 0.9}
            strokeWidth={1.8}
            className={late ? 'wheel-pill-late' : n > 0 ? 'wheel-pill' : 'wheel-pill-todo'}
          />
          <text y={y} textAnchor="middle" fontSize={fontSize} className={n > 0 ? 'wheel-number' : 'wheel-month'}>
            {n}/{all}
          </text>
          {late && (
            <g transform={`translate(${W / 2 + 2} ${-H / 2 + 1})`}>
              <rect x={-6} y={-6} width={12} height={12} rx={2.5} transform="rotate(45)" className="wheel-late" />
              <path d="M0 -3.6V.8" className="wheel-on" strokeWidth={1.8} />
              <circle cy={3.4} r={1.1} className="wheel-on-fill" />
            </g>
          )}
        </>
      )}
    </>
  );
}
