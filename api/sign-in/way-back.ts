const HERE = 'http://here.invalid';
const LONGEST = 2000;
/** Addresses that are no pages: coming back to them would show raw data, or go round in circles. */
const NO_PAGES = /^\/(v1|sign-in|sign-out|answer)(\/|$)/;

/** Where a sign-in comes back to: a page of this origin, read as a browser would read it; anything else is the first page. */
export function wayBack(to: unknown): string {
  if (typeof to !== 'string' || !to.startsWith('/') || to.length > LONGEST || !URL.canParse(to, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(to, HERE);
  // "/.//host" is a path of ours until somebody reads what came of it.
  if (origin !== HERE || pathname.startsWith('//') || NO_PAGES.test(pathname)) return '/';
  return `${pathname}${search}${hash}`;
}

export function signInAddress(to: string): string {
  return to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
}
