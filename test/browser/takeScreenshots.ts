/**
 * Takes the pictures of the README anew from the real application: `node test/browser/takeScreenshots.ts`.
 * Run it when the look of the web app or the answers of the pictured cases change.
 */
import { fileURLToPath } from 'node:url';
import { CHROMIUM } from './findChromium.ts';
import { startWebApp } from './webAppUnderTest.ts';

const PICTURES = [
  { file: 'determine.png', address: '/?from=IL&to=AE&item=4D004&date=2021-11-26', waitFor: 'A licence is required' },
  { file: 'diff.png', address: '/lists', waitFor: 'Kept' },
] as const;

if (!CHROMIUM) throw new Error('Chromium is missing: apt-get install chromium');
const app = await startWebApp();
try {
  for (const { file, address, waitFor } of PICTURES) {
    const page = await app.open(address, { width: 1280, height: 1000 });
    await page.getByText(waitFor, { exact: true }).first().waitFor();
    await page.screenshot({ path: fileURLToPath(new URL(`../../docs/images/${file}`, import.meta.url)) });
  }
} finally {
  await app.close();
}
