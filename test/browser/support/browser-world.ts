import { chromium, type Browser, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { freePort } from '../../../platform/free-port.ts';
import { apiWorld, type World } from '../../support/api-world.ts';
import { findChromium } from './chromium.ts';
import { DESK, type Options } from './looks.ts';

export { DESK, PHONE, type Options } from './looks.ts';

export interface Visit {
  page: Page;
  /** What the browser complained about. */
  complaints: string[];
}

/** The built client, served by the API on a free port, looked at by a real browser. */
export async function browserWorld() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [world, browser] = await Promise.all([apiWorld({ publicUrl: url, webFiles: inject('webFiles') }), openChromium()]);
  await world.app.listen({ host: '127.0.0.1', port });

  /** Somebody at a machine of his or her own, signed in, at an address, until the test ends: an open page goes on asking the API. */
  async function visit(person: string, path: string, options: Options = {}): Promise<Visit> {
    const context = await browser.newContext({
      viewport: options.viewport ?? DESK,
      colorScheme: options.dark ? 'dark' : 'light',
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      reducedMotion: 'reduce',
    });
    onTestFinished(() => context.close());
    if (options.language !== undefined) {
      await context.addInitScript({ content: `localStorage.setItem('toarshjul.language', '${options.language}')` });
    }
    const page = await context.newPage();
    if (options.clock) await page.clock.install();
    // Long enough for a machine that does much else; a page that never comes to it fails all the same.
    page.setDefaultTimeout(30_000);
    await page.goto(`${url}/sign-in?to=${encodeURIComponent(path)}`);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // A refusal is an answer: the page says it in words, whatever the browser thinks of its number.
      const refused = /the server responded with a status of 4\d\d/.test(message.text());
      if ((message.type() === 'error' || message.type() === 'warning') && !refused) complaints.push(message.text());
    });
    await page.locator(`button[value="sub-${person}"]`).click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return { page, complaints };
  }

  return {
    world,
    url,
    visit,
    close: async () => {
      await browser.close();
      await world.close();
    },
  };
}

export type BrowserWorld = Awaited<ReturnType<typeof browserWorld>>;
export type { World };

async function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
  });
}
