import { createServer } from 'node:net';

/** Ports that a person chose; the others are any free ones. */
export interface StackPorts {
  api?: number;
  mail?: number;
  signIn?: number;
  temporalUi?: number;
}

/** As they are written on the command line. */
const OPTIONS: Readonly<Record<keyof StackPorts, string>> = {
  api: '--api',
  mail: '--mail',
  signIn: '--sign-in',
  temporalUi: '--temporal-ui',
};

/**
 * Refuses a taken port before anything starts. Whoever listens there could answer in our place: the register's lists and
 * its token would go to a stranger.
 */
export async function mustBeFree(ports: StackPorts): Promise<void> {
  const seen = new Map<number, string>();
  for (const name of Object.keys(OPTIONS) as (keyof StackPorts)[]) {
    const port = ports[name];
    if (port === undefined) continue;
    const option = OPTIONS[name];
    const other = seen.get(port);
    if (other !== undefined) throw new Error(`port ${port} is given to both ${other} and ${option}: give another with ${option}`);
    seen.set(port, option);
    const code = await whyNot(port);
    if (code === null) continue;
    const what = code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${code})`;
    throw new Error(`port ${port} ${what}: give another with ${option}, or none for a free one`);
  }
}

/** The system's code for why nobody can listen there; null when one can. */
function whyNot(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(null)));
  });
}
