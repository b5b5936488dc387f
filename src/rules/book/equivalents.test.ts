import { describe, expect, it } from 'vitest';
import { bundledBook } from '../testing/bundledLaw.ts';
import { equivalents } from './equivalents.ts';

const book = bundledBook();
const named = (list: string, code: string) =>
  equivalents(book, list, code).map((one) => `${one.list} ${one.code} ${one.relation}`);

describe('equivalents', () => {
  it('leads from the Wassenaar list to the lists that took the entry over', () => {
    expect(named('wassenaar', '4.D.4').sort()).toEqual([
      'eu-dual-use 4D004 same',
      'gb-export-control 4D004 same',
      'il-deca 4.D.4 same',
      'us-ear 4D004 same',
    ]);
  });

  it('tells since when each list has it, and how well that is known', () => {
    const found = equivalents(book, 'wassenaar', '4.D.4');
    expect(found.find(({ list }) => list === 'us-ear')).toMatchObject({
      validFrom: '2022-03-07',
      verification: 'primaryText',
    });
    expect(found.find(({ list }) => list === 'eu-dual-use')).toMatchObject({
      validFrom: { earliest: '2014-12-31', latest: '2015-01-01' },
      verification: 'recalled',
    });
  });

  it('finds the way whichever side states it, with the shortest way there', () => {
    expect(named('us-ear', '4D004')).toContain('eu-dual-use 4D004 same');
    expect(named('eu-dual-use', '4D004.a')).toContain('us-ear 4D004 same');
    const found = equivalents(book, 'us-ear', '5A001.j').find(({ list }) => list === 'gb-export-control');
    expect(found?.through).toEqual(['us-ear 5A001']);
  });

  it('keeps what is narrower apart from what is the same', () => {
    expect(named('wassenaar', '5.A.1')).toContain('il-deca 5.A.1.j narrower');
    expect(named('il-deca', '5.A.1.j')).toContain('wassenaar 5.A.1 broader');
    expect(named('il-deca', '5.A.1.j')).toContain('eu-dual-use 5A001 broader');
    expect(named('il-deca', '5.A.1.j')).not.toContain('il-deca 5.A.1.f overlapping');
  });

  it('has none for a code that the list has not, or that stands alone', () => {
    expect(named('us-ear', '9Z999')).toEqual([]);
    expect(named('us-ear', 'EAR99')).toEqual([]);
    expect(named('no-list', '4D004')).toEqual([]);
  });
});
