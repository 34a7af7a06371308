import { Client, Connection } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { dataConverter } from './codec.ts';

export interface TemporalSettings {
  address: string;
  namespace: string;
  codecKeys: string;
}

export interface TemporalClient {
  connection: Connection;
  client: Client;
  close(): Promise<void>;
}

/** For the API and tools: pure JavaScript. `lazy` connects at the first call, so a start does not wait for Temporal. */
export async function connectClient(
  { address, namespace, codecKeys }: TemporalSettings,
  options: { lazy?: boolean; connectTimeoutMs?: number } = {},
): Promise<TemporalClient> {
  const connectTimeout = options.connectTimeoutMs ?? 10_000;
  const connection = options.lazy
    ? Connection.lazy({ address, connectTimeout })
    : await connected(address, Connection.connect({ address, connectTimeout }));
  const client = new Client({ connection, namespace, dataConverter: dataConverter(codecKeys) });
  return { connection, client, close: () => connection.close() };
}

/** For workers: carries the native core, so it is loaded only where one runs. */
export async function connectWorker({ address }: Pick<TemporalSettings, 'address'>): Promise<NativeConnection> {
  const { NativeConnection } = await import('@temporalio/worker');
  return connected(address, NativeConnection.connect({ address }));
}

async function connected<T>(address: string, connection: Promise<T>): Promise<T> {
  try {
    return await connection;
  } catch (cause) {
    throw new Error(`no Temporal server answers at ${address} (TEMPORAL_ADDRESS)`, { cause });
  }
}
