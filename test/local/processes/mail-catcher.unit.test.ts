import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startMailCatcher } from '../../../local/processes/mail-catcher.ts';
import type { MailCatcher, Misbehaviour } from '../../../local/processes/mail-catcher.ts';
import { freePort } from '../../../platform/free-port.ts';
import { passableTemporaryFolder } from '../../support/global-shared.ts';

const folder = passableTemporaryFolder();
let catcher: MailCatcher;
beforeAll(async () => {
  catcher = await startMailCatcher();
});
afterEach(() => {
  catcher.misbehave(null);
  catcher.clear();
});
afterAll(async () => {
  await catcher.stop();
  folder.remove();
});

const LETTER = {
  from: '"Toårshjulet" <post@example.org>',
  to: 'Åse Ørn <ase@example.org>',
  subject: 'Handlingsplan: frist 24. mai – IFI',
  messageId: '<letter-1@example.org>',
  date: new Date('2024-05-02T06:00:00Z'),
  text: 'Hei Åse, «frist» 24. mai.',
  html: '<p lang="nb">Hei Åse <script>alert(1)</script></p>',
};

interface Outcome {
  code?: string;
  responseCode?: number;
}

async function sendTo(smtpUrl: string, letter: object = LETTER): Promise<Outcome> {
  const transport = createTransport(smtpUrl, {}) as ReturnType<typeof createTransport>;
  try {
    await transport.sendMail(letter);
    return {};
  } catch (error) {
    const { code, responseCode } = error as Outcome;
    return { ...(code === undefined ? {} : { code }), ...(responseCode === undefined ? {} : { responseCode }) };
  } finally {
    transport.close();
  }
}
/** Impatient, so that a silent server shows within the test. */
const send = (letter: object = LETTER) => sendTo(`${catcher.smtpUrl}?socketTimeout=400&greetingTimeout=2000&ignoreTLS=true`, letter);

describe('the mail catcher', () => {
  it('leaves nothing listening when its page cannot have its port', async () => {
    const smtpPort = await freePort();
    const pagePort = Number(new URL(catcher.pageUrl).port);
    await expect(startMailCatcher({ smtpPort, pagePort })).rejects.toThrow(/EADDRINUSE/);
    const again = await startMailCatcher({ smtpPort });
    await again.stop();
  });

  it('keeps what it was handed, Norwegian letters and all', async () => {
    expect(await send()).toEqual({});
    expect(catcher.mails()).toMatchObject([
      {
        id: 1,
        recipients: ['ase@example.org'],
        from: 'post@example.org',
        to: ['ase@example.org'],
        subject: LETTER.subject,
        messageId: LETTER.messageId,
        date: '2024-05-02T06:00:00.000Z',
        html: expect.stringContaining('Hei Åse'),
        text: expect.stringContaining('«frist» 24. mai'),
      },
    ]);
  });

  const temper: [Misbehaviour, Outcome, stored: number][] = [
    ['from451', { code: 'EENVELOPE', responseCode: 451 }, 0],
    ['rcpt550', { code: 'EENVELOPE', responseCode: 550 }, 0],
    ['data451', { code: 'EMESSAGE', responseCode: 451 }, 0],
    ['data554', { code: 'EMESSAGE', responseCode: 554 }, 0],
    ['drop', { code: 'ECONNECTION' }, 1],
    ['hang', { code: 'ETIMEDOUT' }, 1],
    ['slow', {}, 1],
  ];
  it.each(temper)('told to answer %s, the sender sees %j and %i mails are kept', async (how, outcome, stored) => {
    catcher.misbehave(how, { delayMs: 100 });
    expect(await send()).toEqual(outcome);
    expect(catcher.mails()).toHaveLength(stored);
  });

  it('misbehaves only as often and towards whom it was told', async () => {
    catcher.misbehave('rcpt550', { to: (address) => address.startsWith('gone'), times: 1 });
    expect(await send()).toEqual({});
    expect(await send({ ...LETTER, to: 'gone@example.org' })).toMatchObject({ responseCode: 550 });
    expect(await send({ ...LETTER, to: 'gone@example.org' })).toEqual({});
  });

  it('shows a list and each mail as a page, text, HTML that cannot run, and JSON', async () => {
    await send();
    await send({ ...LETTER, to: 'ola@example.org', subject: 'Annet <b>' });
    const get = (path: string) => fetch(new URL(path, catcher.pageUrl));
    const list = await (await get('/')).text();
    expect(list).toContain('2 brev');
    expect(list).toContain('Annet &#60;b&#62;');
    expect(await (await get('/?to=ase')).text()).not.toContain('Annet');
    expect(await (await get('/mails/1')).text()).toContain('Handlingsplan');
    const html = await get('/mails/1/html');
    expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(await (await get('/mails/1/text')).text()).toContain('«frist»');
    expect(await (await get('/mails/2/json')).json()).toMatchObject({ subject: 'Annet <b>' });
    expect(await (await get('/mails.json?after=1')).json()).toMatchObject([{ id: 2, recipients: ['ola@example.org'] }]);
    expect((await get('/mails/99')).status).toBe(404);
    expect((await fetch(catcher.pageUrl, { method: 'POST' })).status).toBe(405);
  });

  it('keeps its mails over a restart where it has a folder', async () => {
    const kept = join(folder.path, 'mail');
    const arrived: number[] = [];
    const first = await startMailCatcher({ folder: kept, onMail: ({ id }) => arrived.push(id) });
    await sendTo(first.smtpUrl);
    await first.stop();
    const second = await startMailCatcher({ folder: kept });
    try {
      expect(arrived).toEqual([1]);
      expect(second.mails().map(({ id, subject }) => [id, subject])).toEqual([[1, LETTER.subject]]);
      await sendTo(second.smtpUrl);
      expect(second.mails().map(({ id }) => id)).toEqual([1, 2]);
    } finally {
      await second.stop();
    }
  });
});
