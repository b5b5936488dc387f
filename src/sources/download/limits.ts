/** How long and how much a download may take. */
import type { lookup } from 'node:dns';
import type { RetryPolicy, RetryTools } from './withRetries.ts';

export interface DownloadLimits extends RetryPolicy {
  /** Without a byte for so long, the connection is given up. */
  readonly idleMs: number;
  /** One file, from the first request to the last byte. */
  readonly totalMs: number;
  /** Bytes of one file, as sent and as unpacked. */
  readonly maxBytes: number;
  /** Unpacked bytes out of each packed one, once past the allowance; real lists stay below 30. */
  readonly maxRatio: number;
  readonly ratioAllowance: number;
  readonly maxRedirects: number;
}

/** The largest official file (OFAC's advanced XML) is near 120 MB. */
export const DOWNLOAD_LIMITS: DownloadLimits = {
  idleMs: 30_000,
  totalMs: 900_000,
  maxBytes: 1024 ** 3,
  maxRatio: 200,
  ratioAllowance: 64 * 1024 ** 2,
  maxRedirects: 5,
  tries: 4,
  baseDelayMs: 1000,
  maxDelayMs: 60_000,
};

/** What a download is given from outside. */
export interface DownloadTools extends RetryTools {
  readonly userAgent: string;
  readonly limits: DownloadLimits;
  /** Resolves names; absent: the system's resolver. */
  readonly resolve?: typeof lookup;
}
