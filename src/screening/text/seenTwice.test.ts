import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellingHash } from '../spelling/spellingHash.ts';
import { SeenTwice } from './seenTwice.ts';

describe('Recurring', () => {
  it('knows again what came before', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 200 }), (texts) => {
        const recurring = new SeenTwice();
        for (const text of texts) recurring.sawBefore(spellingHash(text));
        for (const text of texts) expect(recurring.sawBefore(spellingHash(text))).toBe(true);
      }),
    );
  });

  it('hardly ever takes for known what is new, however much came before', () => {
    const recurring = new SeenTwice();
    let wrong = 0;
    for (let k = 0; k < 300_000; k += 1) wrong += recurring.sawBefore(spellingHash(`name${k}`)) ? 1 : 0;
    expect(wrong / 300_000).toBeLessThan(0.2);
  });

  it('tells apart all of a few', () => {
    const recurring = new SeenTwice();
    const texts = Array.from({ length: 100 }, (_, k) => `${k}${'x'.repeat(k % 7)}`);
    expect(texts.filter((text) => recurring.sawBefore(spellingHash(text)))).toHaveLength(0);
  });
});
