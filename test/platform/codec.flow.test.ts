import { fileURLToPath } from 'node:url';
import { WorkflowFailedError } from '@temporalio/client';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { describe, expect, inject, it } from 'vitest';
import { dataConverter, newCodecKeys } from '../../platform/codec.ts';
import { newId } from '../../platform/ids.ts';
import { connectClient, connectWorker } from '../../platform/temporal.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });

describe('what Temporal stores', () => {
  it('holds neither arguments nor failure messages in clear text, and the client reads both', async () => {
    const settings = { address: inject('temporalAddress'), namespace: inject('temporalNamespace'), codecKeys: newCodecKeys() };
    const { path } = await buildWorkflowBundle({ entry: fileURLToPath(new URL('fixtures/failing.workflow.ts', import.meta.url)) });
    const { client, close } = await connectClient(settings);
    const connection = await connectWorker(settings);
    const worker = await Worker.create({
      connection,
      namespace: settings.namespace,
      taskQueue: 'codec',
      workflowBundle: { codePath: path },
      dataConverter: dataConverter(settings.codecKeys),
    });

    const error = await worker.runUntil(async () => {
      const handle = await client.workflow.start('failing', {
        taskQueue: 'codec',
        workflowId: `codec-${newId()}`,
        args: ['argument'],
      });
      const failed: unknown = await handle.result().catch((reason: unknown) => reason);
      const stored = JSON.stringify(await handle.fetchHistory());
      const history = stored.replace(/"(data|encoding)":"([^"]*)"/g, (_all, _name, bytes: string) =>
        Buffer.from(bytes, 'base64').toString('latin1'),
      );
      expect(history).toContain('binary/encrypted');
      expect(history).not.toMatch(/hemmelig|argument"|failing\.workflow\.ts/);
      return failed;
    });

    expect(error).toBeInstanceOf(WorkflowFailedError);
    expect((error as WorkflowFailedError).cause?.message).toBe('hemmelig argument');
    await connection.close();
    await close();
  });

  it('names the address when no server answers', async () => {
    await expect(
      connectClient({ address: '127.0.0.1:1', namespace: 'n', codecKeys: newCodecKeys() }, { connectTimeoutMs: 500 }),
    ).rejects.toThrow('127.0.0.1:1 (TEMPORAL_ADDRESS)');
  });
});
