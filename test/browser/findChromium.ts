/** Where the browser for these tests is, and what a run without one means. */
import { existsSync } from 'node:fs';

const PLACES = [process.env.PORTCULLIS_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Path of Chromium, or undefined. Debian: `apt-get install chromium`. */
export const CHROMIUM: string | undefined = PLACES.find((path) => path !== undefined && existsSync(path));

/** CI sets it: there a missing browser is a failure, not a skip. */
export const CHROMIUM_IS_REQUIRED: boolean = process.env.PORTCULLIS_REQUIRE_CHROMIUM === '1';

/** Quiet, without network of its own, and as root in a container. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
