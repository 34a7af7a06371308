// Records the histories that the replay gate replays: `npx tsx test/replay/record.ts`. Run it when a workflow type or a way through
// one is new. Histories that exist are kept as they were recorded, since old runs live on: delete a file on purpose to record it anew.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { startDevServer } from '../support/temporal.ts';
import { HISTORIES, readHistory, readManifest, sha256, tellingStrings, writeManifest, type Recorded } from './corpus.ts';
import { STORIES } from './stories.ts';

const force = process.argv.includes('--all');

/** Who ran it and where is nobody's business. */
function withoutMachine(json: string): string {
  return json.replace(/"\d+@[^"]*"/g, '"recorder"');
}

async function record(env: TestWorkflowEnvironment): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  for (const { file, workflow, proves, play } of STORIES) {
    const path = join(HISTORIES, file);
    if (force || !existsSync(path)) {
      const { workflowId, runId } = await play(env, `record-${randomUUID()}`);
      const history = await env.client.workflow.getHandle(workflowId, runId).fetchHistory();
      const text = `${withoutMachine(JSON.stringify(JSON.parse(historyToJSON(history)), null, 1))}\n`;
      const telling = tellingStrings(text);
      if (telling.length > 0) throw new Error(`${file} would hold ${JSON.stringify(telling)}`);
      writeFileSync(path, text);
      process.stdout.write(`recorded ${file}: ${String(history.events?.length ?? 0)} events\n`);
    }
    recorded.push({ file, workflow, proves, sha256: sha256(readHistory(file)) });
  }
  return recorded;
}

mkdirSync(HISTORIES, { recursive: true });
const env = await startDevServer();
try {
  const recorded = await record(env);
  // Histories of older code, which no story tells any more, stay.
  const older = existsSync(new URL('manifest.json', import.meta.url))
    ? readManifest().filter((one) => !recorded.some(({ file }) => file === one.file))
    : [];
  writeManifest([...recorded, ...older]);
} finally {
  await env.teardown();
}
