import { useEffect, useState, type RefObject } from 'react';

const OVERSCAN = 12;

/** Which rows of a long list can be seen, for rows of one height and a page that scrolls as a whole. */
export function useVirtualRows(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): { from: number; to: number } {
  const [range, setRange] = useState({ from: 0, to: Math.min(count, 40) });
  useEffect(() => {
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
    window.addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener('scroll', ask);
      window.removeEventListener('resize', ask);
    };
  }, [list, count, rowHeight]);
  return range;
}
