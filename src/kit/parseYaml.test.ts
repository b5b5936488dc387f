import { describe, expect, test } from 'vitest';
import { parseYaml } from './parseYaml.ts';

describe('parseYaml', () => {
  test('reads a mapping and keeps text that looks like a number when it is quoted', () => {
    expect(parseYaml('columns: { name: Kunde }\ncode: "007"\n')).toEqual({ columns: { name: 'Kunde' }, code: '007' });
  });

  test('refuses a key that is given twice', () => {
    expect(() => parseYaml('a: 1\na: 2\n')).toThrow(/unique/);
  });

  test('refuses an alias, which could unpack to more than memory holds', () => {
    expect(() => parseYaml('a: &x [1]\nb: *x\n')).toThrow(/alias/i);
  });
});
