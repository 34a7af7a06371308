import { useQuery } from '@tanstack/react-query';
import { documentQuery } from '../data/queries.ts';
import { TextRemoved } from './text-removed.tsx';

/** In the words of whoever gave it, for those it concerns. */
export function Reason({ documentId, title }: { documentId: string; title: string }) {
  const document = useQuery(documentQuery(documentId));
  if (document.data?.removed) return <TextRemoved removed={document.data.removed} />;
  const text = (document.data?.content as { text?: unknown } | undefined)?.text;
  if (typeof text !== 'string') return null;
  return (
    <blockquote className="aside-note">
      <p className="muted small">{title}</p>
      <p className="measure">{text}</p>
    </blockquote>
  );
}
