import { describe, expect, it } from 'vitest';
import { LineTable } from './lineTable.ts';

describe('LineTable', () => {
  const words = Array.from({ length: 100 }, (_, place) => `key${place} one two${place}`);

  it('answers the same before and after its table is made', () => {
    const table = new LineTable(words.join('\n'));
    for (let round = 0; round < 2; round += 1)
      for (let place = 0; place < 100; place += 1) expect(table.find(`key${place}`)).toBe(`one two${place}`);
  });

  it('finds whole first words only', () => {
    for (const asked of [0, 100]) {
      const table = new LineTable('anna a\nanna-maria b\nmaria c');
      for (let k = 0; k < asked; k += 1) table.find('x');
      expect(table.find('ann')).toBeUndefined();
      expect(table.find('a')).toBeUndefined();
      expect(table.find('maria')).toBe('c');
      expect(table.find('')).toBeUndefined();
    }
  });

  it('gives every line', () => {
    expect([...new LineTable('a b c\nd e').lines()]).toEqual([
      ['a', 'b c'],
      ['d', 'e'],
    ]);
    expect([...new LineTable('').lines()]).toEqual([]);
  });
});
