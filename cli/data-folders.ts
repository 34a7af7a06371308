/** Where the demo keeps its data unless told otherwise. */
export const DEMO_DATA = '.local/demo';
