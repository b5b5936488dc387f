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
    'Ada Officer, Compliance Department',
  ])('is %s', (by) => {
    expect(isSigner(by)).toBe(true);
  });
  it.each([
    'Ada',
    '.',
    '. .',
    '12 34',
    'user:',
    '王',
    '@',
    'Ada  ',
    'x1',
    'ACME GmbH',
    'Sales Department',
    'The Firm',
    'null null',
    'n/a n/a',
    'Acme Co. Ltd.',
  ])('is not %s', (by) => {
    expect(isSigner(by)).toBe(false);
  });
});
