// Every function exported here is registered as a workflow type, so nothing else may be.
export { archiveDelivery } from './archive-delivery.workflow.ts';
export { postOffice } from './post-office.workflow.ts';
export { surveyCycle } from './survey-cycle.workflow.ts';
export { unitFollowUp } from './unit-follow-up.workflow.ts';

// The SDK takes a stack with every promise of a workflow, which is work at each wake. A short one still names the line.
Error.stackTraceLimit = 3;
