import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, describe, expect, it } from 'vitest';
import { isAlive } from '../../../local/processes/children.ts';
import { SEARCH_ATTRIBUTES, startTemporalDevServer } from '../../../local/processes/temporal-dev-server.ts';
import { passableTemporaryFolder } from '../../support/global-shared.ts';

const folder = passableTemporaryFolder();
afterAll(() => {
  folder.remove();
});

async function running(address: string): Promise<string[]> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace: 'kept' });
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus = 'Running'" })) ids.push(workflowId);
  await connection.close();
  return ids;
}

describe('the Temporal dev server on a file', () => {
  it('keeps open workflows when it is killed and started again', async () => {
    const options = { file: join(folder.path, 'temporal.db'), logFile: join(folder.path, 'temporal.log'), namespace: 'kept' };
    const first = await startTemporalDevServer(options);
    const connection = await Connection.connect({ address: first.address });
    const client = new Client({ connection, namespace: 'kept' });
    await client.workflow.start('nobodyRunsThis', { taskQueue: 'kept', workflowId: 'sleeper' });
    await connection.close();
    process.kill(first.pid, 'SIGKILL');
    expect(await first.gone).toBe('SIGKILL');

    const second = await startTemporalDevServer(options);
    try {
      await expect.poll(() => running(second.address)).toEqual(['sleeper']);
    } finally {
      await second.stop();
    }
    expect(isAlive(second.pid)).toBe(false);
  });

  it('stops a server left behind on the same file, and knows the search attributes', async () => {
    const options = { file: join(folder.path, 'left.db'), logFile: join(folder.path, 'left.log'), namespace: 'kept', uiPort: 0 };
    const left = await startTemporalDevServer(options);
    const next = await startTemporalDevServer(options);
    try {
      expect(isAlive(left.pid)).toBe(false);
      const connection = await Connection.connect({ address: next.address });
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'kept' });
      expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(Object.keys(SEARCH_ATTRIBUTES)));
      expect((await fetch(next.uiUrl ?? '')).status).toBe(200);
      await connection.close();
    } finally {
      await next.stop();
    }
  });
});
