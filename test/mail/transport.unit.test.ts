import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMailCatcher, type MailCatcher } from '../../local/processes/mail-catcher.ts';
import { smtpTransport, type OutgoingLetter, type Transport } from '../../mail/transport.ts';

const FROM = { name: 'Toårshjulet', address: 'toarshjul@example.org' };

function letter(change: Partial<OutgoingLetter> = {}): OutgoingLetter {
  return {
    letterId: 'letter-1',
    messageId: '<letter-1@example.org>',
    to: { name: 'Åse Ørn', address: 'ase@example.org' },
    subject: 'Handlingsplan, siste dag fredag 24. mai, MH-ISM',
    text: 'Hei Åse.',
    html: '<p>Hei Åse.</p>',
    language: 'nb',
    date: new Date('2024-05-17T06:00:00Z'),
    ...change,
  };
}

describe('the mail transport', () => {
  let catcher: MailCatcher;
  let transport: Transport;
  beforeEach(async () => {
    catcher = await startMailCatcher();
    transport = smtpTransport({ url: catcher.smtpUrl, from: FROM, patience: 400 });
  });
  afterEach(async () => {
    transport.close();
    await catcher.stop();
  });

  it('sends text and HTML with the Message-ID it was given, marked as automatic', async () => {
    const outcome = await transport.send(
      letter({ replyTo: { name: 'Jonas Hegge', address: 'jonas@example.org' }, thread: '<first@example.org>' }),
    );
    expect(outcome).toEqual({ kind: 'sent', code: '250' });
    const [mail] = catcher.mails();
    expect(mail?.subject).toBe('Handlingsplan, siste dag fredag 24. mai, MH-ISM');
    expect(mail?.messageId).toBe('<letter-1@example.org>');
    const headers = Object.fromEntries((mail?.headers ?? []).map(({ name, value }) => [name.toLowerCase(), value]));
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'in-reply-to': '<first@example.org>', 'content-language': 'nb' });
    expect(headers['reply-to']).toContain('jonas@example.org');
    // RFC 2919: only the phrase is encoded, so that a filter finds the identifier.
    expect(headers['list-id']).toBe('=?UTF-8?Q?To=C3=A5rshjulet?= <toarshjul.example.org>');
    expect(mail?.text).toContain('Hei Åse.');
    expect(mail?.html).toContain('<p>Hei Åse.</p>');
  });

  it('writes every header in ASCII, whatever the names', async () => {
    await transport.send(
      letter({
        to: { name: 'Åse "Ås" Ørn, leder', address: 'ase@blåbær.example.org' },
        replyTo: { name: 'Jørn <Øst>', address: 'jorn@example.org' },
        thread: '<first@example.org>',
      }),
    );
    for (const { name, value } of catcher.mails()[0]?.headers ?? [])
      expect([name, value]).toEqual([name, expect.stringMatching(/^[ -~]*$/)]);
  });

  it('has an ASCII list identifier where the sender has a Norwegian domain', async () => {
    const other = smtpTransport({ url: catcher.smtpUrl, from: { ...FROM, address: 'post@blåbær.example.org' } });
    await other.send(letter());
    other.close();
    expect(catcher.mails()[0]?.headers.find(({ name }) => name === 'list-id')?.value).toContain('<toarshjul.xn--blbr-roah.example.org>');
  });

  it.each([
    ['rcpt550', 'bounced', '550'],
    ['data554', 'bounced', '554'],
    ['from451', 'deferred', '451'],
    ['data451', 'deferred', '451'],
  ] as const)('takes the answer of a server that says %s for what it is: %s', async (how, kind, code) => {
    catcher.misbehave(how);
    expect(await transport.send(letter())).toEqual({ kind, code });
    expect(catcher.mails()).toHaveLength(0);
  });

  it.each(['drop', 'hang'] as const)('knows that a letter may have arrived when the server takes the text and does %s', async (how) => {
    catcher.misbehave(how, { times: 1 });
    expect((await transport.send(letter())).kind).toBe('unknown');
    expect(catcher.mails()).toHaveLength(1);
  });

  it('goes on with the same pool after a lost answer', async () => {
    catcher.misbehave('drop', { times: 1 });
    await transport.send(letter());
    expect((await transport.send(letter({ messageId: '<letter-2@example.org>' }))).kind).toBe('sent');
  });

  it('knows that nothing has left when nobody answers the call', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const nobody = smtpTransport({ url: `smtp://127.0.0.1:${String(port)}`, from: FROM, patience: 400 });
    expect((await nobody.send(letter())).kind).toBe('lost');
    nobody.close();
  });

  it('knows that nothing has left when the server never greets', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    const mute = smtpTransport({ url: `smtp://127.0.0.1:${String(port)}`, from: FROM, patience: 200 });
    expect((await mute.send(letter())).kind).toBe('lost');
    mute.close();
    silent.close();
  });

  it.each(['EHLO', 'MAIL', 'RCPT', 'DATA'])('knows that nothing has left when the connection breaks at %s', async (stage) => {
    const breaking = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 mail.example.org\r\n');
      socket.on('data', (line) => (line.toString().startsWith(stage) ? socket.destroy() : socket.write('250 ok\r\n')));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => breaking.once('listening', resolve));
    const { port } = breaking.address() as AddressInfo;
    const broken = smtpTransport({ url: `smtp://127.0.0.1:${String(port)}`, from: FROM, patience: 400 });
    expect((await broken.send(letter())).kind).toBe('lost');
    broken.close();
    breaking.close();
  });

  it('takes an address that is none as bounced', async () => {
    expect(await transport.send(letter({ to: { name: '', address: 'ingen adresse' } }))).toMatchObject({ kind: 'bounced' });
  });

  it('does not let a line break in a subject become a header', async () => {
    await transport.send(letter({ subject: 'Møte\r\nBcc: alle@example.org' }));
    const [mail] = catcher.mails();
    expect(mail?.headers.map(({ name }) => name.toLowerCase())).not.toContain('bcc');
    expect(mail?.recipients).toEqual(['ase@example.org']);
  });
});
