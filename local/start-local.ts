import { readFileSync } from 'node:fs';
import { apiClient } from './demo/api-client.ts';
import type { PlanRow } from './demo/answers.ts';
import { importFiles, readSample, type Sample } from './demo/sample.ts';
import { localPersons, someone } from './people.ts';
import { register } from './register.ts';
import { PLAN_FILE, SAMPLE_FOLDER } from './sample-files.ts';
import type { StackPorts } from './given-ports.ts';
import { startStack, type Stack } from './stack.ts';
import { upToDateWeb } from './web-build.ts';

export interface LocalOptions {
  dataDir: string;
  ports: StackPorts;
  say: (line: string) => void;
}

/** The stack in real time. An empty record gets the sample organisation and this year's plan; what is there already stays. */
export async function startLocal({ dataDir, ports, say }: LocalOptions): Promise<{ stack: Stack; sample: Sample; news: string[] }> {
  const sample = readSample(SAMPLE_FOLDER);
  await upToDateWeb({ say });
  const stack = await startStack({ dataDir, ports, say, what: 'toarshjul start', persons: localPersons(sample) });
  try {
    return { stack, sample, news: await furnish(stack, sample) };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

async function furnish(stack: Stack, sample: Sample): Promise<string[]> {
  const known = await stack.db.selectFrom('units').select('unit_id').limit(1).execute();
  if (known.length > 0) return [];
  await register(stack.apiUrl, stack.signIn).import(importFiles(sample));
  const coordinator = someone(sample, 'coordinator');
  const api = apiClient({
    url: stack.apiUrl,
    tokenFor: () => stack.signIn.tokenFor(coordinator?.sub ?? ''),
    signal: new AbortController().signal,
  });
  const startYear = new Date().getFullYear();
  const body = { source: readFileSync(PLAN_FILE, 'utf8'), startYear };
  const plan = await api.call<PlanRow>('', '/plans', { method: 'POST', body });
  return [
    `The record was empty: the sample organisation is in it now, and the plan ${plan.key}. A coordinator may create and start its cycle.`,
  ];
}
