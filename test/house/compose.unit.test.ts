import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SEARCH_ATTRIBUTES } from '../../local/processes/temporal-dev-server.ts';
import { ENV_NAMES } from '../../platform/env.ts';

interface Service {
  image?: string;
  restart?: string;
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
}

const text = readFileSync(fileURLToPath(new URL('../../docker-compose.yml', import.meta.url)), 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, Service>; volumes: Record<string, unknown> };
const services = Object.entries(compose.services);

describe('docker-compose.yml', () => {
  it('has Postgres, Temporal with its schema and namespace jobs, its page, API, worker and a mail catcher', () => {
    expect(Object.keys(compose.services)).toEqual([
      'postgres',
      'database-setup',
      'temporal-schema',
      'temporal',
      'temporal-namespace',
      'temporal-ui',
      'migrate',
      'api',
      'worker',
      'mail',
    ]);
  });

  it('starts Temporal with 512 shards, which cannot be changed later', () => {
    expect(compose.services['temporal']?.environment?.['NUM_HISTORY_SHARDS']).toBe('512');
  });

  it('registers the same search attributes as the dev server of local mode', () => {
    const script = compose.services['temporal-namespace']?.command?.[0] ?? '';
    const pairs = [...script.matchAll(/\b(\w+):(Keyword|Datetime)\b/g)].map(([, name, type]) => [name, type]);
    expect(Object.fromEntries(pairs)).toEqual(SEARCH_ATTRIBUTES);
  });

  it.each(services)('%s comes back by itself, keeps data in named volumes only and is open to this machine only', (_name, service) => {
    expect(service.restart).toMatch(/^(unless-stopped|on-failure:\d+)$/);
    for (const volume of service.volumes ?? []) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    for (const port of service.ports ?? []) expect(port).toMatch(/^(127\.0\.0\.1|\$\{API_ADDRESS:-127\.0\.0\.1:3000\}):/);
    expect(service.image).toMatch(/:(\d|\$\{\w+:-\d)/);
  });

  it('gives no secret a default', () => {
    const secrets = [...text.matchAll(/\$\{(\w*(?:PASSWORD|SECRET|KEYS))(.*?)\}/g)].map(([, name, rest]) => [name, rest]);
    expect(secrets.length).toBeGreaterThan(5);
    for (const [, rest] of secrets) expect(rest).toMatch(/^(:\?|:-$)/);
  });

  it('sets only configuration names that the product reads', () => {
    for (const name of ['migrate', 'api', 'worker', 'mail']) {
      expect(Object.keys(compose.services[name]?.environment ?? {}).filter((key) => !(ENV_NAMES as string[]).includes(key))).toEqual([]);
    }
  });
});
