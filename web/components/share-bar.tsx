/** A flat bar: how much of a whole is done. The figures stand beside it as text. */
export function ShareBar({ done, whole }: { done: number; whole: number }) {
  return (
    <svg className="share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="8" className="share-rest" />
      <rect width={whole === 0 ? 0 : (100 * done) / whole} height="8" className="share-done" />
    </svg>
  );
}
