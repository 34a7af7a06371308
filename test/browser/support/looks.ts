export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/** How somebody looks at a page. */
export interface Options {
  viewport?: { width: number; height: number };
  dark?: boolean;
  language?: string;
  /** With a clock that can be put forward: what the page does by itself after a while needs no waiting. */
  clock?: boolean;
}
