import { environment } from '../../platform/env.ts';
import { startMailCatcher } from './mail-catcher.ts';

/** The mail catcher as a process of its own, for the containers of `docker-compose.yml`. */
const folder = environment['DATA_DIR'];
const catcher = await startMailCatcher({ host: '0.0.0.0', smtpPort: 1025, pagePort: 8025, ...(folder ? { folder } : {}) });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void catcher.stop());
