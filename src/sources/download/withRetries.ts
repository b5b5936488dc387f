/** Retries what may succeed later: a bounded number of times, with growing waits of random length. */
import { PortcullisError } from '../../kit/errors.ts';
import { TransientFailure } from './downloadError.ts';

export interface RetryPolicy {
  /** Tries in all, at least 1. */
  readonly tries: number;
  /** Longest wait before the second try; it doubles with each further one. */
  readonly baseDelayMs: number;
  /** No wait is longer, whatever the server asks. */
  readonly maxDelayMs: number;
}

/** Time and chance, given from outside. */
export interface RetryTools {
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** 0 <= x < 1. */
  readonly random: () => number;
}

/** Throws the last failure's coded error when every try failed; anything but a TransientFailure at once. */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  policy: RetryPolicy,
  { sleep, random }: RetryTools,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (failure) {
      if (!(failure instanceof TransientFailure)) throw failure;
      if (tried >= policy.tries) throw afterTries(failure.error, tried);
      await sleep(delayMs(tried, failure.retryAfterMs, policy, random()));
    }
  }
}

/**
 * "Full jitter" over the upper half: many installations that failed together do not come back together. A server's Retry-After is
 * waited for, up to the bound.
 */
export function delayMs(tried: number, retryAfterMs: number | null, policy: RetryPolicy, chance: number): number {
  const longest = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (tried - 1));
  const own = longest * (0.5 + chance / 2);
  return Math.round(Math.min(policy.maxDelayMs, Math.max(own, retryAfterMs ?? 0)));
}

function afterTries(error: PortcullisError, tries: number): PortcullisError {
  if (tries === 1) return error;
  const got = [error.detail.got, `after ${tries} tries`].filter(Boolean).join(', ');
  return new PortcullisError({ ...error.detail, got }, { cause: error });
}
