import { startMailCatcher } from '../../local/processes/mail-catcher.ts';

/** The mail catcher as a process that can be killed. `hang`: takes mails and answers for none, until it gets SIGUSR2. */
const [folder = '', port = '', mood = ''] = process.argv.slice(2);
const catcher = await startMailCatcher({ folder, smtpPort: Number(port) });
process.on('SIGUSR2', () => catcher.misbehave(null));
if (mood === 'hang') catcher.misbehave('hang');
