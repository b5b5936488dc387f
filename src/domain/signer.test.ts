import { describe, expect, it } from 'vitest';
import { isSigner } from './signer.ts';

describe('a signer', () => {
  it.each([
    'Ada Officer',
    'A. Officer',
    'Áda Ó Officer',
    'Анна Иванова',
    '王小明',
    '김철수',
    'user:ada',
    'ada@example.com',
    'מרים כהן',
  ])('is %s', (by) => {
    expect(isSigner(by)).toBe(true);
  });
  it.each(['Ada', '.', '. .', '12 34', 'user:', '王', '@', 'Ada  ', 'x1'])('is not %s', (by) => {
    expect(isSigner(by)).toBe(false);
  });
});
