import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { faultsOf, readHistory, readManifest, sha256, tellingStrings } from './corpus.ts';

const manifest = readManifest();
let registered: string[];
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  registered = Object.keys(await import('../../workflows/index.ts'));
}, 60_000);

async function replay(entry?: string): Promise<{ file: string; error: string | undefined }[]> {
  const { path } = await buildWorkflowBundle(entry === undefined ? {} : { entry });
  const histories = manifest.map(({ file }) => ({ workflowId: file, history: historyFromJSON(JSON.parse(readHistory(file))) }));
  const outcomes = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: { codePath: path } }, histories)) {
    outcomes.push({ file: workflowId, error: error?.name });
  }
  return outcomes;
}

describe('the replay gate', () => {
  it('holds a history of every workflow type, none missing, none edited', () => {
    expect(faultsOf(manifest, registered)).toEqual([]);
  });

  it('[HI-011] finds nothing but ids, codes and instants in them', () => {
    for (const { file } of manifest) expect(tellingStrings(readHistory(file)), file).toEqual([]);
  });

  it('holds runs that ended: a run that did not verifies nothing of its last task', () => {
    for (const { file } of manifest) {
      const { events } = JSON.parse(readHistory(file)) as { events: { eventType: string }[] };
      expect(events.at(-1)?.eventType, file).toMatch(/^EVENT_TYPE_WORKFLOW_EXECUTION_(COMPLETED|CONTINUED_AS_NEW|CANCELED)$/);
    }
  });

  it('[AT-13] replays every one with the code as it is now', async () => {
    const outcomes = await replay();
    expect(outcomes).toEqual(manifest.map(({ file }) => ({ file, error: undefined })));
  });

  it('cannot be broken by a rule: none of them is in the sandbox', async () => {
    const { path } = await buildWorkflowBundle();
    const modules = [...readFileSync(path, 'utf8').matchAll(/"(\.\/(?:workflows|domain|activities|planning)\/[^"]+\.(?:ts|cjs))"/g)].map(
      (match) => match[1]!,
    );
    expect(modules).toContain('./workflows/unit-follow-up.workflow.ts');
    expect(modules.filter((module) => !module.startsWith('./workflows/'))).toEqual([]);
  });

  it('stops a change that would block running units', async () => {
    const changed = fileURLToPath(new URL('changed/index.ts', import.meta.url));
    const outcomes = await replay(changed);
    expect(outcomes.filter(({ error }) => error === undefined)).toEqual([]);
  });
});

describe('the corpus check', () => {
  it('names a workflow type without a history', () => {
    expect(faultsOf(manifest, [...registered, 'somethingNew'])).toEqual(['no history of somethingNew']);
  });

  it('names a file that is missing, one that is not listed and one that was edited', () => {
    const [first, second] = manifest;
    const files = manifest.map(({ file }) => file);
    expect(faultsOf(manifest, registered, files.slice(1))).toEqual([`${String(first?.file)} is missing`]);
    expect(faultsOf(manifest, registered, [...files, 'other.json'])).toEqual(['other.json is not listed']);
    const edited = manifest.map((one) => (one === second ? { ...one, sha256: sha256(`${readHistory(one.file)} `) } : one));
    expect(faultsOf(edited, registered)).toEqual([`${String(second?.file)} was edited after it was recorded`]);
  });

  it('names an address or a sentence in a history', () => {
    const data = Buffer.from(JSON.stringify({ reason: 'ill since May', to: 'kari@example.org', id: 'x-1' })).toString('base64');
    expect(tellingStrings(JSON.stringify({ events: [{ payloads: [{ data }] }, { message: 'kari@example.org' }] }))).toEqual([
      'ill since May',
      'kari@example.org',
      'kari@example.org',
    ]);
  });

  it('reads what it writes: one copy of the protobuf library serves all of the SDK', () => {
    const history = historyFromJSON(JSON.parse(readHistory(manifest[0]!.file)));
    expect(historyFromJSON(JSON.parse(historyToJSON(history)))).toEqual(history);
  });
});
