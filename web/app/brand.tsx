/** The product's sign: two rings and today. */
export function Brand({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-14 -14 28 28" aria-hidden="true" className="brand-mark">
      <circle r="11.5" className="brand-ring" />
      <path d="M0 -11.5A11.5 11.5 0 1 1 -11.5 0" className="brand-done" />
      <circle r="6.2" className="brand-inner" />
      <circle cx="-11.5" cy="0" r="2.6" className="brand-hand" />
    </svg>
  );
}
