import { useEffect, useRef, type ReactNode } from 'react';

/** The page's one h1. It takes the focus when a page is opened, so that a screen reader begins there, and names the tab. */
export function PageTitle({ children, name }: { children: ReactNode; name?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = name ?? (typeof children === 'string' ? children : null);
  useEffect(() => {
    if (title !== null) document.title = `${title} · Toårshjulet`;
  }, [title]);
  useEffect(() => {
    // Not on the first page: there the browser's own order begins at the skip link.
    if (document.activeElement !== document.body || performance.now() > 4_000) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
