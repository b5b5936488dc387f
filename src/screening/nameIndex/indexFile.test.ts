import { describe, expect, it } from 'vitest';
import { searchIndex } from '../search/searchIndex.ts';
import { listingOf, queryOf } from '../testing/listingOf.ts';
import { buildScreeningIndex } from './buildScreeningIndex.ts';
import { openIndex, serialiseIndex } from './indexFile.ts';

const LISTINGS = [
  listingOf('a', ['Igor Sechin', 'Игорь Сечин']),
  listingOf('b', ['Rami Makhlouf']),
  listingOf('c', ['Saito Tech Ltd'], { type: 'organization' }),
];
const INDEX = buildScreeningIndex(LISTINGS);
const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(serialiseIndex(INDEX));

describe('index file', () => {
  it('answers the same after it was written and opened, also from shared memory', () => {
    const shared = new SharedArrayBuffer(bytes().length);
    new Uint8Array(shared).set(bytes());
    for (const buffer of [bytes().buffer, shared]) {
      const opened = openIndex(buffer);
      if (!opened) throw new Error('not opened');
      expect([opened.size, opened.names, opened.digest, opened.keyOf(2)]).toEqual([
        3,
        INDEX.names,
        INDEX.digest,
        'test:c',
      ]);
      for (const name of ['Igor Setchin', 'رامي مخلوف', 'Saito Tech']) {
        const ask = (index: typeof INDEX) => searchIndex(index, queryOf(name), { limit: 5, threshold: 0 });
        expect(ask(opened)).toEqual(ask(INDEX));
      }
    }
  });

  it('gives the same bytes and address for the same content, and another address for another', () => {
    const again = buildScreeningIndex(LISTINGS);
    expect(Buffer.from(serialiseIndex(again)).equals(Buffer.from(bytes()))).toBe(true);
    expect(buildScreeningIndex(LISTINGS.slice(1)).digest).not.toBe(INDEX.digest);
  });

  it('is not opened when it is no index, cut short, or of another version', () => {
    expect(openIndex(new ArrayBuffer(0))).toBeUndefined();
    expect(openIndex(new ArrayBuffer(4096))).toBeUndefined();
    expect(openIndex(bytes().slice(0, -8).buffer)).toBeUndefined();
    const newer = bytes();
    newer[4] = 99;
    expect(openIndex(newer.buffer)).toBeUndefined();
  });

  it('opens an index over nothing', () => {
    const empty = buildScreeningIndex([]);
    expect(openIndex(new Uint8Array(serialiseIndex(empty)).buffer)?.size).toBe(0);
    expect(searchIndex(empty, queryOf('Igor Sechin'), { limit: 5, threshold: 0 })).toEqual([]);
  });
});
