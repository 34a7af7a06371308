import { useQuery } from '@tanstack/react-query';
import { documentQuery } from '../data/queries.ts';

/** In the words of whoever gave it, for those it concerns. */
export function Reason({ documentId, title }: { documentId: string; title: string }) {
  const document = useQuery(documentQuery(documentId));
  const text = (document.data?.content as { text?: unknown } | undefined)?.text;
  if (typeof text !== 'string') return null;
  return (
    <blockquote className="aside-note">
      <p className="muted small">{title}</p>
      <p className="measure">{text}</p>
    </blockquote>
  );
}
