// Every function exported here is registered as a workflow type, so nothing else may be.
export { archiveDelivery } from './archive-delivery.workflow.ts';
export { postOffice } from './post-office.workflow.ts';
export { surveyCycle } from './survey-cycle.workflow.ts';
export { unitFollowUp } from './unit-follow-up.workflow.ts';
