// The workflows with a mistake each: something new happens first. The replay gate must see it.
import { sleep } from '@temporalio/workflow';
import * as product from '../../../workflows/index.ts';

export async function unitFollowUp(run: Parameters<typeof product.unitFollowUp>[0]): Promise<void> {
  await sleep(1_000);
  return product.unitFollowUp(run);
}

export async function surveyCycle(run: Parameters<typeof product.surveyCycle>[0]): Promise<void> {
  await sleep(1_000);
  return product.surveyCycle(run);
}

export async function postOffice(): Promise<void> {
  await sleep(1_000);
  return product.postOffice();
}

export async function archiveDelivery(run: Parameters<typeof product.archiveDelivery>[0]): Promise<void> {
  await sleep(1_000);
  return product.archiveDelivery(run);
}
