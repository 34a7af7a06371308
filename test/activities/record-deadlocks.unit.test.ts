import { expect, test } from 'vitest';
import { retryDeadlocks } from '../../activities/retry-deadlocks.ts';

const failing = (code: string, times: number) => {
  let calls = 0;
  return () => {
    calls += 1;
    return calls <= times ? Promise.reject(Object.assign(new Error(code), { code })) : Promise.resolve(calls);
  };
};

test('a transaction that was ended for a deadlock is tried again', async () => {
  expect(await retryDeadlocks(failing('40P01', 2))).toBe(3);
});

test('a deadlock that never resolves is reported', async () => {
  await expect(retryDeadlocks(failing('40P01', 99))).rejects.toThrow('40P01');
});

test('any other failure is reported at once', async () => {
  const work = failing('23503', 1);
  await expect(retryDeadlocks(work)).rejects.toThrow('23503');
  expect(await work()).toBe(2);
});
