import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonicalJson.ts';
import { seal } from './sealed.ts';
import { digestOf } from './sha256.ts';

describe('seal', () => {
  it('holds the value, its canonical JSON and the digest of that', () => {
    const value = { b: [1, 'x'], a: null };
    expect(seal(value)).toEqual({ value, json: canonicalJson(value), digest: digestOf(value) });
  });

  it('refuses what has no canonical JSON', () => {
    expect(() => seal({ a: Number.NaN })).toThrow('not a JSON number');
  });
});
