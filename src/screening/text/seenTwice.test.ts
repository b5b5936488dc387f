import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellingHash } from '../spelling/spellingHash.ts';
import { SeenTwice } from './seenTwice.ts';

describe('SeenTwice', () => {
  it('recognises what was seen before', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 200 }), (texts) => {
        const filter = new SeenTwice();
        for (const text of texts) filter.sawBefore(spellingHash(text));
        for (const text of texts) expect(filter.sawBefore(spellingHash(text))).toBe(true);
      }),
    );
  });

  it('seldom takes a new text for one seen before, however many came before', () => {
    const filter = new SeenTwice();
    let wrong = 0;
    for (let k = 0; k < 300_000; k += 1) wrong += filter.sawBefore(spellingHash(`name${k}`)) ? 1 : 0;
    expect(wrong / 300_000).toBeLessThan(0.2);
  });

  it('takes none of a few different texts for another', () => {
    const filter = new SeenTwice();
    const texts = Array.from({ length: 100 }, (_, k) => `${k}${'x'.repeat(k % 7)}`);
    expect(texts.filter((text) => filter.sawBefore(spellingHash(text)))).toHaveLength(0);
  });
});
