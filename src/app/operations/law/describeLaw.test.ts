/** What the law shows by id: rules as their files have them, exceptions with what was read, codes with their equivalents. */
import { describe, expect, it } from 'vitest';
import { bundledBook } from '../../../rules/testing/bundledLaw.ts';
import { showLaw } from './describeLaw.ts';

const book = bundledBook();

describe('showLaw', () => {
  it('shows the same item on other control lists for a code', () => {
    const shown = showLaw(book, '4D004') as unknown as {
      entries: { list: string; equivalents: { list: string; code: string; relation: string }[] }[];
    };
    const ear = shown.entries.find(({ list }) => list === 'us-ear');
    const named = ear?.equivalents.map(({ list, code, relation }) => `${list} ${code} ${relation}`);
    expect(named).toEqual(expect.arrayContaining(['wassenaar 4.D.4 same', 'eu-dual-use 4D004 same']));
  });

  it('says of each version of an exception whether all it rests on was read', () => {
    expect(showLaw(book, 'us-ear-gbs')).toMatchObject({ versions: [{ readAsWhole: true }] });
    expect(showLaw(book, 'us-ear-savings-clause')).toMatchObject({
      versions: [{ readAsWhole: false, unread: [expect.stringContaining('savings clause')] }],
    });
  });

  it('refuses an id that the law has not', () => {
    expect(() => showLaw(book, 'us-ear-nothing')).toThrow('LAW_NOT_FOUND');
  });
});
