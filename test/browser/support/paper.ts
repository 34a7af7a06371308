import type { Page } from 'playwright-core';

/** How many sheets: Chromium writes the objects of its pages in the open. */
export async function printed(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What stands on paper, accessible names of drawings included. */
export async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.evaluate<string>(`(() => {
    const labels = [...document.querySelectorAll('main [aria-label]')].filter((one) => one.checkVisibility()).map((one) => one.getAttribute('aria-label'));
    return document.querySelector('main').innerText + labels.join(' ');
  })()`);
  await page.emulateMedia({ media: null });
  return text;
}
