import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delayMs } from './withRetries.ts';

const policy = { tries: 5, baseDelayMs: 1000, maxDelayMs: 60_000 };

test('a wait is never longer than the bound, nor shorter than half of what its turn allows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: null }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (tried, retryAfter, chance) => {
        const wait = delayMs(tried, retryAfter, policy, chance);
        expect(wait).toBeLessThanOrEqual(policy.maxDelayMs);
        expect(wait).toBeGreaterThanOrEqual(Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (tried - 1)) / 2);
      },
    ),
  );
});

test('what the server asks for is waited for', () => {
  expect(delayMs(1, 5000, policy, 0)).toBe(5000);
  expect(delayMs(1, 0, policy, 0)).toBe(500);
});
