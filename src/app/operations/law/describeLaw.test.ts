/** What the law shows by id: rules as their files have them, exceptions with what was read, codes with their equivalents. */
import { describe, expect, it } from 'vitest';
import { bundledBook } from '../../../rules/testing/bundledLaw.ts';
import { showLaw } from './describeLaw.ts';

const book = bundledBook();

describe('showLaw', () => {
  it('shows the same item on other control lists for a code', () => {
    const same = [
      { list: 'wassenaar', code: '4.D.4', relation: 'same' },
      { list: 'eu-dual-use', code: '4D004', relation: 'same' },
    ].map((one) => expect.objectContaining(one));
    const ear = expect.objectContaining({ list: 'us-ear', equivalents: expect.arrayContaining(same) });
    expect(showLaw(book, '4D004')).toMatchObject({ entries: expect.arrayContaining([ear]) });
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
