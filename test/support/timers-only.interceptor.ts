import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

/**
 * The time-skipping test server can begin a run later, but an update that comes at that very moment confuses it for good. There,
 * every run begins at once and waits with a timer, as one does that a command woke. The real server is tested with the real thing.
 */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  outbound: [
    {
      continueAsNew(input, next) {
        const { backoffStartInterval: _, ...options } = input.options;
        return next({ ...input, options });
      },
    },
  ],
});
