import { round } from './geometry.ts';
import type { MarkKind } from './wheel-data.ts';

/** A mark, around the origin. Shape and word carry the meaning, colour only helps: each outline is another one, also in grey. */
export function MarkShape({ kind, r, count = 1, halo = true }: { kind: MarkKind | 'stack'; r: number; count?: number; halo?: boolean }) {
  const ring = (grow: number) => halo && <circle r={round(r + grow)} className="wheel-halo" />;
  switch (kind) {
    case 'done':
      return (
        <>
          {ring(2.5)}
          <circle r={r} className="wheel-done" />
          {count > 1 ? <Number r={r} count={count} on /> : <Tick r={r} />}
        </>
      );
    case 'half':
      return (
        <>
          {ring(2.5)}
          <circle r={r - 1} className="wheel-half-ring" strokeWidth={2} />
          <path d={`M0 ${-(r - 1)}A${r - 1} ${r - 1} 0 0 0 0 ${r - 1}Z`} className="wheel-done" />
        </>
      );
    case 'next':
      return (
        <>
          {ring(r * 0.35 + 3)}
          <circle r={round(r * 1.35 - 1.5)} className="wheel-next" strokeWidth={round(r * 0.36)} />
          <circle r={round(r * 0.42)} className="wheel-ink" />
        </>
      );
    case 'late': {
      const q = round(r * 1.18);
      return (
        <>
          {halo && <rect x={-q - 2} y={-q - 2} width={2 * q + 4} height={2 * q + 4} rx={5} transform="rotate(45)" className="wheel-halo" />}
          <rect x={-q} y={-q} width={2 * q} height={2 * q} rx={round(r * 0.38)} transform="rotate(45)" className="wheel-late" />
          <path d={`M0 ${round(-r * 0.78)}V${round(r * 0.22)}`} className="wheel-on" strokeWidth={round(r * 0.28)} />
          <circle cy={round(r * 0.72)} r={round(r * 0.17)} className="wheel-on-fill" />
        </>
      );
    }
    case 'ended':
      return (
        <>
          {ring(2.5)}
          <circle r={r - 1.5} className="wheel-todo" strokeWidth={2} />
          <path d={`M${round(-r * 0.4)} 0H${round(r * 0.4)}`} className="wheel-dash" strokeWidth={round(Math.max(1.6, r * 0.22))} />
        </>
      );
    case 'stack': {
      const big = Math.max(r + 1, 9.5);
      return (
        <>
          {halo && <circle r={big + 2.5} className="wheel-halo" />}
          <circle r={big} className="wheel-todo" strokeWidth={2} />
          <Number r={r} count={count} />
        </>
      );
    }
    case 'todo':
      return (
        <>
          {ring(2.5)}
          <circle r={r - 1.5} className="wheel-todo" strokeWidth={2} />
        </>
      );
  }
}

function Tick({ r }: { r: number }) {
  const at = (x: number, y: number) => `${round(x * r)} ${round(y * r)}`;
  return <path d={`M${at(-0.44, 0.04)}L${at(-0.12, 0.36)}L${at(0.46, -0.34)}`} className="wheel-on" strokeWidth={round(r * 0.24)} />;
}

/** Never under 11 pixels. */
function Number({ r, count, on = false }: { r: number; count: number; on?: boolean }) {
  const size = round(Math.max(11, r * 1.25));
  return (
    <text className={on ? 'wheel-number-on' : 'wheel-number'} fontSize={size} textAnchor="middle" y={round(size * 0.36)}>
      {count}
    </text>
  );
}
