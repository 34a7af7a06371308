import { QueryClient } from '@tanstack/react-query';
import { NoAnswer } from './problem.ts';

/** Silence is waited out; a refusal is an answer. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 4_000,
      retry: (count, error) => error instanceof NoAnswer && count < 3,
      retryDelay: (count) => 500 * 2 ** count,
    },
    mutations: { retry: (count, error) => error instanceof NoAnswer && count < 2, networkMode: 'always' },
  },
});
