/** The real timer, random numbers and user agent that downloads use outside tests. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DOWNLOAD_LIMITS, type DownloadTools } from '../../sources/download/index.ts';
import { VERSION } from '../runtime/version.ts';

export const systemDownloadTools = (): DownloadTools => ({
  userAgent: `portcullis/${VERSION}`,
  limits: DOWNLOAD_LIMITS,
  sleep: async (milliseconds) => {
    await sleep(milliseconds);
  },
  random: Math.random,
});
