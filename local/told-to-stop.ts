/** Settles at the first Ctrl-C or SIGTERM. A second one ends the process as it always would. */
export function toldToStop(): { promise: Promise<NodeJS.Signals>; forget: () => void } {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let resolve: (signal: NodeJS.Signals) => void = () => undefined;
  const promise = new Promise<NodeJS.Signals>((settle) => (resolve = settle));
  const handler = (signal: NodeJS.Signals) => {
    forget();
    resolve(signal);
  };
  const forget = () => {
    for (const signal of signals) process.removeListener(signal, handler);
  };
  for (const signal of signals) process.on(signal, handler);
  return { promise, forget };
}
