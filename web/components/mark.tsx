import { MarkShape } from '../wheel/mark-shape.tsx';

/** The wheel's marks beside words, and three that only tables have: under way, at risk, moved. */
export type StatusMark = 'done' | 'half' | 'next' | 'todo' | 'late' | 'ended' | 'run' | 'risk' | 'moved';

export function Mark({ kind }: { kind: StatusMark }) {
  return (
    <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
      <Drawn kind={kind} />
    </svg>
  );
}

function Drawn({ kind }: { kind: StatusMark }) {
  switch (kind) {
    case 'run':
      return (
        <>
          <circle r={6.8} className="mark-run" />
          <circle r={2.6} className="mark-run-dot" />
        </>
      );
    case 'risk':
      return <path d="M0 -6.5L7 6H-7ZM0 -2V2M0 4.1V4.2" className="mark-risk" />;
    case 'moved':
      return <path d="M0 -6.8A6.8 6.8 0 1 1 -.01 -6.8M-3.4 0H3M.6 -2.6L3.2 0L.6 2.6" className="mark-moved" />;
    case 'next':
      return <MarkShape kind="next" r={5.6} halo={false} />;
    case 'late':
      return <MarkShape kind="late" r={4.9} halo={false} />;
    default:
      return <MarkShape kind={kind} r={7} halo={false} />;
  }
}
