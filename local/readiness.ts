import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { TASK_QUEUES } from '../workflows/ids.ts';
import type { TemporalDevServer } from './processes/temporal-dev-server.ts';
import type { Product } from './product.ts';

const UP_WITHIN_MS = 60_000;

type Alive = Pick<Product, 'complaint'>;

/** Our own API, not another server that was quicker to take the port. */
export function untilApiAnswers(url: string, product: Alive & Pick<Product, 'apiListens'>): Promise<void> {
  return until(
    `the API at ${url} does not answer`,
    product,
    async () => product.apiListens() && (await fetch(`${url}/v1/health`)).ok && product.apiListens(),
  );
}

/** Temporal knows of somebody who asks for the follow-ups' tasks. */
export async function untilWorkerPolls({ address, namespace }: TemporalDevServer, product: Alive): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    await until('the worker takes no tasks', product, async () => {
      const taskQueue = { name: TASK_QUEUES.followUps };
      const { pollers } = await connection.workflowService.describeTaskQueue({ namespace, taskQueue });
      return pollers.length > 0;
    });
  } finally {
    await connection.close();
  }
}

async function until(otherwise: string, { complaint }: Alive, holds: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + UP_WITHIN_MS;
  for (;;) {
    const broken = complaint();
    if (broken !== null) throw new Error(broken);
    if (await holds().catch(() => false)) return;
    if (Date.now() > patience) throw new Error(`${otherwise}; its log may say why`);
    await sleep(50);
  }
}
