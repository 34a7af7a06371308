import { useEffect, useState, type RefObject } from 'react';

const OVERSCAN = 12;
/** A list so short is drawn whole: printing and searching in the page find every row. */
export const SHORT = 60;

/** Which rows of a long list can be seen, for rows of one height and a page that scrolls as a whole. */
export function useVirtualRows(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): { from: number; to: number } {
  const [range, setRange] = useState({ from: 0, to: Math.min(count, 40) });
  useEffect(() => {
    if (count <= SHORT) return;
    let asked = 0;
    const look = () => {
      asked = 0;
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const from = Math.max(0, Math.min(count, Math.floor(-top / rowHeight) - OVERSCAN));
      const to = Math.max(from, Math.min(count, Math.ceil((window.innerHeight - top) / rowHeight) + OVERSCAN));
      setRange((known) => (known.from === from && known.to === to ? known : { from, to }));
    };
    const ask = () => (asked ||= requestAnimationFrame(look));
    look();
    window.addEventListener('scroll', ask, { passive: true });
    // What stands above the list may grow after it was drawn.
    const sizes = new ResizeObserver(ask);
    sizes.observe(document.body);
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener('scroll', ask);
      sizes.disconnect();
    };
  }, [list, count, rowHeight]);
  return count <= SHORT ? { from: 0, to: count } : range;
}
