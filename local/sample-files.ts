import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLANS = fileURLToPath(new URL('../plans', import.meta.url));

export const PLAN_FILE = join(PLANS, 'ntnu-ark-2023-2025.yaml');
export const SAMPLE_FOLDER = join(PLANS, 'organisations', 'ntnu');
